// Keeps the reading place while the text is set in another way or changes hands, from the server's markup to the editor:
// the block a third down the window stays where it is.
import { SECTION_SIZE } from '@/editor/block-shape'
import type { Window } from '@/editor/viewport'
import { onceShown } from './measures'

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

/** The sections to draw at first: the one in sight and its neighbours. */
export function firstWindow(place: Place | null): Window {
  const section = Math.floor((place?.ordinal ?? 0) / SECTION_SIZE)
  return { first: Math.max(0, section - 1), last: section + 1 }
}
