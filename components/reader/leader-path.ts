// The way of a leader line from a span to its card: down into the gap below the span's last line, along it to the edge of
// the text, and from there in a curve to the card. So it crosses no letters.

export type Point = { x: number; y: number }

/** Where a line turns: half the radius of a rounded corner, in pixels. */
const CORNER = 5

/**
 * The path of an SVG `path` from the end of a span. `gap`: the height between the span's last line and the next. `edge`:
 * the x of the text's right edge. `card`: where it ends.
 */
export function leaderPath(end: Point, gap: number, edge: number, card: Point): string {
  const turn = Math.max(edge, end.x + CORNER)
  const bend = Math.max(8, (card.x - turn) / 2)
  return [
    `M ${end.x} ${end.y}`,
    `Q ${end.x} ${gap} ${end.x + CORNER} ${gap}`,
    `H ${turn}`,
    `C ${turn + bend} ${gap} ${card.x - bend} ${card.y} ${card.x} ${card.y}`,
  ].join(' ')
}
