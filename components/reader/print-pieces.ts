// The text on paper: each block cut at the ends of the marks on it, and the number of each mark where it ends.
import { type LayeredSpan, layered, type Span } from '@/editor/span'

type Extent = { start: number; end: number }

/** A mark as it is printed: its number leads to its note. */
export type PrintedMark = LayeredSpan & { number: number }

/** A stretch of a block over which the same marks lie, the longest first; `ending`: those that end with it. */
export type PrintPiece = { start: number; end: number; marks: PrintedMark[]; ending: PrintedMark[] }

/** Numbers the spans in the order of the text and gives each its line. */
export function printedMarks(spans: readonly Span[]): PrintedMark[] {
  return layered(spans).map((span, i) => ({ ...span, number: i + 1 }))
}

/** Cuts a block (UTF-16, half-open). `marks` may hold others; those that touch the block are taken. */
export function printPieces(block: Extent, marks: readonly PrintedMark[]): PrintPiece[] {
  const here = marks.filter(({ start, end }) => start < block.end && end > block.start)
  const inside = here.flatMap(({ start, end }) => [start, end]).filter((at) => at > block.start && at < block.end)
  const cuts = [...new Set([block.start, ...inside, block.end])].sort((a, b) => a - b)
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? block.start
    const over = here.filter((mark) => mark.start < end && mark.end > start)
    return {
      start,
      end,
      marks: over.toSorted((a, b) => b.end - b.start - (a.end - a.start)),
      ending: over.filter((mark) => mark.end === end),
    }
  })
}
