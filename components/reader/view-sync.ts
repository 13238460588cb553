// Keeps the text's view in step with the state: spans, the active ones, block kinds, sentences looked at.
import type { SectionSpans } from '@/editor/highlights'
import type { ReaderView } from '@/editor/reader-view'
import type { Span } from '@/editor/span'
import { outside } from '@/editor/tints'
import { measured } from './measures'
import { shownOf } from './selectors'
import { filteredSpansOf, secondPlaceOf, type ShownSpans } from './shown-spans'
import type { Session } from './session'
import type { ReaderState } from './state'

type Drawn = Pick<ReaderState, 'blocks' | 'lookedAt' | 'window'> & {
  spans: ShownSpans
  second: Span | null
  active: string
}

/** Draws the state now and after each change; returns how to stop. */
export function syncView({ store }: Session, view: ReaderView): () => void {
  let last: Drawn = { spans: [], second: null, active: '', blocks: [], lookedAt: [], window: { first: 0, last: 0 } }

  function draw(): void {
    const { kept, focusId, hoverIds, blocks, lookedAt, window } = store.get()
    const spans = filteredSpansOf(shownOf(store.get()))
    const second = secondPlaceOf(kept, focusId)
    const ids = [...(focusId === null ? [] : [focusId]), ...hoverIds]
    const now: Drawn = { spans, second, active: ids.join(), blocks, lookedAt, window }
    const before = last
    last = now
    if (blocks !== before.blocks) view.setKinds(blocks)
    const isMoved = spans !== before.spans || window !== before.window
    const isRemarked = isMoved || second !== before.second || now.active !== before.active
    if (isRemarked) measured('draw', () => view.setHighlights({ sections: near(now), extra: second, active: ids }))
    // Drawing marks anew replaces the text nodes that the tone is tied to.
    if (isRemarked || blocks !== before.blocks || lookedAt !== before.lookedAt)
      view.setLooked(lookedNear(store.get(), now))
  }

  draw()
  return store.subscribe(draw)
}

/** The spans of the sections near the viewport. */
function near({ spans, window }: Drawn): SectionSpans {
  return new Map(spans.slice(window.first, window.last + 1).map((section, i) => [window.first + i, section]))
}

/** The sentences looked at near the viewport, outside of marks. */
function lookedNear({ kept, lookedAt, window }: ReaderState, { spans }: Drawn) {
  const here = lookedAt.filter(({ start }) => {
    const section = kept.sectionAt(start)
    return section >= window.first && section <= window.last
  })
  return outside(here, spans.slice(window.first, window.last + 1).flat())
}
