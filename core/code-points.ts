// Code points ↔ UTF-16 for many offsets of one text: it is read once, then each offset is a binary search.

/** Turns code point offsets of a text into UTF-16 ones; null where the text has fewer. */
export function codePointIndex(text: string): (codePoint: number) => number | null {
  /** Code point offsets of the characters that take two units. */
  const wide: number[] = []
  let count = 0
  for (let at = 0; at < text.length; at++, count++) {
    const unit = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
      wide.push(count)
      at++
    }
  }
  return (codePoint) => {
    if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > count) return null
    let low = 0
    let high = wide.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((wide[middle] ?? 0) < codePoint) low = middle + 1
      else high = middle
    }
    return codePoint + low
  }
}

/** The same spans (UTF-16, half-open, in rising order, none in another) counted in code points. One pass over the text. */
export function inCodePoints<T extends { start: number; end: number }>(text: string, spans: readonly T[]): T[] {
  let at = 0
  let count = 0
  const countTo = (offset: number) => {
    for (; at < offset; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    return count
  }
  return spans.map((span) => ({ ...span, start: countTo(span.start), end: countTo(span.end) }))
}
