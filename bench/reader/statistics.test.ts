import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, quantile, ratio } from './statistics'

const CASES: [name: string, figures: number[], p: number, expected: number | null][] = [
  ['nothing', [], 0.5, null],
  ['one figure, any share', [7], 0.95, 7],
  ['an odd number of figures', [9, 1, 5], 0.5, 5],
  ['an even number of figures', [4, 1, 3, 2], 0.5, 2.5],
  ['the least', [3, 2, 8], 0, 2],
  ['the greatest', [3, 2, 8], 1, 8],
  ['between two figures', [0, 10, 20, 30, 40], 0.9, 36],
  ['negative figures', [-5, -1], 0.5, -3],
]

const figures = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })

describe('quantile', () => {
  it.each(CASES)('%s', (_, given, p, expected) => {
    const found = quantile(given, p)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toBeCloseTo(expected, 10)
  })

  it('does not change what it is given', () => {
    const given = [3, 1, 2]
    quantile(given, 0.5)
    expect(given).toEqual([3, 1, 2])
  })

  it.each([
    ['a share above one', [1], 1.1],
    ['a share that is no number', [1], Number.NaN],
    ['a figure that is no number', [1, Number.NaN], 0.5],
    ['an infinite figure', [1, Infinity], 0.5],
  ])('refuses %s', (_, given, p) => expect(() => quantile(given, p)).toThrow(RangeError))

  it('lies within the figures, grows with the share, and does not ask for an order', () => {
    fc.assert(
      fc.property(
        figures,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, a, b) => {
          const low = quantile(given, Math.min(a, b)) as number
          const high = quantile(given, Math.max(a, b)) as number
          expect(low).toBeLessThanOrEqual(high + 1e-6)
          expect(low).toBeGreaterThanOrEqual(Math.min(...given) - 1e-6)
          expect(high).toBeLessThanOrEqual(Math.max(...given) + 1e-6)
          expect(quantile(given.toReversed(), a)).toBe(quantile(given, a))
        },
      ),
    )
  })
})

describe('median', () => {
  it('leaves as many figures below as above', () => {
    fc.assert(
      fc.property(figures, (given) => {
        const middle = median(given) as number
        const below = given.filter((figure) => figure < middle - 1e-9).length
        const above = given.filter((figure) => figure > middle + 1e-9).length
        expect(below).toBeLessThanOrEqual(given.length / 2)
        expect(above).toBeLessThanOrEqual(given.length / 2)
      }),
    )
  })
})

describe('ratio', () => {
  it.each([
    ['the peer takes three times as long', 30, 10, 3],
    ['the peer is faster', 5, 10, 0.5],
    ['the peer did not end', null, 10, null],
    ['ours was not measured', 10, null, null],
    ['ours took no time at all', 10, 0, null],
  ])('%s', (_, peer, own, expected) => expect(ratio(peer, own)).toBe(expected))
})
