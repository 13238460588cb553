// The search for suggestions off the page's thread. Told the text and sentences once, and again and again where the reader
// is; answers piece by piece, then says that it is done.
import { cuePieces, nextPiece, offersIn } from '@/core/cue-pieces'
import type { Offer } from '@/core/offer'
import type { Sentence } from '@/core/sentence'

/** `sentences`: start, end and ordinal of each, one after the other. */
export type CueQuestion =
  | { kind: 'begin'; text: string; sentences: Int32Array; sectionSize: number; near: number }
  | { kind: 'near'; near: number }
export type CueAnswer = { kind: 'found'; pieces: { at: number; offers: Offer[] }[] } | { kind: 'done' }

/** How long it works before it tells what it found and hears where the reader is. */
const STRETCH_MS = 25

let near = 0

addEventListener('message', ({ data }: MessageEvent<CueQuestion>) => {
  near = data.near
  if (data.kind === 'begin') void search(data)
})

async function search({ text, sentences: packed, sectionSize }: Extract<CueQuestion, { kind: 'begin' }>) {
  const sentences = unpacked(packed)
  const pieces = cuePieces(sentences, (ordinal) => Math.floor(ordinal / sectionSize))
  const done: boolean[] = []
  let pending: { at: number; offers: Offer[] }[] = []
  let since = performance.now()
  for (let at = nextPiece(pieces, done, near); at >= 0; at = nextPiece(pieces, done, near)) {
    done[at] = true
    const piece = pieces[at]
    if (piece !== undefined) pending.push({ at: piece.from, offers: offersIn(text, sentences, piece) })
    if (performance.now() - since < STRETCH_MS) continue
    say({ kind: 'found', pieces: pending })
    pending = []
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  say({ kind: 'found', pieces: pending })
  say({ kind: 'done' })
}

function say(answer: CueAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  postMessage(answer)
}

function unpacked(packed: Int32Array): Sentence[] {
  return Array.from({ length: packed.length / 3 }, (_, i) => ({
    start: packed[i * 3] ?? 0,
    end: packed[i * 3 + 1] ?? 0,
    ordinal: packed[i * 3 + 2] ?? 0,
  }))
}
