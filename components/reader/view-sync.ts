// Keeps the text's view in step with the state: spans, the active ones, block kinds, sentences looked at.
import type { ReaderView } from '@/editor/reader-view'
import type { Span } from '@/editor/span'
import { outside } from '@/editor/tints'
import { type AnnotationSet, anchorOf } from './annotation-set'
import { measured } from './measures'
import { secondPlaceOf, shownOf, spansIn } from './selectors'
import type { Session } from './session'
import type { ReaderState } from './state'

type Drawn = Pick<ReaderState, 'blocks' | 'lookedAt' | 'window'> & {
  kept: AnnotationSet | null
  second: Span | null
  active: string
}

/** Draws the state now and after each change; returns how to stop. */
export function syncView({ store }: Session, view: ReaderView): () => void {
  let last: Drawn = { kept: null, second: null, active: '', blocks: [], lookedAt: [], window: { first: 0, last: 0 } }

  function draw(): void {
    const { focusId, hoverIds, blocks, lookedAt, window } = store.get()
    const kept = shownOf(store.get())
    const second = secondPlaceOf(kept, focusId)
    const ids = [...(focusId === null ? [] : [focusId]), ...hoverIds]
    const now: Drawn = { kept, second, active: ids.join(), blocks, lookedAt, window }
    const before = last
    last = now
    if (blocks !== before.blocks) view.setKinds(blocks)
    const sections = changedSections(before.kept, kept)
    const isRemarked = sections.size > 0 || second !== before.second || now.active !== before.active
    if (isRemarked) measured('draw', () => view.setHighlights({ sections, extra: second, active: ids }))
    // Drawing marks anew replaces the text nodes that the tone is tied to.
    if (isRemarked || blocks !== before.blocks || lookedAt !== before.lookedAt || window !== before.window) {
      view.setLooked(lookedNear({ kept, lookedAt, window }))
    }
  }

  draw()
  return store.subscribe(draw)
}

/** The spans of each section of which anything changed. */
function changedSections(before: AnnotationSet | null, after: AnnotationSet): Map<number, readonly Span[]> {
  const changed = new Map<number, readonly Span[]>()
  if (before === after) return changed
  after.sections.forEach((section, at) => {
    if (section !== before?.sections[at]) changed.set(at, spansIn(section))
  })
  return changed
}

/** The sentences looked at near the viewport, outside of marks. */
function lookedNear({ kept, lookedAt, window }: Pick<ReaderState, 'kept' | 'lookedAt' | 'window'>) {
  const near = lookedAt.filter(({ start }) => {
    const section = kept.sectionAt(start)
    return section >= window.first && section <= window.last
  })
  const marks = kept.sections.slice(window.first, window.last + 1).flat()
  return outside(near, marks.filter((one) => !one.isWithdrawn).map(anchorOf))
}
