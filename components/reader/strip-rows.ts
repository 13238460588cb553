// What each row of the coverage strip shows: the text shared out over rows of pixels, and for each row which marks, cues
// and unmarked text lie in its share. Grows with annotations and sentences, never with the length of the text; a list that
// was there before is not gone through again.
import { MARKS, type Mark } from '@/core/words'

type Extent = { start: number; end: number }

/** Bits of a row: one for each mark, in the order of MARKS, then unmarked text and cues. */
export const OPEN_BIT = 1 << MARKS.length
export const CUE_BIT = OPEN_BIT << 1

const BITS = Object.fromEntries(MARKS.map((mark, i) => [mark, 1 << i])) as Record<Mark, number>

/** Lists of stretches of the text; lists are known again by what they are, not by what they hold. */
export type StripContent = {
  /** Of the text, in UTF-16 units. */
  length: number
  marks: readonly (readonly (Extent & { mark: Mark })[])[]
  /** Checkable sentences that nobody looked at. */
  open: readonly (readonly Extent[])[]
  cues: readonly (readonly Extent[])[]
}

/** The rows that one list sets, from the first of them on; `name`: as what it is drawn, and how large. */
type Part = { name: string; first: number; rows: Uint8Array }

const known = new WeakMap<readonly Extent[], Part>()

/** The bits of `count` rows. A mark or cue takes at least `least` rows, so that none is too small to see. */
export function stripRows({ length, marks, open, cues }: StripContent, count: number, least: number): Uint8Array {
  const rows = new Uint8Array(count)
  for (const list of marks) add(list, 'mark', ({ mark }) => BITS[mark], least)
  for (const list of cues) add(list, 'cue', () => CUE_BIT, least)
  for (const list of open) add(list, 'open', () => OPEN_BIT, 1)
  return rows

  function add<T extends Extent>(list: readonly T[], kind: string, bitOf: (one: T) => number, atLeast: number): void {
    const name = `${kind} ${length} ${count} ${atLeast}`
    const before = known.get(list)
    const part = before?.name === name ? before : partOf(list, bitOf, { name, length, count, atLeast })
    known.set(list, part)
    part.rows.forEach((bits, i) => {
      rows[part.first + i] = (rows[part.first + i] ?? 0) | bits
    })
  }
}

function partOf<T extends Extent>(
  list: readonly T[],
  bitOf: (one: T) => number,
  { name, length, count, atLeast }: { name: string; length: number; count: number; atLeast: number },
): Part {
  const share = count / Math.max(1, length)
  const stretches = list.map((one) => {
    const size = Math.min(count, Math.max(atLeast, Math.round((one.end - one.start) * share)))
    const from = Math.max(0, Math.min(count - size, Math.floor(one.start * share)))
    return { from, to: from + size, bit: bitOf(one) }
  })
  const first = stretches.reduce((least, { from }) => Math.min(least, from), count)
  const past = stretches.reduce((most, { to }) => Math.max(most, to), first)
  const rows = new Uint8Array(past - first)
  for (const { from, to, bit } of stretches) {
    for (let row = from - first; row < to - first; row++) rows[row] = (rows[row] ?? 0) | bit
  }
  return { name, first, rows }
}

/** The first row that differs and the one behind the last; null: they are alike. */
export function changedRows(before: Uint8Array, after: Uint8Array): { from: number; to: number } | null {
  if (before.length !== after.length) return { from: 0, to: after.length }
  const from = after.findIndex((bits, row) => bits !== before[row])
  if (from < 0) return null
  return { from, to: after.findLastIndex((bits, row) => bits !== before[row]) + 1 }
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
