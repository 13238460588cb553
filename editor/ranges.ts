// Lists of ranges of a text (UTF-16, half-open).

type Extent = { start: number; end: number }

/** Ranges that come in any order, as they lie in the text, those that overlap joined. */
export function apart(ranges: readonly Extent[]): Extent[] {
  const joined: Extent[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Of ranges that lie in order and apart, those that touch a stretch; found by halves, because there may be tens of thousands. */
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

/** What is left of `ranges` outside of `others`. */
export function outside(ranges: readonly Extent[], others: readonly Extent[]): Extent[] {
  const inOrder = others.toSorted((a, b) => a.start - b.start)
  return ranges.flatMap(({ start, end }) => {
    const rest: Extent[] = []
    let from = start
    for (const other of inOrder) {
      if (other.end <= from) continue
      if (other.start >= end) break
      if (other.start > from) rest.push({ start: from, end: other.start })
      from = Math.max(from, other.end)
    }
    if (from < end) rest.push({ start: from, end })
    return rest
  })
}
