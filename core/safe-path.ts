// Where to go after signing in: a place of this site, whatever an address that was handed around says.

/** `raw` if it is a path of this site, else `otherwise`. `//host`, `/\host` and addresses with a scheme are not. */
export function safePath(raw: unknown, otherwise: string): string {
  if (typeof raw !== 'string' || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(raw)) return otherwise
  const base = 'http://here.invalid'
  return URL.canParse(raw, base) && new URL(raw, base).origin === base ? raw : otherwise
}
