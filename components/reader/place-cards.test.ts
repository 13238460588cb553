import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { denseCards, fittingTop, placeCards } from './place-cards'

const cards = (...pairs: [top: number, height: number][]) =>
  pairs.map(([top, height], i) => ({ id: `c${i}`, top, height, gap: 10 }))

const someCards = fc
  .array(fc.tuple(fc.nat(3000), fc.integer({ min: 20, max: 400 })), { minLength: 1, maxLength: 40 })
  .map((pairs) => cards(...pairs.toSorted((a, b) => a[0] - b[0])))

describe('cards in the margin', () => {
  const cases: { name: string; given: ReturnType<typeof cards>; lead: string | null; tops: number[] }[] = [
    { name: 'apart: beside their spans', given: cards([0, 50], [100, 50]), lead: null, tops: [0, 100] },
    { name: 'close: around their spans', given: cards([100, 50], [120, 50]), lead: null, tops: [80, 140] },
    { name: 'close at the top: none above it', given: cards([0, 50], [20, 50]), lead: null, tops: [0, 60] },
    {
      name: 'a heap moves nothing beyond itself',
      given: cards([0, 50], [20, 50], [200, 50]),
      lead: null,
      tops: [0, 60, 200],
    },
    { name: 'the lead stays, the earlier goes up', given: cards([100, 50], [120, 50]), lead: 'c1', tops: [60, 120] },
    { name: 'the lead stays, the later goes down', given: cards([100, 50], [120, 50]), lead: 'c0', tops: [100, 160] },
    {
      name: 'no room above: the lead goes down by what is missing',
      given: cards([10, 50], [20, 50], [30, 50]),
      lead: 'c1',
      tops: [0, 60, 120],
    },
    { name: 'room enough above: the lead stays', given: cards([10, 50], [60, 50]), lead: 'c1', tops: [0, 60] },
    { name: 'a lead above the margin comes into it', given: cards([-30, 50], [200, 50]), lead: 'c0', tops: [0, 200] },
    { name: 'none', given: [], lead: null, tops: [] },
  ]
  for (const { name, given, lead, tops } of cases) {
    it(name, () => expect(placeCards(given, lead)).toEqual(tops))
  }

  it('never overlap nor leave the margin, keep their order, and the lead its place where there is room for it', () => {
    fc.assert(
      fc.property(someCards, fc.nat(40), fc.integer({ min: -50, max: 200 }), (given, lead, floor) => {
        const tops = placeCards(given, `c${lead}`, floor)
        const before = given.slice(0, lead).reduce((sum, { height }) => sum + height + 10, 0)
        tops.forEach((top, i) => {
          expect(top).toBeGreaterThanOrEqual(floor - 1e-6)
          if (i === lead) expect(top).toBeCloseTo(Math.max(given[i]?.top ?? NaN, floor + before), 6)
          if (i > 0) expect(top).toBeGreaterThanOrEqual((tops[i - 1] ?? 0) + (given[i - 1]?.height ?? 0) + 10 - 1e-6)
        })
      }),
    )
  })

  it('stand no further from their spans, all in all, than when each is pushed down by the one before', () => {
    fc.assert(
      fc.property(someCards, (given) => {
        let end = -Infinity
        const pushed = given.map(({ top, height }) => {
          const at = Math.max(top, end)
          end = at + height + 10
          return at
        })
        const drift = (tops: number[]) => tops.reduce((sum, top, i) => sum + (top - (given[i]?.top ?? 0)) ** 2, 0)
        expect(drift(placeCards(given, null))).toBeLessThanOrEqual(drift(pushed) + 1e-3)
      }),
    )
  })

  it('are moved by nothing further off than the heap they stand in', () => {
    fc.assert(
      fc.property(someCards, someCards, (near, far) => {
        const shifted = far.map((card, i) => ({ ...card, id: `f${i}`, top: card.top + 40_000 }))
        const tops = placeCards([...near, ...shifted], null)
        placeCards(near, null).forEach((top, i) => expect(tops[i]).toBeCloseTo(top, 6))
      }),
    )
  })
})

describe('a dense place', () => {
  const closed = (...tops: number[]) => tops.map((top) => ({ top, height: 130, gap: 10 }))
  const cases: { name: string; tops: number[]; dense: boolean[] }[] = [
    { name: 'one alone is not', tops: [0], dense: [false] },
    { name: 'three together are not', tops: [0, 0, 30], dense: [false, false, false] },
    { name: 'four together are', tops: [0, 0, 30, 60], dense: [true, true, true, true] },
    { name: 'far from a heap it is not', tops: [0, 0, 30, 60, 900], dense: [true, true, true, true, false] },
    { name: 'one a paragraph is not', tops: [0, 200, 400, 600, 800], dense: [false, false, false, false, false] },
  ]
  for (const { name, tops, dense } of cases) it(name, () => expect(denseCards(closed(...tops))).toEqual(dense))

  it('is told by what is near, so that a card keeps its form while one scrolls', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6000), { maxLength: 60 }), fc.nat(6000), (tops, cut) => {
        const all = closed(...tops.toSorted((a, b) => a - b))
        const part = all.filter(({ top }) => top >= cut)
        const whole = denseCards(all).slice(all.length - part.length)
        denseCards(part).forEach((isDense, i) => {
          if ((part[i]?.top ?? 0) > cut + 520) expect(isDense).toBe(whole[i])
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
