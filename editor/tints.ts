// The tone of sentences somebody looked at. Painted as a CSS highlight, so that it never touches the document.
import type { EditorView } from 'prosemirror-view'
import { positionOf } from './positions'

type Extent = { start: number; end: number }

/** Styled by `::highlight(tenkyo-looked)`. */
const NAME = 'tenkyo-looked'

/** Paints ranges (UTF-16, half-open) as looked at. Does nothing where the browser cannot. */
export function paintLooked(view: EditorView, blocks: readonly Extent[], ranges: readonly Extent[]): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(NAME)
  else CSS.highlights.set(NAME, new Highlight(...ranges.map((range) => domRange(view, blocks, range))))
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

/** What is left of `ranges` outside of `others`: a highlight would paint over the lines of marks. */
export function outside(ranges: readonly Extent[], others: readonly Extent[]): Extent[] {
  const blocks = others.toSorted((a, b) => a.start - b.start)
  return ranges.flatMap(({ start, end }) => {
    const rest: Extent[] = []
    let from = start
    for (const other of blocks) {
      if (other.end <= from) continue
      if (other.start >= end) break
      if (other.start > from) rest.push({ start: from, end: other.start })
      from = Math.max(from, other.end)
    }
    if (from < end) rest.push({ start: from, end })
    return rest
  })
}
