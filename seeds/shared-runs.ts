// Looks for wording two texts have in common, to keep the demo articles free of copied sentences.

/**
 * Every longest run of at least `length` UTF-16 units of `text` that stands in `other` too, in order. A run ends where
 * the two part; white space counts.
 */
export function sharedRuns(text: string, other: string, length: number): string[] {
  const pieces = new Set<string>()
  for (let at = 0; at + length <= other.length; at++) pieces.add(other.slice(at, at + length))
  const runs: string[] = []
  for (let at = 0; at + length <= text.length; at++) {
    if (!pieces.has(text.slice(at, at + length))) continue
    let end = at + length
    while (end < text.length && pieces.has(text.slice(end - length + 1, end + 1))) end++
    runs.push(text.slice(at, end))
    at = end - 1
  }
  return runs
}
