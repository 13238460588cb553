// Three-way merge of sequences: what two sides made of one base, put together where they touched different places.
// Text is merged by grapheme clusters, so that no character is ever put together of two halves.

/** A stretch of the base (half-open) and what one side has in its place. */
type Hunk<T> = { from: number; to: number; put: readonly T[] }

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** More differences than this and the whole middle is taken for one change: exact, only coarser. */
const MOST_DIFFERENCES = 500

/** Changes with no more than this between them are one: a few letters in common by chance are nobody's meaning. */
const SHORT_GAP = 2

/**
 * Both sides' changes of `base` in one sequence; undefined where they changed the same place, or places that touch, in
 * different ways. Symmetric in `mine` and `theirs`.
 */
export function mergeSequence<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] | undefined {
  return woven(base, hunksOf(base, mine), hunksOf(base, theirs), () => undefined)
}

/** As `mergeSequence`, of text. */
export function mergeText(base: string, mine: string, theirs: string): string | undefined {
  return mergeSequence(graphemes(base), graphemes(mine), graphemes(theirs))?.join('')
}

/** Both sides' changes in one text, line by line; where they meet, their lines and then mine. */
export function keepBothTexts(base: string, mine: string, theirs: string): string {
  const [b, m, t] = [linesOf(base), linesOf(mine), linesOf(theirs)]
  return (woven(b, hunksOf(b, m), hunksOf(b, t), (own, other) => [...other, ...own]) ?? []).join('\n')
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r?\n/)
}

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Weaves two lists of changes into the base; `meet` decides where they touch, given what each side has there. */
function woven<T>(
  base: readonly T[],
  mine: readonly Hunk<T>[],
  theirs: readonly Hunk<T>[],
  meet: (mine: T[], theirs: T[]) => T[] | undefined,
): T[] | undefined {
  const result: T[] = []
  let at = 0
  let [i, j] = [0, 0]
  while (i < mine.length || j < theirs.length) {
    const [startI, startJ] = [i, j]
    const from = Math.min(mine[i]?.from ?? Infinity, theirs[j]?.from ?? Infinity)
    let to = from
    // Everything of either side that touches what was taken so far belongs to one place.
    for (;;) {
      const [m, t] = [mine[i], theirs[j]]
      if (m !== undefined && m.from <= to) i++
      else if (t !== undefined && t.from <= to) j++
      else break
      to = Math.max(to, (mine[i - 1] ?? { to: 0 }).to, (theirs[j - 1] ?? { to: 0 }).to)
    }
    const own = changed(base, mine.slice(startI, i), from, to)
    const other = changed(base, theirs.slice(startJ, j), from, to)
    const placed = j === startJ ? own : i === startI ? other : (same(own, other) ?? meet(own, other))
    if (placed === undefined) return undefined
    result.push(...base.slice(at, from), ...placed)
    at = to
  }
  return [...result, ...base.slice(at)]
}

/** One change by both where they did the very same; else null. */
function same<T>(mine: readonly T[], theirs: readonly T[]): readonly T[] | null {
  return mine.length === theirs.length && mine.every((one, i) => one === theirs[i]) ? mine : null
}

/** What one side has in place of `from`–`to` of the base. */
function changed<T>(base: readonly T[], hunks: readonly Hunk<T>[], from: number, to: number): T[] {
  const result: T[] = []
  let at = from
  for (const hunk of hunks) {
    result.push(...base.slice(at, hunk.from), ...hunk.put)
    at = hunk.to
  }
  return [...result, ...base.slice(at, to)]
}

/**
 * What changed from `base` to `side`, in order, never touching each other. What both begin and end with is set aside;
 * the rest is compared by Myers' O(ND) algorithm (Algorithmica 1, 1986), and changes a short gap apart become one.
 */
function hunksOf<T>(base: readonly T[], side: readonly T[]): Hunk<T>[] {
  let head = 0
  while (head < base.length && head < side.length && base[head] === side[head]) head++
  let tail = 0
  const most = Math.min(base.length, side.length) - head
  while (tail < most && base[base.length - 1 - tail] === side[side.length - 1 - tail]) tail++
  const [a, b] = [base.slice(head, base.length - tail), side.slice(head, side.length - tail)]
  if (a.length === 0 && b.length === 0) return []
  const whole = [{ from: head, to: head + a.length, put: b }]
  const steps = a.length === 0 || b.length === 0 ? null : matches(a, b)
  if (steps === null) return whole
  const hunks: { from: number; to: number; put: T[]; at: number }[] = []
  let [x, y] = [0, 0]
  for (const match of [...steps, { x: a.length, y: b.length }]) {
    if (match.x > x || match.y > y) {
      const last = hunks.at(-1)
      if (last !== undefined && x - last.to <= SHORT_GAP) {
        last.to = match.x
        last.put = b.slice(last.at, match.y)
      } else hunks.push({ from: x, to: match.x, put: b.slice(y, match.y), at: y })
    }
    x = match.x + 1
    y = match.y + 1
  }
  return hunks.map(({ from, to, put }) => ({ from: from + head, to: to + head, put }))
}

/** The places where both are the same, along a shortest way from `a` to `b`; null when they differ too much. */
function matches<T>(a: readonly T[], b: readonly T[]): { x: number; y: number }[] | null {
  const trail: Int32Array[] = []
  const limit = Math.min(a.length + b.length, MOST_DIFFERENCES)
  const furthest = new Int32Array(2 * limit + 3)
  const middle = limit + 1
  for (let d = 0; d <= limit; d++) {
    trail.push(furthest.slice())
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(furthest, middle, k, d) ? at(furthest, middle + k + 1) : at(furthest, middle + k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest[middle + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(trail, middle, a.length, b.length)
    }
  }
  return null
}

/** Whether the best way to diagonal `k` comes from the one above (something put in) rather than from below. */
function isDown(furthest: Int32Array, middle: number, k: number, d: number): boolean {
  return k === -d || (k !== d && at(furthest, middle + k - 1) < at(furthest, middle + k + 1))
}

function walkBack(trail: Int32Array[], middle: number, endX: number, endY: number): { x: number; y: number }[] {
  const found: { x: number; y: number }[] = []
  let [x, y] = [endX, endY]
  for (let d = trail.length - 1; d >= 0; d--) {
    const furthest = trail[d] ?? new Int32Array()
    const k = x - y
    const before = isDown(furthest, middle, k, d) ? k + 1 : k - 1
    const fromX = d === 0 ? 0 : at(furthest, middle + before)
    const fromY = d === 0 ? 0 : fromX - before
    while (x > fromX && y > fromY) found.push({ x: --x, y: --y })
    ;[x, y] = [fromX, fromY]
  }
  return found.toReversed()
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0
}
