// Adjusting the span of one's own annotation: by key, by drag, or to what is selected.
import { describeAnchor } from '@/core/anchor'
import { hasLetterOrDigit, isCheckable } from '@/core/sentence'
import { type Direction, nudged, type Side } from '@/core/snap'
import { selectedSpan } from '@/editor/cursor'
import { contentOf } from './content'
import type { Context } from './context'
import type { Marking } from './marking'
import { isChangeable, isMine } from './selectors'

type Extent = { start: number; end: number }

export type Adjusting = ReturnType<typeof adjusting>

export function adjusting({ store, text, page, asker, tell }: Context, marking: Marking, mayAnnotate: boolean) {
  /** Whether this person may adjust this annotation now. */
  function mayAdjust(id: string): boolean {
    const { kept, mode } = store.get()
    const one = kept.get(id)
    return mayAnnotate && mode === 'mark' && one !== undefined && isMine(one, asker.personId) && isChangeable(one)
  }

  /**
   * Gives an annotation another span (UTF-16, half-open), as one undo step with others that follow at once. Says why not
   * where nothing of it counts. Returns whether the annotation is one to adjust.
   */
  function adjust(id: string, span: Extent): boolean {
    const one = store.get().kept.get(id)
    if (one === undefined || !mayAdjust(id)) return false
    const { anchor } = contentOf(one)
    if (anchor.start === span.start && anchor.end === span.end) return true
    const counts = store
      .get()
      .blocks.some(
        ({ kind, start, end }) =>
          isCheckable(kind) && hasLetterOrDigit(text, Math.max(start, span.start), Math.min(end, span.end)),
      )
    if (counts) marking.change(id, { anchor: describeAnchor(text, span.start, span.end) }, 'span')
    else tell('uncounted')
    return true
  }

  /** Moves one end of an annotation's span outwards (1) or inwards (-1) by what selections snap to. */
  function nudge(id: string, side: Side, by: Direction): boolean {
    const one = store.get().kept.get(id)
    const snapping = page.current?.snapping()
    if (one === undefined || snapping === undefined || !mayAdjust(id)) return false
    const { anchor } = contentOf(one)
    const moved = nudged(snapping.units, snapping.level, anchor, side, by)
    return moved === null ? true : adjust(id, moved)
  }

  /** The span with one end brought to an offset, as selections snap; null where that leaves nothing. */
  function withEndAt(span: Extent, side: Side, offset: number): Extent | null {
    const snapping = page.current?.snapping()
    if (snapping === undefined) return null
    const { units, level } = snapping
    const [from, to] = side === 'start' ? [offset, span.end] : [span.start, offset]
    if (from >= to) return null
    const drawn = selectedSpan(units, level, from, to)
    // The end that is not held stays where it is.
    return drawn && (side === 'start' ? { start: drawn.start, end: span.end } : { start: span.start, end: drawn.end })
  }

  return { mayAdjust, adjust, nudge, withEndAt }
}
