// Grapheme clusters (what a reader takes for one character; UAX #29), asked for one offset at a time.
// Looks only at the characters around the offset, so a text of a million characters costs no more than a short one.

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const EXTENDS = /^[\p{Grapheme_Extend}\p{M}\p{Emoji_Modifier}\u200d]$/u
const FLAG_LETTER = /^\p{Regional_Indicator}$/u

/** Whether a character can be put apart from its neighbour without asking the segmenter. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fa) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3000 && unit <= 0x3029) ||
    (unit >= 0x30fb && unit <= 0x30fe) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0x2010 && unit <= 0x2027)
  )
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Where the code point that ends before `offset` starts. */
function codePointBefore(text: string, offset: number): number {
  const splits = offset >= 2 && isLow(text.charCodeAt(offset - 1)) && isHigh(text.charCodeAt(offset - 2))
  return offset - (splits ? 2 : 1)
}

/** How many flag letters (regional indicators) end at `offset`. */
function flagLettersBefore(text: string, offset: number): number {
  let count = 0
  let at = offset
  while (at > 0) {
    const start = codePointBefore(text, at)
    if (!FLAG_LETTER.test(text.slice(start, at))) break
    count++
    at = start
  }
  return count
}

/**
 * Whether `offset` (UTF-16) may be an end of a span: between two grapheme clusters or at either end of the text.
 * False outside the text.
 *
 * The rules of UAX #29 need only the two code points at the offset, with two exceptions: flag letters pair up from the
 * start of their run, and a joiner or virama reaches back over combining marks to its base. Only there we look further.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false
  if (offset === 0 || offset === text.length) return true
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  if (isPlain(before) && isPlain(after)) return true
  if (isHigh(before) && isLow(after)) return false

  const left = text.slice(codePointBefore(text, offset), offset)
  const right = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  if (FLAG_LETTER.test(left) && FLAG_LETTER.test(right)) return flagLettersBefore(text, offset) % 2 === 0
  if (breaksAt(left + right, left.length) === false) return false
  if (!EXTENDS.test(left)) return true

  let base = offset
  while (base > 0) {
    const start = codePointBefore(text, base)
    const isMark = EXTENDS.test(text.slice(start, base))
    base = start
    if (!isMark) break
  }
  return breaksAt(text.slice(base, offset) + right, offset - base)
}

/** Whether the segmenter, given just this piece, puts a boundary at `offset` (inside the piece). */
function breaksAt(piece: string, offset: number): boolean {
  return segmenter.segment(piece).containing(offset)?.index === offset
}

/**
 * The smallest span that holds `start`–`end` (UTF-16, half-open) and cuts no grapheme cluster. Offsets outside the text
 * are brought inside it first; an empty span stays empty where it stands on a boundary.
 */
export function snapToGraphemes(text: string, start: number, end: number): { start: number; end: number } {
  let from = Math.min(Math.max(0, Math.trunc(start)), text.length)
  let to = Math.min(Math.max(from, Math.trunc(end)), text.length)
  while (!isGraphemeBoundary(text, from)) from--
  while (!isGraphemeBoundary(text, to)) to++
  return { start: from, end: to }
}
