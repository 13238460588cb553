// The faint tone of suggestions, painted as CSS highlights over the text as it stands in the page, so that it never touches
// the document. Only what is near the viewport is painted; drawing marks anew replaces text nodes, so it is painted again
// whenever the text's elements change.
import { SECTION_SIZE } from './block-shape'
import type { Window } from './viewport'
import { blockAt } from './positions'

type Extent = { start: number; end: number }

/** Styled by `::highlight(…)`: all suggestions, and the one the keys act on. */
const NAME = 'tenkyo-suggestion'
const NAME_HERE = 'tenkyo-suggestion-here'

export type SuggestionTints = {
  /** What to paint: ranges in order of the text (UTF-16, half-open), and the one the keys act on. */
  paint(ranges: readonly Extent[], here: Extent | null): void
  /** Which sections are near the viewport: only those are painted. */
  look(window: Window): void
  stop(): void
}

/**
 * Paints over the text in `dom`, whose blocks these are; `groundOf`: what of a range is painted. Null where the browser
 * cannot.
 */
export function suggestionTints(
  dom: HTMLElement,
  blocks: readonly Extent[],
  groundOf: (range: Extent) => Extent,
): SuggestionTints | null {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return null
  let shown = { first: 0, last: 0 }
  let wanted: { ranges: readonly Extent[]; here: Extent | null } = { ranges: [], here: null }
  let frame = 0
  const later = () => {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  const redrawn = new MutationObserver(later)
  redrawn.observe(dom, { childList: true, subtree: true })
  function draw(): void {
    frame = 0
    const from = blocks[shown.first * SECTION_SIZE]?.start ?? 0
    const to = blocks[Math.min(blocks.length, (shown.last + 1) * SECTION_SIZE) - 1]?.end ?? 0
    const near = wanted.ranges.filter(({ start, end }) => end > from && start < to)
    set(
      NAME,
      near.flatMap((range) => rangesOf(dom, blocks, groundOf(range))),
    )
    set(NAME_HERE, wanted.here === null ? [] : rangesOf(dom, blocks, groundOf(wanted.here)))
  }

  return {
    paint(ranges, here) {
      wanted = { ranges, here }
      later()
    },
    look(window) {
      shown = window
      later()
    },
    stop() {
      cancelAnimationFrame(frame)
      redrawn.disconnect()
      CSS.highlights.delete(NAME)
      CSS.highlights.delete(NAME_HERE)
    },
  }
}

function set(name: string, ranges: Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name)
  else {
    const highlight = new Highlight(...ranges)
    // Marks, the selection and what was looked at lie over it.
    highlight.priority = name === NAME_HERE ? -1 : -2
    CSS.highlights.set(name, highlight)
  }
}

/** The browser's ranges of a stretch of text, one a block. */
function rangesOf(dom: HTMLElement, blocks: readonly Extent[], { start, end }: Extent): Range[] {
  const ranges: Range[] = []
  for (let index = blockAt(blocks, start); index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.start >= end) break
    const section = dom.querySelector(`[data-section="${Math.floor(index / SECTION_SIZE)}"]`)
    const element = section?.children[index % SECTION_SIZE]
    if (element === undefined) continue
    ranges.push(
      ...rangesIn(element, Math.max(start, block.start) - block.start, Math.min(end, block.end) - block.start),
    )
  }
  return ranges
}

/** A stretch of an element's text as the page's own ranges, marks left out: a highlight would paint over their lines. */
function rangesIn(element: Element, start: number, end: number): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  let at = 0
  for (let node = walker.nextNode(); node !== null && at < end; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    const [from, to] = [Math.max(start, at), Math.min(end, at + length)]
    if (from < to && node.parentElement?.closest('mark') == null) {
      const range = document.createRange()
      range.setStart(node, from - at)
      range.setEnd(node, to - at)
      ranges.push(range)
    }
    at += length
  }
  return ranges
}
