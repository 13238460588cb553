// Keeps the text's view in step with the state: spans, the active ones, block kinds, the grounds behind the text.
import type { ReaderView } from '@/editor/reader-view'
import { isCheckable } from '@/core/sentence'
import { spansOf } from './selectors'
import type { Session } from './session'

/** Draws the state now and after each change; returns how to stop. */
export function syncView(session: Session, view: ReaderView): () => void {
  const { store, walking } = session
  let last: { spans?: unknown; active?: string; blocks?: unknown; looked?: string; tints?: string } = {}

  function draw(): void {
    const { kept, focusId, hoverIds, blocks, lookedAt, cursor } = store.get()
    if (blocks !== last.blocks) view.setKinds(blocks)
    const spans = spansOf(kept, focusId)
    const isRedrawn = spans !== last.spans || blocks !== last.blocks
    if (spans !== last.spans) view.setSpans(spans)
    const active = [...(focusId === null ? [] : [focusId]), ...hoverIds]
    if (active.join() !== last.active) view.setActive(active)

    const here = cursor.selected === null ? walking.here() : null
    const hereCounts = here !== null && isCheckable(blocks[here.ordinal]?.kind ?? 'paragraph')
    const keptSelection = cursor.selected !== null && !view.hasFocus() ? [cursor.selected] : []
    const looked = lookedAt.map(({ start, end }) => `${start}-${end}`).join()
    const tints = `${here?.start} ${hereCounts} ${keptSelection[0]?.start}`
    // Drawing marks anew replaces the text nodes that grounds are tied to.
    const isStale = isRedrawn || active.join() !== last.active
    if (isStale || tints !== last.tints) {
      view.setTint('here', hereCounts && here !== null ? [here] : [])
      view.setTint('kept', keptSelection)
    }
    if (isStale || looked !== last.looked) view.setTint('looked', lookedAt)
    last = { spans, active: active.join(), blocks, looked, tints }
  }

  draw()
  const stop = store.subscribe(draw)
  const redraw = () => {
    last = { ...last, tints: '' }
    draw()
  }
  view.dom.addEventListener('focus', redraw)
  view.dom.addEventListener('blur', redraw)
  return () => {
    stop()
    view.dom.removeEventListener('focus', redraw)
    view.dom.removeEventListener('blur', redraw)
  }
}
