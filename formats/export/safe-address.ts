// The one door for addresses into exported files.

/** The address, normalised and percent-encoded, if it is http or https; null for any other, such as `javascript:`. */
export function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  return url.href.replace(
    /[<>"'()\s\\`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  )
}
