// The search for suggestions cut into pieces, so that it can begin where somebody reads and never holds anything up for
// long: each piece is a run of sentences of one section.
import { findCues } from './cues'
import type { Offer } from './offer'
import type { Sentence } from './sentence'
import { proposeAnnotations } from './suggestion'

/** A run of sentences, from the first to before the last, of one section. */
export type CuePiece = { section: number; from: number; to: number }

/** Sentences of a piece at most: some 10 ms of work at their longest, as a rule 3. */
const MOST_SENTENCES = 60

/**
 * Cuts sentences into pieces. `sectionOf` says in which section a block (by ordinal) stands. A piece holds whole blocks
 * but where one alone has more sentences than a piece; quotations over its cut are not seen.
 */
export function cuePieces(sentences: readonly Sentence[], sectionOf: (ordinal: number) => number): CuePiece[] {
  const pieces: CuePiece[] = []
  let from = 0
  for (let to = 1; to <= sentences.length; to++) {
    const [last, next] = [sentences[to - 1], sentences[to]]
    if (last === undefined) break
    const section = sectionOf(last.ordinal)
    const isEnd = next === undefined || sectionOf(next.ordinal) !== section
    const isNewBlock = next?.ordinal !== last.ordinal
    const isFull = to - from >= (isNewBlock ? MOST_SENTENCES / 2 : MOST_SENTENCES)
    if (!isEnd && !isFull) continue
    pieces.push({ section, from, to })
    from = to
  }
  return pieces
}

/** The suggestions of one piece, in order of the text. */
export function offersIn(text: string, sentences: readonly Sentence[], { from, to }: CuePiece): Offer[] {
  const own = sentences.slice(from, to)
  return proposeAnnotations(text, own, findCues(text, own)).map((suggestion) => ({
    ...suggestion,
    from: 'cues',
    words: '',
  }))
}

/** Index of the piece to search next: the nearest to a section, of two as near the later in the text; -1 when all are done. */
export function nextPiece(pieces: readonly CuePiece[], done: readonly boolean[], near: number): number {
  let best = -1
  let distance = Number.POSITIVE_INFINITY
  pieces.forEach(({ section }, index) => {
    const away = Math.abs(section - near) * 2 - (section > near ? 1 : 0)
    if (done[index] !== true && away < distance) {
      best = index
      distance = away
    }
  })
  return best
}
