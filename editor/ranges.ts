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

/**
 * Which of some ranges, in order of their starts, touch a stretch, as a question that can be asked often: answered by
 * halves, because there may be tens of thousands.
 */
export function touching<T extends Extent>(ranges: readonly T[]): (stretch: Extent) => T[] {
  const longest = ranges.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const firstFrom = (start: number) => {
    let [low, high] = [0, ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.start ?? start) < start) low = middle + 1
      else high = middle
    }
    return low
  }
  return (stretch) =>
    ranges.slice(firstFrom(stretch.start - longest), firstFrom(stretch.end)).filter(({ end }) => end > stretch.start)
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
