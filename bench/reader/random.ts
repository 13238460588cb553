// Random choices that are the same on every run: the articles of the benchmark are made, not stored.

export type Random = {
  /** A number from 0 up to, never reaching, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** One of the items. Throws where there is none. */
  pick<T>(items: readonly T[]): T
}

/** Choices that follow from `seed` alone: mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    pick(items) {
      if (items.length === 0) throw new RangeError('there is nothing to pick from')
      return items[between(0, items.length - 1)] as (typeof items)[number]
    },
  }
}
