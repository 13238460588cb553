// Between the window and the text: which offset stands at a height. Asks a handful of boxes, found by halves, so a text of
// a million characters costs no more than a short one; only what is laid out is asked in detail.
import { SECTION_SIZE } from '@/editor/block-shape'

type Extent = { start: number; end: number }

/** The offset (UTF-16) that stands at `y` of the window; the ends of the text above and below it. */
export function offsetAtHeight(dom: HTMLElement, blocks: readonly Extent[], y: number): number {
  const section = lastAbove(dom.children, y)
  const sectionElement = dom.children[section]
  if (sectionElement === undefined) return 0
  const inside = lastAbove(sectionElement.children, y)
  const box = sectionElement.children[inside]?.getBoundingClientRect()
  const block = blocks[section * SECTION_SIZE + inside]
  if (box === undefined || block === undefined) return 0
  const share = box.height === 0 ? 0 : Math.min(1, Math.max(0, (y - box.top) / box.height))
  return Math.round(block.start + share * (block.end - block.start))
}

/** The last element that begins above a height; the first where none does. */
function lastAbove(elements: HTMLCollection, y: number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().top ?? 0) <= y) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
