// Words, as one selects them. Intl.Segmenter knows words by its dictionary, but cuts Japanese verbs at their endings
// (述|べた); BudouX knows phrases (文節: 北京で), but not the word inside one. Together: a phrase is cut before its closing
// particles and between words without endings, never before an ending. Text without phrases is the segmenter's alone.
import { isGraphemeBoundary } from './grapheme'

/** Cuts a piece of text into phrases; joined, they give the piece. */
export type PhraseCutter = (piece: string) => readonly string[]

const PARTICLES =
  /^(?:から|まで|より|など|だけ|しか|ほど|くらい|ばかり|こそ|さえ|すら|[はがをにへとでものやか])+[^\p{L}\p{N}]*$/u
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u
const HIRAGANA = /^\p{Script=Hiragana}/u
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}

/**
 * Where the words of a piece of text begin and end: ascending UTF-16 offsets into the piece, its two ends included.
 * Punctuation and white space stand as pieces of their own. No grapheme cluster is cut. `phrasesOf` null: not loaded,
 * or another language; then only the segmenter speaks, and no Japanese ending is cut off.
 */
export function wordBreaks(piece: string, language: string, phrasesOf: PhraseCutter | null): number[] {
  const cuts = new Set([0, piece.length])
  const phraseEnds = JAPANESE.test(piece) && phrasesOf !== null ? endsOf(phrasesOf(piece)) : null
  for (const { index } of segmenterOf(language).segment(piece)) {
    if (index === 0 || !isGraphemeBoundary(piece, index)) continue
    if (isCut(piece, index, phraseEnds)) cuts.add(index)
  }
  for (const end of phraseEnds ?? []) if (isGraphemeBoundary(piece, end)) cuts.add(end)
  return [...cuts].sort((a, b) => a - b)
}

function endsOf(phrases: readonly string[]): number[] {
  let end = 0
  return phrases.map((phrase) => (end += phrase.length))
}

/** Whether the segmenter's boundary is one between words. */
function isCut(piece: string, at: number, phraseEnds: readonly number[] | null): boolean {
  if (!HIRAGANA.test(piece.slice(at, at + 1)) || !ENDS_IN_WORD.test(piece.slice(0, at).slice(-2))) return true
  const end = phraseEnds === null ? endOfWriting(piece, at) : (phraseEnds.find((one) => one > at) ?? piece.length)
  return PARTICLES.test(piece.slice(at, end))
}

/** Without phrases: where the hiragana that begins here ends, as far as a closing particle could reach. */
function endOfWriting(piece: string, at: number): number {
  let end = at
  while (end < piece.length && HIRAGANA.test(piece.slice(end, end + 1))) end++
  return end
}
