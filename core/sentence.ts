// Sentences: the units of coverage, of agreement, and of "the sentence under the cursor". Each lies in one block.
// Where they end is decided in `sentence-breaks.ts`.
import { sentenceBreaks } from './sentence-breaks'
import type { BlockKind } from './words'

/** A sentence without the white space around it: UTF-16, half-open, into the article's text. */
export type Sentence = {
  start: number
  end: number
  /** The block it lies in. */
  ordinal: number
}

/** What of a block the sentences need. */
export type SentenceBlock = { ordinal: number; start: number; end: number }

/** Whether sentences of such a block count in coverage. */
export function isCheckable(kind: BlockKind): boolean {
  return kind !== 'boilerplate' && kind !== 'separator'
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Whether the span (UTF-16, half-open) holds at least one letter or digit. */
export function hasLetterOrDigit(text: string, start: number, end: number): boolean {
  return LETTER_OR_DIGIT.test(text.slice(start, end))
}

/**
 * The sentences of all blocks, whatever their kind, in order of the text. A piece without a letter or digit (a stray 」
 * or a row of asterisks) joins the sentence before it in its block, or the next; a block of nothing else has none.
 * `language` is BCP 47. Time grows in step with the text.
 */
export function sentencesOf(text: string, blocks: readonly SentenceBlock[], language = 'ja'): Sentence[] {
  return blocks.flatMap(({ ordinal, start, end }) => {
    const block = text.slice(start, end)
    const ends = [...sentenceBreaks(block, language), block.length]
    const pieces: { start: number; end: number }[] = []
    let from = 0
    let pending = 0
    for (const to of ends) {
      const last = pieces.at(-1)
      if (hasLetterOrDigit(block, from, to)) {
        pieces.push({ start: pending, end: to })
        pending = to
      } else if (last !== undefined) {
        last.end = to
        pending = to
      }
      from = to
    }
    return pieces.map((piece) => trimmed(text, start + piece.start, start + piece.end, ordinal))
  })
}

function trimmed(text: string, from: number, to: number, ordinal: number): Sentence {
  const isSpace = (at: number) => /\s/.test(text[at] ?? '')
  let start = from
  let end = to
  while (start < end && isSpace(start)) start++
  while (end > start && isSpace(end - 1)) end--
  return { start, end, ordinal }
}

/**
 * The sentence at an offset: the one that holds it, else the one that ends there, else (in the white space between two
 * of one block) the one before. Null elsewhere. `sentences` as `sentencesOf` gives them.
 */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const before = sentences[low - 1]
  if (before === undefined) return null
  if (offset <= before.end) return before
  return sentences[low]?.ordinal === before.ordinal ? before : null
}
