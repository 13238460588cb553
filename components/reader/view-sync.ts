// Keeps the text's view in step with the state: spans, the active ones, block kinds, sentences looked at.
import type { HighlightChange, SectionSpans } from '@/editor/highlights'
import type { ReaderView } from '@/editor/reader-view'
import type { Span } from '@/editor/span'
import { lookedBySection } from './coverage'
import { measured } from './measures'
import { shownOf } from './selectors'
import { filteredSpansOf, secondPlaceOf, type ShownSpans } from './shown-spans'
import type { Session } from './session'
import type { ReaderState } from './state'

type Drawn = Pick<ReaderState, 'blocks' | 'window'> & {
  spans: ShownSpans
  looked: ReturnType<typeof lookedBySection>
  second: Span | null
  active: readonly string[]
}

/** What is drawn of a state from the first. */
export function firstHighlights(state: ReaderState): HighlightChange {
  const drawn = drawnOf(state)
  return { ...marksOf(drawn), tones: { looked: drawn.looked } }
}

/** Draws the state after each change; the view was made of the state as it is now. Returns how to stop. */
export function syncView({ store }: Session, view: ReaderView): () => void {
  let last = drawnOf(store.get())

  function draw(): void {
    const now = drawnOf(store.get())
    const before = last
    last = now
    if (now.blocks !== before.blocks) view.setKinds(now.blocks)
    const isMoved = now.spans !== before.spans || now.window !== before.window
    const isRemarked = isMoved || now.second !== before.second || now.active.join() !== before.active.join()
    const tones = { looked: now.looked }
    if (isRemarked || now.looked !== before.looked) {
      measured('draw', () => view.setHighlights({ ...marksOf(now), tones }))
    }
  }

  return store.subscribe(draw)
}

function drawnOf(state: ReaderState): Drawn {
  const { kept, focusId, hoverIds, blocks, lookedAt, window } = state
  return {
    spans: filteredSpansOf(shownOf(state)),
    second: secondPlaceOf(kept, focusId),
    active: [...(focusId === null ? [] : [focusId]), ...hoverIds],
    blocks,
    looked: lookedBySection(lookedAt, kept.bounds),
    window,
  }
}

function marksOf(drawn: Drawn): HighlightChange {
  return { sections: near(drawn), extra: drawn.second, active: drawn.active }
}

/** The spans of the sections near the viewport. */
function near({ spans, window }: Drawn): SectionSpans {
  return new Map(spans.slice(window.first, window.last + 1).map((section, i) => [window.first + i, section]))
}
