// Finds the suggestions of a text without holding up the page: in a worker, or, where there is none, in the page's idle
// moments, for which alone the tables of wordings are loaded into the page. What is near the reader comes first.
import type { Offer } from '@/core/offer'
import type { Sentence } from '@/core/sentence'
import { SECTION_SIZE } from '@/editor/block-shape'
import type { CueAnswer, CueQuestion } from './cue-worker'

export type CueSearch = {
  /** The section the reader is in now. */
  near(section: number): void
  stop(): void
}

type Told = {
  /** Suggestions of one piece; `at` says where in the text it stands among the pieces. */
  onFound(at: number, offers: Offer[]): void
  onDone(): void
}

/** Searches these sentences; calls back piece by piece. */
export function searchCues(text: string, sentences: readonly Sentence[], near: number, told: Told): CueSearch {
  try {
    return inWorker(text, sentences, near, told)
  } catch {
    // No workers here, or none allowed.
    return inIdleMoments(text, sentences, near, told)
  }
}

function inWorker(text: string, sentences: readonly Sentence[], near: number, told: Told): CueSearch {
  const worker = new Worker(new URL('./cue-worker.ts', import.meta.url), { type: 'module' })
  let instead: CueSearch | null = null
  let here = near
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  const ask = (question: CueQuestion) => worker.postMessage(question)
  worker.addEventListener('message', ({ data }: MessageEvent<CueAnswer>) => {
    if (data.kind === 'found') {
      for (const { at, offers } of data.pieces) told.onFound(at, offers)
      return
    }
    told.onDone()
    worker.terminate()
  })
  // Its file could not be had, or it broke: what it found so far is simply found again.
  worker.addEventListener('error', () => {
    worker.terminate()
    instead ??= inIdleMoments(text, sentences, here, told)
  })
  ask({ kind: 'begin', text, sentences: packed(sentences), sectionSize: SECTION_SIZE, near })
  return {
    near(section) {
      here = section
      if (instead) instead.near(section)
      else ask({ kind: 'near', near: section })
    },
    stop() {
      worker.terminate()
      instead?.stop()
    },
  }
}

function inIdleMoments(text: string, sentences: readonly Sentence[], near: number, told: Told): CueSearch {
  let here = near
  let isStopped = false
  const soon = (work: (hasTime: () => boolean) => void) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 6))
    } else setTimeout(() => work(() => false), 30)
  }
  const search = async () => {
    // Without a connection nothing is suggested.
    const tables = await import('@/core/cue-pieces').catch(() => null)
    if (tables === null) return told.onDone()
    const { cuePieces, nextPiece, offersIn } = tables
    const pieces = cuePieces(sentences, (ordinal) => Math.floor(ordinal / SECTION_SIZE))
    const done: boolean[] = []
    const step = (hasTime: () => boolean) => {
      do {
        if (isStopped) return
        const at = nextPiece(pieces, done, here)
        const piece = pieces[at]
        if (piece === undefined) return told.onDone()
        done[at] = true
        told.onFound(piece.from, offersIn(text, sentences, piece))
      } while (hasTime())
      soon(step)
    }
    soon(step)
  }
  void search()
  return {
    near(section) {
      here = section
    },
    stop() {
      isStopped = true
    },
  }
}

/** Numbers travel to a worker at once; tens of thousands of objects would take longer than a frame. */
function packed(sentences: readonly Sentence[]): Int32Array {
  const numbers = new Int32Array(sentences.length * 3)
  sentences.forEach(({ start, end, ordinal }, i) => numbers.set([start, end, ordinal], i * 3))
  return numbers
}
