// Keeps the reading place while the text is set in another way or changes hands, from the server's markup to the editor:
// the block a third down the window stays where it is.
import { SECTION_SIZE } from '@/editor/block-shape'
import type { TextBlock } from '@/editor/document'
import type { Window } from '@/editor/viewport'
import { onceShown } from './measures'

/** The lowest line there is (a menu entry in the smallest type), in CSS pixels, and the most UTF-16 units in one of set width. */
const LEAST_LINE = 18
const MOST_IN_LINE = 120

/** A block and the distance of its top from the window's, in CSS pixels. */
export type Place = { ordinal: number; top: number }

/** Where a reader of this element stands; null at the top of the page, where there is nothing to keep. */
export function placeIn(element: Element | null): Place | null {
  if (element === null || window.scrollY === 0) return null
  const blocks = [...element.querySelectorAll('[data-ordinal]')]
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= window.innerHeight / 3) low = middle + 1
    else high = middle
  }
  const block = blocks[low]
  if (block === undefined) return null
  return { ordinal: Number(block.getAttribute('data-ordinal')), top: block.getBoundingClientRect().top }
}

/** Scrolls so that the block stands where it stood. */
export function putBack(element: Element, place: Place | null): void {
  if (place === null) return
  // Sections that were only guessed at so far would take their true height in the next frame, and move the place again.
  const section = Math.floor(place.ordinal / SECTION_SIZE)
  const leave = layOut(section - 1, section + 1)
  onceShown(leave)
  const block = element.querySelector(`[data-ordinal="${place.ordinal}"]`)
  const moved = block === null ? 0 : block.getBoundingClientRect().top - place.top
  if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' })
}

/** Lays these sections out wherever they stand; returns how to leave that to the browser again. */
function layOut(first: number, last: number): () => void {
  const sheet = new CSSStyleSheet()
  const range = `:nth-child(n + ${Math.max(1, first + 1)}):nth-child(-n + ${last + 1})`
  sheet.replaceSync(`[data-long] .article-text .section${range} { content-visibility: visible }`)
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}

/** Notes the place in the article; returns how to bring it back once the text stands anew. */
export function keepPlace(): () => void {
  const host = document.querySelector('.article-host')
  const place = placeIn(host)
  return () => {
    if (host !== null) putBack(host, place)
  }
}

/**
 * The sections to draw at first in an element: at the top of the page those that fill the window however the text is set, else
 * the one in sight and its neighbours. Asks nothing of the layout.
 */
export function firstWindow(element: Element, place: Place | null, blocks: readonly TextBlock[]): Window {
  if (place !== null) {
    const section = Math.floor(place.ordinal / SECTION_SIZE)
    return { first: Math.max(0, section - 1), last: section + 1 }
  }
  const mostInLine = element.closest('[data-measure="full"]') === null ? MOST_IN_LINE : Infinity
  let filled = 0
  const past = blocks.findIndex(({ start, end }) => {
    filled += LEAST_LINE * Math.max(1, Math.ceil((end - start) / mostInLine))
    return filled >= window.innerHeight
  })
  return { first: 0, last: Math.floor((past < 0 ? blocks.length : past) / SECTION_SIZE) }
}
