// Faint grounds behind text that is not annotated: the sentence the keys act on, sentences looked at, a selection kept
// while the focus is elsewhere. Painted as CSS highlights, so that moving the caret never touches the document.
import type { EditorView } from 'prosemirror-view'
import { positionOf } from './positions'

type Extent = { start: number; end: number }

/** The kinds of ground, each styled by `::highlight(tenkyo-<name>)`. */
export const TINTS = ['here', 'looked', 'kept'] as const
export type Tint = (typeof TINTS)[number]

/** Paints the ranges (UTF-16, half-open) of one tint over the view. Does nothing where the browser cannot. */
export function paintTint(view: EditorView, blocks: readonly Extent[], tint: Tint, ranges: readonly Extent[]): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return
  const name = `tenkyo-${tint}`
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  CSS.highlights.set(name, new Highlight(...ranges.map((range) => domRange(view, blocks, range))))
}

/** The browser's range of a stretch of text. */
export function domRange(view: EditorView, blocks: readonly Extent[], { start, end }: Extent): Range {
  const range = document.createRange()
  const from = view.domAtPos(positionOf(blocks, start), 1)
  const to = view.domAtPos(positionOf(blocks, end), -1)
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}
