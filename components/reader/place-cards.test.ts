import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittingTop, placeCards } from './place-cards'

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
    {
      name: 'no room above: the earlier leaves the margin',
      given: cards([10, 50], [20, 50]),
      focus: 'c1',
      tops: [-40, 20],
    },
    { name: 'none', given: [], focus: null, tops: [] },
  ]
  for (const { name, given, focus, tops } of cases) {
    it(name, () => expect(placeCards(given, focus, 10)).toEqual(tops))
  }

  it('never overlap, keep their order, and the focused one its place', () => {
    const some = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 20, max: 400 })), { maxLength: 30 })
    fc.assert(
      fc.property(some, fc.nat(30), (pairs, focus) => {
        const given = cards(...pairs.toSorted((a, b) => a[0] - b[0]))
        const tops = placeCards(given, `c${focus}`, 8)
        tops.forEach((top, i) => {
          if (i === focus) expect(top).toBe(given[i]?.top)
          if (i > 0) expect(top).toBeGreaterThanOrEqual((tops[i - 1] ?? 0) + (given[i - 1]?.height ?? 0) + 8)
        })
      }),
    )
  })
})

describe('an open card', () => {
  const window = { from: 100, to: 900 }
  const cases: [string, number, number, number][] = [
    ['with room stands at its span', 200, 300, 200],
    ['near the lower end moves up until it ends there', 800, 300, 600],
    ['higher than the window begins at its upper end', 500, 2000, 100],
    ['above the window stays at its span', 50, 300, 50],
    ['below the window comes into it', 1500, 300, 600],
  ]
  for (const [name, top, height, expected] of cases) {
    it(name, () => expect(fittingTop(top, height, window)).toBe(expected))
  }
})
