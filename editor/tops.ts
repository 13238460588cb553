// How far down many places of the text stand, in one reading of the layout.
import type { EditorView } from 'prosemirror-view'
import { positionOf } from './positions'

type Extent = { start: number; end: number }

/** The tops of the lines at these offsets (UTF-16), in pixels from the top of the element that holds the text. */
export function topsOf(view: EditorView, blocks: readonly Extent[], offsets: readonly number[]): number[] {
  const above = view.dom.getBoundingClientRect().top
  // One range for all: each range that is alive slows every change of the page.
  const range = document.createRange()
  return offsets.map((offset) => {
    const { node, offset: at } = view.domAtPos(positionOf(blocks, offset), 1)
    if (node.nodeType !== Node.TEXT_NODE || at >= (node.nodeValue?.length ?? 0)) {
      return view.coordsAtPos(positionOf(blocks, offset), 1).top - above
    }
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range.getBoundingClientRect().top - above
  })
}
