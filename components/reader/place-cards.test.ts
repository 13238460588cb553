import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCards } from './place-cards'

const cards = (...pairs: [top: number, height: number][]) =>
  pairs.map(([top, height], i) => ({ id: `c${i}`, top, height }))

describe('cards in the margin', () => {
  const cases: { name: string; given: ReturnType<typeof cards>; focus: string | null; tops: number[] }[] = [
    { name: 'apart: beside their spans', given: cards([0, 50], [100, 50]), focus: null, tops: [0, 100] },
    { name: 'close: the later pushed down', given: cards([0, 50], [20, 50]), focus: null, tops: [0, 60] },
    {
      name: 'the focused one stays, the earlier goes up',
      given: cards([100, 50], [120, 50]),
      focus: 'c1',
      tops: [60, 120],
    },
    { name: 'no room above: all go down', given: cards([10, 50], [20, 50]), focus: 'c1', tops: [0, 60] },
    { name: 'none', given: [], focus: null, tops: [] },
  ]
  for (const { name, given, focus, tops } of cases) {
    it(name, () => expect(placeCards(given, focus, 10)).toEqual(tops))
  }

  it('never overlap, never leave the page at the top, and keep their order', () => {
    const some = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 20, max: 400 })), { maxLength: 30 })
    fc.assert(
      fc.property(some, fc.nat(30), (pairs, focus) => {
        const given = cards(...pairs.toSorted((a, b) => a[0] - b[0]))
        const tops = placeCards(given, `c${focus}`, 8)
        tops.forEach((top, i) => {
          expect(top).toBeGreaterThanOrEqual(0)
          if (i > 0) expect(top).toBeGreaterThanOrEqual((tops[i - 1] ?? 0) + (given[i - 1]?.height ?? 0) + 8)
        })
      }),
    )
  })
})
