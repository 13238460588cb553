// Paints stretches of text by name as CSS highlights, over marks too: hits of a search, readings, the suggestion at the
// caret. The document is never touched. Only what is near the viewport is painted, and painted again when the text's nodes
// were replaced under it. What stays for long is a tone (`highlights.ts`), which costs nothing while other things change.
import type { EditorView } from 'prosemirror-view'
import { SECTION_SIZE } from './block-shape'
import { positionOf } from './positions'
import { touching } from './ranges'
import type { Window } from './viewport'

type Extent = { start: number; end: number }

export type Painting = {
  /** Paints these ranges (UTF-16, half-open, in order, apart) as `::highlight(name)` in place of what was; none: clears. */
  paint(name: string, ranges: readonly Extent[], priority?: number): void
  /** Other sections came near the viewport. */
  moved(near: Window): void
  stop(): void
}

/** Over a view of these blocks. Does nothing where the browser has no CSS highlights. */
export function createPainting(view: EditorView, blocks: readonly Extent[]): Painting {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) {
    return { paint: () => undefined, moved: () => undefined, stop: () => undefined }
  }
  const layers = new Map<string, { rangesIn: (stretch: Extent) => readonly Extent[]; priority: number }>()
  let near: Extent = { start: 0, end: 0 }
  let frame = 0

  function paintNow(name: string): void {
    const layer = layers.get(name)
    const ranges = layer === undefined ? [] : layer.rangesIn(near)
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

  const replaced = new MutationObserver(paintSoon)

  return {
    paint(name, ranges, priority = 0) {
      const wasEmpty = layers.size === 0
      if (ranges.length === 0) layers.delete(name)
      else layers.set(name, { rangesIn: touching(ranges), priority })
      if (layers.size === 0) replaced.disconnect()
      else if (wasEmpty) replaced.observe(view.dom, { childList: true, subtree: true })
      paintNow(name)
    },
    moved({ first, last }) {
      const end = blocks[Math.min((last + 1) * SECTION_SIZE, blocks.length) - 1]?.end ?? 0
      near = { start: blocks[first * SECTION_SIZE]?.start ?? 0, end }
      paintSoon()
    },
    stop() {
      cancelAnimationFrame(frame)
      replaced.disconnect()
      for (const name of layers.keys()) CSS.highlights.delete(name)
      layers.clear()
    },
  }
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
