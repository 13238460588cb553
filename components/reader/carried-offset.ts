// Where a caret belongs after its text changed under it.

/**
 * The offset (UTF-16) in `after` of a caret that stood at `offset` in `before`: unmoved when all that changed lies behind
 * it, moved along when it lies before it, at the end of the change when it was inside.
 */
export function carriedOffset(before: string, after: string, offset: number): number {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  if (offset <= head) return offset
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (offset >= before.length - tail) return offset + after.length - before.length
  return after.length - tail
}
