import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart, outside, touching } from './ranges'

const someRanges = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 10 })), { maxLength: 6 })
  .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })))

const holds = (list: { start: number; end: number }[], at: number) =>
  list.some(({ start, end }) => start <= at && at < end)

describe('what is left of ranges outside of others', () => {
  it('is each character of theirs that no other holds', () => {
    fc.assert(
      fc.property(someRanges, someRanges, (ranges, others) => {
        const rest = outside(ranges, others)
        for (let at = 0; at < 52; at++) expect(holds(rest, at)).toBe(holds(ranges, at) && !holds(others, at))
      }),
    )
  })
})

describe('the ranges that touch a stretch', () => {
  it('are those that share a character with it', () => {
    fc.assert(
      fc.property(someRanges, fc.nat(60), fc.nat(10), (ranges, start, length) => {
        const inOrder = ranges.toSorted((a, b) => a.start - b.start)
        const end = start + length + 1
        const expected = inOrder.filter((range) => range.start < end && range.end > start)
        expect(touching(inOrder)({ start, end })).toEqual(expected)
      }),
    )
  })
})

describe('ranges made to lie apart', () => {
  it('hold the same characters, in order, and only those that share one are joined', () => {
    fc.assert(
      fc.property(someRanges, (ranges) => {
        const made = apart(ranges)
        for (let at = 0; at < 52; at++) expect(holds(made, at)).toBe(holds(ranges, at))
        made.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(made[i]?.end ?? 0))
        const starts = new Set(ranges.map(({ start }) => start))
        for (const { start } of made) expect(starts).toContain(start)
      }),
    )
    const touching = [
      { start: 3, end: 5 },
      { start: 0, end: 3 },
    ]
    expect(apart(touching)).toEqual(touching.toReversed())
  })
})
