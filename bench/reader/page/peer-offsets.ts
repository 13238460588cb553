// Places in a page of plain paragraphs. The peers count the characters of text nodes, so the `\n` between two paragraphs,
// which our own offsets count, is not there for them.
import type { PeerOffsets } from './engines/engine'

/** Characters of context that the Hypothesis client stores with a quote. */
const CONTEXT = 32

/** Translates spans (UTF-16, into the paragraphs joined by `\n`) for a page that has a `<p>` for each paragraph. */
export function peerOffsets(paragraphs: readonly string[]): (extent: { start: number; end: number }) => PeerOffsets {
  const joined = paragraphs.join('')
  const starts: number[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    starts.push(at)
    at += paragraph.length + 1
  }
  return ({ start, end }) => {
    const first = paragraphAt(starts, start)
    // A span that ends where a paragraph ends, ends in it.
    const last = paragraphAt(starts, end - 1)
    const from = start - first
    const to = end - last
    return {
      start: from,
      end: to,
      first,
      firstOffset: start - (starts[first] ?? 0),
      last,
      lastOffset: end - (starts[last] ?? 0),
      quote: joined.slice(from, to),
      prefix: joined.slice(Math.max(0, from - CONTEXT), from),
      suffix: joined.slice(to, to + CONTEXT),
    }
  }
}

/** The last paragraph that starts at or before an offset. */
function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
