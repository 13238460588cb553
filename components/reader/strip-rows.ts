// What each row of the coverage strip shows: the text shared out over rows of pixels, and for each row which marks, cues
// and unmarked text lie in its share. Grows with annotations and sentences, never with the length of the text.
import { MARKS, type Mark } from '@/core/words'

type Extent = { start: number; end: number }

/** Bits of a row: one for each mark, in the order of MARKS, then unmarked text and cues. */
export const OPEN_BIT = 1 << MARKS.length
export const CUE_BIT = OPEN_BIT << 1

const BITS = Object.fromEntries(MARKS.map((mark, i) => [mark, 1 << i])) as Record<Mark, number>

export type StripContent = {
  /** Of the text, in UTF-16 units. */
  length: number
  marks: Iterable<Extent & { mark: Mark }>
  /** Checkable sentences that nobody looked at. */
  open: Iterable<Extent>
  cues: Iterable<Extent>
}

/** The bits of `count` rows. A mark or cue takes at least `least` rows, so that none is too small to see. */
export function stripRows({ length, marks, open, cues }: StripContent, count: number, least: number): Uint8Array {
  const rows = new Uint8Array(count)
  const share = count / Math.max(1, length)
  for (const { start, end, mark } of marks) set(start, end, BITS[mark], least)
  for (const { start, end } of cues) set(start, end, CUE_BIT, least)
  for (const { start, end } of open) set(start, end, OPEN_BIT, 1)
  return rows

  function set(start: number, end: number, bit: number, atLeast: number): void {
    const size = Math.min(count, Math.max(atLeast, Math.round((end - start) * share)))
    const from = Math.max(0, Math.min(count - size, Math.floor(start * share)))
    for (let row = from; row < from + size; row++) rows[row] = (rows[row] ?? 0) | bit
  }
}

/** Stretches of rows that show the same, in order: [first row, row behind the last, bits]. Empty rows are left out. */
export function runsOf(rows: Uint8Array): [from: number, to: number, bits: number][] {
  const runs: [number, number, number][] = []
  for (let from = 0; from < rows.length; ) {
    const bits = rows[from] ?? 0
    let to = from + 1
    while (to < rows.length && rows[to] === bits) to++
    if (bits !== 0) runs.push([from, to, bits])
    from = to
  }
  return runs
}
