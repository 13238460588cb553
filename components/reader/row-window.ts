// Which rows of a long list are drawn: those in sight and a few beyond.

/** Rows `first` to `past` (half-open) of `count` rows of one height, for a list scrolled to `top` and `height` tall. */
export function rowWindow(
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
  count: number,
): { first: number; past: number } {
  const beyond = 6
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - beyond)
  return { first, past: Math.min(count, Math.ceil((top + height) / rowHeight) + beyond) }
}

/** How far to scroll so that a row is wholly in sight, from where the list stands. */
export function scrollFor(
  row: number,
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
): number {
  const above = row * rowHeight
  if (above < top) return above
  return above + rowHeight > top + height ? above + rowHeight - height : top
}
