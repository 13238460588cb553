// How high a closed card is, known without laying it out: every row of it has one height (card.tsx), so that cards far from
// the window have their place before they are drawn.
import type { AnnotationContent } from '@/core/annotation.schema'

/** A card that is one row: sign, quote, author. In pixels, at the usual size of letters. */
export const LINE_HEIGHT = 32
/** Room between cards, and between two that are one row each. */
export const GAP = 10
export const LINE_GAP = 4

const FRAME = 24
const BETWEEN = 6
const HEAD = 20
const QUOTE_LINE = 20
const ROW = 18
/** Characters that surely fit on one line of a quote, full width. */
const QUOTE_WIDTH = 18

/** Whether the quote takes two lines; where that is not certain it is given two. */
export function isLongQuote(exact: string): boolean {
  if (exact.length > 2 * QUOTE_WIDTH || exact.includes('\n')) return true
  let width = 0
  for (const character of exact) width += character < '\u2000' ? 0.62 : 1
  return width > QUOTE_WIDTH
}

const heights = new WeakMap<AnnotationContent, number>()

/** The height of a closed card in pixels, at the usual size of letters. Counted once for a content. */
export function closedHeight(content: AnnotationContent): number {
  const known = heights.get(content)
  if (known !== undefined) return known
  const height = heightOf(content)
  heights.set(content, height)
  return height
}

function heightOf({ anchor, grounds, chain, evidence }: AnnotationContent): number {
  const rows = [
    HEAD,
    isLongQuote(anchor.exact) ? 2 * QUOTE_LINE : QUOTE_LINE,
    ...(grounds.length > 0 ? [ROW] : []),
    ...(chain.length > 0 ? [ROW] : []),
    ...(evidence.length > 0 ? [ROW] : []),
    ROW,
  ]
  return FRAME + rows.reduce((sum, row) => sum + row + BETWEEN, -BETWEEN)
}
