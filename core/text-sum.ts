// A quick sum over a text, to tell whether the text in a page is still the one the server sent (a translating browser
// changes it). Not a hash to trust: that is the revision's SHA-256.

/** FNV-1a, 32 bits, over the UTF-16 units. */
export function textSum(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum >>> 0
}
