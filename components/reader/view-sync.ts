// Keeps the text's view in step with the state: spans, the active ones, block kinds, sentences looked at.
import type { ReaderView } from '@/editor/reader-view'
import { outside } from '@/editor/tints'
import { spansOf } from './selectors'
import type { Session } from './session'

/** Draws the state now and after each change; returns how to stop. */
export function syncView({ store }: Session, view: ReaderView): () => void {
  let last: { spans?: unknown; active?: string; blocks?: unknown; lookedAt?: unknown } = {}

  function draw(): void {
    const { kept, focusId, hoverIds, blocks, lookedAt } = store.get()
    if (blocks !== last.blocks) view.setKinds(blocks)
    const spans = spansOf(kept, focusId)
    if (spans !== last.spans) view.setSpans(spans)
    const ids = [...(focusId === null ? [] : [focusId]), ...hoverIds]
    const active = ids.join()
    if (active !== last.active) view.setActive(ids)
    // Drawing marks anew replaces the text nodes that the tone is tied to.
    const isRedrawn = blocks !== last.blocks || spans !== last.spans || active !== last.active
    if (isRedrawn || lookedAt !== last.lookedAt) view.setLooked(outside(lookedAt, spans))
    last = { spans, active, blocks, lookedAt }
  }

  draw()
  return store.subscribe(draw)
}
