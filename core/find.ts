// Finding words in a text whatever their width, case or kana form: ｶﾞ, ガ and が are one, A and ａ, か with a voicing mark
// on it and が. What is found is told in offsets of the text as it stands, and never cuts a character.
import { isGraphemeBoundary } from './grapheme'

/** A place in the text: UTF-16, half-open. */
export type Hit = { start: number; end: number }

/** A text made ready for searching. `folded` is compared; the maps lead back from each of its units to the text. */
export type Folded = {
  folded: string
  /** Where in the text the piece begins that this unit came of; the end of the text behind the last. */
  starts: Uint32Array
}

/** Longer words are cut: time grows with their length where a text repeats itself. */
const LONGEST = 200
const MARK = /^\p{M}$/u
/** They choose a shape of a sign, not another sign. */
const SHAPES = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const VOICED = 0x309b
const HALF_VOICED = 0x309c

/**
 * Folds a text: compatibility forms taken apart (NFKD), lower case, katakana as hiragana, marks of voicing in one form.
 * Piece by piece (a character with the marks on it), so that each unit knows where it came from. Linear.
 */
export function foldText(text: string): Folded {
  // Taking apart lengthens some pieces, of which most texts have few.
  let starts = new Uint32Array(text.length + 64)
  const parts: string[] = []
  let length = 0
  let plainFrom = 0
  let at = 0
  while (at < text.length) {
    const end = pieceEnd(text, at)
    if (end === at + 1 && natureOf(text.charCodeAt(at)) === UNCHANGED) {
      starts[length++] = at++
    } else {
      const folded = foldPiece(text.slice(at, end))
      if (plainFrom < at) parts.push(text.slice(plainFrom, at))
      parts.push(folded)
      // Room for this piece, for a unit of each character left, and for the end.
      const needed = length + folded.length + text.length - end + 1
      if (needed > starts.length) starts = grown(starts, needed)
      starts.fill(at, length, length + folded.length)
      length += folded.length
      at = end
      plainFrom = end
    }
  }
  if (plainFrom < text.length) parts.push(text.slice(plainFrom))
  starts[length] = text.length
  return { folded: parts.join(''), starts: starts.subarray(0, length + 1) }
}

/** A word or two folded in the same way, for comparing without places. */
export function foldWords(words: string): string {
  return foldText(words).folded
}

/**
 * Every place of the words in a folded text, in order, none over another. `text` is the one that was folded. A place that
 * would begin or end inside a character (か of が, one face of a family) is none.
 */
export function findIn(text: string, { folded, starts }: Folded, words: string): Hit[] {
  const wanted = foldWords(words).slice(0, LONGEST)
  const hits: Hit[] = []
  if (wanted === '') return hits
  let at = folded.indexOf(wanted)
  while (at >= 0) {
    const past = at + wanted.length
    const hit = { start: starts[at] ?? 0, end: starts[past] ?? text.length }
    // Inside a piece a unit has the start of the unit before it.
    const isWhole = (at === 0 || starts[at - 1] !== hit.start) && starts[past - 1] !== hit.end
    const isHit = isWhole && isGraphemeBoundary(text, hit.start) && isGraphemeBoundary(text, hit.end)
    if (isHit) hits.push(hit)
    at = folded.indexOf(wanted, isHit ? past : at + 1)
  }
  return hits
}

/** The hit to begin with: the first that ends behind an offset, else the first of all; -1 where there is none. */
export function firstHitFrom(hits: readonly Hit[], offset: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return hits.length === 0 ? -1 : low % hits.length
}

function grown(starts: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(needed + (needed >> 3))
  longer.set(starts)
  return longer
}

const [UNCHANGED, CHANGED, UPON] = [1, 2, 3]
const natures = new Uint8Array(0x10000)

/** What folding does to a unit that stands alone, or that it stands upon the one before; found out once for each. */
function natureOf(unit: number): number {
  const known = natures[unit]
  if (known) return known
  const letter = String.fromCharCode(unit)
  const isUpon = MARK.test(letter) || (unit >= 0xff9e && unit <= 0xff9f)
  return (natures[unit] = isUpon ? UPON : foldPiece(letter) === letter ? UNCHANGED : CHANGED)
}

/** Where the piece ends that begins at an offset: one code point and the marks upon it. */
function pieceEnd(text: string, at: number): number {
  let end = at + widthAt(text, at)
  // Nothing stands upon a line end.
  if (text.charCodeAt(at) < 0x20) return end
  while (end < text.length) {
    const width = markWidth(text, end)
    if (width === 0) break
    end += width
  }
  return end
}

function widthAt(text: string, at: number): number {
  return isHigh(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** How long the mark is that stands at an offset; 0: none does. */
function markWidth(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0x300) return 0
  if (unit === VOICED || unit === HALF_VOICED) return isKana(text.charCodeAt(at - 1)) ? 1 : 0
  if (!isHigh(unit)) return natureOf(unit) === UPON ? 1 : 0
  return MARK.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isKana(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xff66 && unit <= 0xff9d)
}

const foldedPieces = new Map<string, string>()

/** Remembered, because `normalize` is slow and a text has few different pieces; a few thousand at most. */
function foldPiece(piece: string): string {
  const known = foldedPieces.get(piece)
  if (known !== undefined) return known
  const folded = piece
    .replace(/(?!^)\u309b/g, '\u3099')
    .replace(/(?!^)\u309c/g, '\u309a')
    .normalize('NFKD')
    .replace(SHAPES, '')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, toHiragana)
  if (foldedPieces.size < 4096 && piece.length <= 4) foldedPieces.set(piece, folded)
  return folded
}

function toHiragana(kana: string): string {
  return String.fromCharCode(kana.charCodeAt(0) - 0x60)
}
