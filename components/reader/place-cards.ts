// Where cards stand in the margin: each beside its span, and where they would overlap as little away from it as can be.

/** A card: the top of its span, its height, and the room it keeps to the card before it. */
export type Placed = { id: string; top: number; height: number; gap: number }

/**
 * Tops of cards, in the order given (the order of their spans), none over another. Together they are the nearest to their
 * spans by least squares (isotonic regression by pooling adjacent violators: Barlow et al. 1972), so a heap stands around
 * its spans and moves nothing beyond itself. The lead card stands exactly at its top, or as little below it as those before
 * it need: none stands above `floor`, where nobody could reach it.
 */
export function placeCards(cards: readonly Placed[], leadId: string | null, floor = 0): number[] {
  // Less the height of all before it, a card may stand anywhere not above the one before it.
  const offsets: number[] = []
  let sum = 0
  for (const { height, gap } of cards) {
    const offset = offsets.length === 0 ? 0 : sum + gap
    offsets.push(offset)
    sum = offset + height
  }
  const wanted = cards.map(({ top }, i) => top - (offsets[i] ?? 0))
  const lead = cards.findIndex(({ id }) => id === leadId)
  const fixed = lead < 0 ? null : Math.max(wanted[lead] ?? 0, floor)
  return pooled(wanted).map((place, i) => {
    const raised = Math.max(place, floor)
    const bounded =
      fixed === null ? raised : i === lead ? fixed : i < lead ? Math.min(raised, fixed) : Math.max(raised, fixed)
    return bounded + (offsets[i] ?? 0)
  })
}

/** The rising sequence nearest to the values by least squares. */
function pooled(values: readonly number[]): number[] {
  const pools: { mean: number; count: number }[] = []
  for (const value of values) {
    let pool = { mean: value, count: 1 }
    for (let before = pools.at(-1); before !== undefined && before.mean > pool.mean; before = pools.at(-1)) {
      const count = before.count + pool.count
      pool = { mean: (before.mean * before.count + pool.mean * pool.count) / count, count }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean))
}

/** How far around a card its neighbours are counted, in pixels. */
const AROUND = 260

/**
 * Which cards stand in a dense place: within AROUND of them, or of one near them, closed cards need more room than the
 * text beside them has. Depends on nothing further off, so a card keeps its form wherever one scrolls.
 */
export function denseCards(cards: readonly { top: number; height: number; gap: number }[]): boolean[] {
  const isFull = neighbours(cards, (from, to) => {
    let room = 0
    for (let i = from; i < to; i++) room += (cards[i]?.height ?? 0) + (cards[i]?.gap ?? 0)
    return room > 2 * AROUND
  })
  return neighbours(cards, (from, to) => isFull.slice(from, to).includes(true))
}

/** For each card, what holds of those within AROUND of it (from, before to). Cards are in order of their tops. */
function neighbours(cards: readonly { top: number }[], holds: (from: number, to: number) => boolean): boolean[] {
  let from = 0
  let to = 0
  return cards.map(({ top }) => {
    while ((cards[from]?.top ?? Infinity) < top - AROUND) from++
    while ((cards[to]?.top ?? Infinity) <= top + AROUND) to++
    return holds(from, to)
  })
}

/**
 * The top at which an open card shows whole: its span's, or as much higher as it must be to end above the lower end of
 * the window, but never above the upper end. All in the margin's own measure.
 */
export function fittingTop(top: number, height: number, window: { from: number; to: number }): number {
  return Math.max(Math.min(top, window.to - height), Math.min(top, window.from))
}
