// Names of downloaded files: what a reader finds in their folder, and the header that says it.

/** What no file system takes in a name, controls, and marks that turn the direction of writing (which can hide an ending). */
const NOT_IN_NAMES = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff"*/:<>?\\|]+/gu
/** Bytes of UTF-8 that the name may have before its ending: file systems stop at 255. */
const LONGEST = 180

/** Text as part of a file name: one line, without what file systems refuse, cut at a whole character. */
export function cleanName(text: string, longest = LONGEST): string {
  const clean = text
    .toWellFormed()
    .replaceAll('\uFFFD', ' ')
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[. ]+/, '')
  let kept = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(clean)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > longest) break
    kept += segment
  }
  return kept.replace(/[. ]+$/, '')
}

/**
 * Content-Disposition of a download (RFC 6266): the name in UTF-8 (RFC 8187), and one in ASCII for programs that know no
 * other. `extension` without a dot.
 */
export function attachment(name: string, extension: string): string {
  const plain = /^[\x20-\x7e]*$/.test(name) ? name.replace(/["\\%]/g, '_') : 'tenkyo-report'
  const encoded = encodeURIComponent(`${name}.${extension}`).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encoded}`
}
