import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outside } from './tints'

const someRanges = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 10 })), { maxLength: 6 })
  .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })))

describe('what is left of ranges outside of others', () => {
  it('is each character of theirs that no other holds', () => {
    fc.assert(
      fc.property(someRanges, someRanges, (ranges, others) => {
        const holds = (list: { start: number; end: number }[], at: number) =>
          list.some(({ start, end }) => start <= at && at < end)
        const rest = outside(ranges, others)
        for (let at = 0; at < 52; at++) expect(holds(rest, at)).toBe(holds(ranges, at) && !holds(others, at))
      }),
    )
  })
})
