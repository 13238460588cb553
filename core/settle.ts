// Settling: what is done to a text once, before any offset exists. Bytes become text, line ends become \n, and what
// cannot be stored everywhere becomes U+FFFD. Nothing else changes; there is no Unicode normalisation.
import type { Revision } from './article.schema'
import { Refusal } from './refusal'

/** The most bytes an article's text may have: 10 MB. */
export const MAX_TEXT_BYTES = 10_000_000

/** A settled text and how it came about. */
export type Settled = { text: string; decoded: Revision['decoded'] }

const BOM = 0xfeff
/** How files of other kinds start. */
const MAGIC = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP, DOCX, EPUB
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38, 0x37, 0x61], // GIF87a
  [0x47, 0x49, 0x46, 0x38, 0x39, 0x61], // GIF89a
  [0x1f, 0x8b], // gzip
  [0xd0, 0xcf, 0x11, 0xe0], // DOC, XLS
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74], // SQLite
]
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]
/** From this share of control characters on (1 in 50, two at least) it is no text. */
const CONTROLS_PER_TEXT = 50

/**
 * Reads bytes as UTF-8 and settles them. Refuses `too-large` (bytes, limit), `text-binary`, `text-not-utf8`, `text-empty`.
 */
export function settle(bytes: Uint8Array): Settled {
  if (bytes.length > MAX_TEXT_BYTES) throw new Refusal('too-large', { bytes: bytes.length, limit: MAX_TEXT_BYTES })
  const startsWith = (mark: number[]) => mark.every((byte, at) => bytes[at] === byte)
  if (UTF16_MARKS.some(startsWith) && !startsWith([0xff, 0xd8, 0xff])) throw new Refusal('text-not-utf8')
  if (MAGIC.some(startsWith)) throw new Refusal('text-binary')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('text-not-utf8')
    throw error
  }
  return settleText(text)
}

/**
 * Settles a text that is one already (pasted). Removes a byte order mark at the start; \r\n, \r and the rarer line ends
 * (form feed, vertical tab, U+0085, U+2028, U+2029) become \n; other control characters but the tab, lone surrogates,
 * U+FFFE and U+FFFF become U+FFFD, counted in `decoded.replaced`. Refuses `text-binary` and `text-empty`.
 */
export function settleText(raw: string): Settled {
  const bom = raw.charCodeAt(0) === BOM
  const lined = (bom ? raw.slice(1) : raw).replace(/\r\n|[\r\f\v\u0085\u2028\u2029]/g, '\n')
  let replaced = 0
  const text = lined.replace(/[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu, () => {
    replaced++
    return '\ufffd'
  })
  if (replaced >= 2 && replaced * CONTROLS_PER_TEXT > text.length) throw new Refusal('text-binary')
  if (!/\S/.test(text)) throw new Refusal('text-empty')
  return { text, decoded: { encoding: 'utf-8', bom, replaced, lineEnds: lineEndsOf(raw) } }
}

function lineEndsOf(raw: string): Revision['decoded']['lineEnds'] {
  const kinds = [/\r\n/.test(raw) && 'crlf', /\r(?!\n)/.test(raw) && 'cr', /(?<!\r)\n/.test(raw) && 'lf'] as const
  const found = kinds.filter((kind) => kind !== false)
  return found.length > 1 ? 'mixed' : (found[0] ?? 'lf')
}
