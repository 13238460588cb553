import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { within } from './painting'

describe('the ranges within a stretch', () => {
  it('are those that share a character with it', () => {
    const apart = fc.uniqueArray(fc.nat(60), { maxLength: 20 }).map((cuts) => {
      const ends = cuts.toSorted((a, b) => a - b)
      return ends.slice(1).flatMap((end, i) => (i % 2 === 0 ? [{ start: ends[i] ?? 0, end }] : []))
    })
    fc.assert(
      fc.property(apart, fc.nat(60), fc.nat(60), (ranges, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const touching = ranges.filter((range) => range.start < end && range.end > start)
        expect(within(ranges, { start, end })).toEqual(start === end ? [] : touching)
      }),
    )
  })
})
