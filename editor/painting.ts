// Paints stretches of text by name as CSS highlights: hits of a search, readings. The document is never touched. Only what
// is near the viewport is painted, and painted again when the text's nodes were replaced under it.
import type { EditorView } from 'prosemirror-view'
import { SECTION_SIZE } from './block-shape'
import { domRange } from './tints'
import { watchSections } from './viewport'

type Extent = { start: number; end: number }

export type Painting = {
  /** Paints these ranges (UTF-16, half-open, in order, apart) as `::highlight(name)` in place of what was; none: clears. */
  paint(name: string, ranges: readonly Extent[], priority?: number): void
  stop(): void
}

/** Over a view of these blocks. Does nothing where the browser has no CSS highlights. */
export function createPainting(view: EditorView, blocks: readonly Extent[]): Painting {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return { paint: () => undefined, stop: () => undefined }
  const layers = new Map<string, { ranges: readonly Extent[]; priority: number }>()
  let near: Extent = { start: 0, end: 0 }
  let frame = 0

  function paintNow(name: string): void {
    const layer = layers.get(name)
    const ranges = layer === undefined ? [] : within(layer.ranges, near)
    if (layer === undefined || ranges.length === 0) {
      CSS.highlights.delete(name)
      return
    }
    const highlight = new Highlight(...ranges.map((range) => domRange(view, blocks, range)))
    highlight.priority = layer.priority
    CSS.highlights.set(name, highlight)
  }

  function paintSoon(): void {
    if (frame !== 0 || layers.size === 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      for (const name of layers.keys()) paintNow(name)
    })
  }

  const unwatch = watchSections(view.dom, ({ first, last }) => {
    const end = blocks[Math.min((last + 1) * SECTION_SIZE, blocks.length) - 1]?.end ?? 0
    near = { start: blocks[first * SECTION_SIZE]?.start ?? 0, end }
    paintSoon()
  })
  const replaced = new MutationObserver(paintSoon)
  replaced.observe(view.dom, { childList: true, subtree: true })

  return {
    paint(name, ranges, priority = 0) {
      if (ranges.length === 0) layers.delete(name)
      else layers.set(name, { ranges, priority })
      paintNow(name)
    },
    stop() {
      cancelAnimationFrame(frame)
      unwatch()
      replaced.disconnect()
      for (const name of layers.keys()) CSS.highlights.delete(name)
      layers.clear()
    },
  }
}

/** The ranges that touch a stretch; found by halves, because there may be tens of thousands. */
export function within<T extends Extent>(ranges: readonly T[], { start, end }: Extent): T[] {
  if (start >= end) return []
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let past = low
  while (past < ranges.length && (ranges[past]?.start ?? end) < end) past++
  return ranges.slice(low, past)
}
