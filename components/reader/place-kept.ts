// The text changes hands, from the server's markup to the editor, without the reader's place moving: the block at the top
// of the window is where it was.
import { SECTION_SIZE } from '@/editor/block-shape'
import type { Window } from '@/editor/highlights'

/** A block and the distance of its top from the window's, in CSS pixels. */
export type Place = { ordinal: number; top: number }

/** The first block in sight inside an element; null when there is none, or nothing was scrolled. */
export function topBlock(within: Element | null): Place | null {
  if (within === null || window.scrollY === 0) return null
  const blocks = [...within.querySelectorAll('[data-ordinal]')]
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= 0) low = middle + 1
    else high = middle
  }
  const block = blocks[low]
  return block === undefined
    ? null
    : { ordinal: Number(block.getAttribute('data-ordinal')), top: block.getBoundingClientRect().top }
}

/** Scrolls so that the block stands where it stood. */
export function putBack(within: Element, place: Place | null): void {
  if (place === null) return
  const block = within.querySelector(`[data-ordinal="${place.ordinal}"]`)
  const moved = block === null ? 0 : block.getBoundingClientRect().top - place.top
  if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' })
}

/** The sections to draw at first: the one in sight, one before it and three after. */
export function firstWindow(place: Place | null): Window {
  const section = Math.floor((place?.ordinal ?? 0) / SECTION_SIZE)
  return { first: Math.max(0, section - 1), last: section + 3 }
}
