import quantile from '@stdlib/stats-base-dists-beta-quantile'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf, indexOf, isCounted, type JudgedClaim, sharesOf, tallyOf } from './credibility'
import { ASSERTIONS, type Verdict, VERDICTS, type Weight, WEIGHTS } from './words'

const claim = (verdict: Verdict, weight: Weight = 'central', facts: Partial<JudgedClaim> = {}): JudgedClaim => ({
  verdict,
  weight,
  asserts: 'content',
  isUndecided: false,
  ...facts,
})
const many = (n: number, verdict: Verdict, weight: Weight = 'central') =>
  Array.from({ length: n }, () => claim(verdict, weight))

describe('index', () => {
  // The example of the design page: 100 * 9.5 / 13; bounds 7.5 / 13 and 11.5 / 13; Beta(7.5, 5.5), Beta(11.5, 1.5).
  test('12 central claims, 7 sourced, 4 unverifiable, 1 contradicted: 73, range 35–99', () => {
    const claims = [...many(7, 'sourced'), ...many(4, 'unverifiable'), ...many(1, 'contradicted')]
    const index = indexOf(claims, 0.64, quantile)
    expect(index).toMatchObject({ value: 73.08, bounds: { low: 57.69, high: 88.46 }, reasons: [] })
    expect(Math.round(index.range?.low ?? 0)).toBe(35)
    expect(Math.round(index.range?.high ?? 0)).toBe(99)
  })

  test('weights: a supporting claim is two thirds of a unit, an incidental one a third', () => {
    // s = (3 + 2 + 1) / 3 = 2, u = 2 / 3, c = 1 / 3: 100 * (0.5 + 2 + 1 / 3) / 4 = 70.83
    const claims = [
      claim('sourced', 'central'),
      claim('sourced', 'supporting'),
      claim('sourced', 'incidental'),
      claim('unverifiable', 'supporting'),
      claim('contradicted', 'incidental'),
    ]
    expect(indexOf(claims, 1, quantile)).toMatchObject({ value: 70.83, bounds: { low: 62.5, high: 79.17 } })
  })

  test('all sourced: the range is the Jeffreys interval, ends from Beta(5.5, 0.5)', () => {
    const { range, bounds } = indexOf(many(5, 'sourced'), 1, quantile)
    expect(bounds).toEqual({ low: 91.67, high: 91.67 })
    // By numerical integration of the density: 5.00 % of Beta(5.5, 0.5) lies below 0.6943.
    expect(range?.low).toBeCloseTo(69.43, 2)
    expect(range?.high).toBeGreaterThan(99.9)
  })

  const withheld: [string, JudgedClaim[], number | null, { reason: string; found: number; needed: number }[]][] = [
    ['four claims', many(4, 'sourced'), 1, [{ reason: 'few-claims', found: 4, needed: 5 }]],
    ['29 % coverage', many(5, 'sourced'), 0.29, [{ reason: 'low-coverage', found: 0.29, needed: 0.3 }]],
    ['coverage undefined', many(5, 'sourced'), null, [{ reason: 'low-coverage', found: 0, needed: 0.3 }]],
    ['no central claim', many(5, 'sourced', 'supporting'), 1, [{ reason: 'no-central-claim', found: 0, needed: 1 }]],
    [
      'as much unverifiable as settled',
      [...many(3, 'sourced'), ...many(3, 'unverifiable')],
      1,
      [{ reason: 'mostly-unverifiable', found: 0.5, needed: 0.5 }],
    ],
  ]
  for (const [name, claims, coverage, reasons] of withheld) {
    test(`no index: ${name}`, () => {
      const index = indexOf(claims, coverage, quantile)
      expect(index).toMatchObject({ value: null, range: null, reasons })
      expect(index.bounds).not.toBeNull()
    })
  }

  test('5 claims and 30 % coverage are enough; by weight, not by count, are most unverifiable', () => {
    const claims = [...many(2, 'sourced'), ...many(5, 'unverifiable', 'incidental')]
    expect(indexOf(claims, 0.3, quantile).reasons).toEqual([])
  })

  test('nothing counted: no bounds, and no claim that most are unverifiable', () => {
    const index = indexOf([], 1, quantile)
    expect(index.bounds).toBeNull()
    expect(index.reasons.map(({ reason }) => reason)).toEqual(['few-claims', 'no-central-claim'])
  })
})

const anyClaim: fc.Arbitrary<JudgedClaim> = fc.record({
  verdict: fc.constantFrom(...VERDICTS),
  weight: fc.constantFrom(...WEIGHTS),
  asserts: fc.constantFrom(...ASSERTIONS),
  isUndecided: fc.constant(false),
})

test('shares add up, and the index lies in the middle of its bounds and within the range', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 30 }), (claims) => {
      const shares = sharesOf(claims)
      expect(shares.sourced.count + shares.unverifiable.count + shares.contradicted.count).toBe(claims.length)
      const parts = [shares.sourced, shares.unverifiable, shares.contradicted]
      expect(parts.reduce((sum, part) => sum + (part.unitShare ?? 0), 0)).toBeCloseTo(1)
      const index = indexOf(claims, 1, quantile)
      if (index.value === null) return
      expect(index.value).toBeCloseTo(((index.bounds?.low ?? 0) + (index.bounds?.high ?? 0)) / 2, 1)
      expect(index.range?.low).toBeLessThan(index.bounds?.low ?? 0)
      expect(index.range?.high).toBeGreaterThan(index.bounds?.high ?? 100)
    }),
  )
})

describe('what would change it', () => {
  test('the heaviest claims move it most; a sourced one that is contradicted moves by its whole weight', () => {
    const claims = [
      claim('sourced', 'incidental'),
      claim('unverifiable', 'central'),
      ...many(4, 'sourced', 'supporting'),
    ]
    const changes = changesOf(claims, 1, quantile)
    expect(changes.map(({ claim: number }) => number)).toEqual([3, 4, 5, 6, 2, 1])
    const first = changes[0]
    // s + u + c + 1 = (1 + 3 + 8) / 3 + 1 = 5; two thirds of a unit, 100 * (2/3) / 5 = 13.33
    expect(first?.outcomes[0]).toMatchObject({ to: 'contradicted', move: -13.33 })
    expect(first?.outcomes[1]).toMatchObject({ to: 'unverifiable', move: -6.67 })
  })

  test('one verdict more can bring the index into being', () => {
    const claims = [...many(3, 'sourced'), ...many(3, 'unverifiable')]
    const change = changesOf(claims, 1, quantile).find(({ from }) => from === 'unverifiable')
    expect(change?.outcomes.map(({ value }) => value !== null)).toEqual([true, true])
  })

  test('an attribution enters only as contradicted', () => {
    const right = claim('sourced', 'central', { asserts: 'attribution' })
    const changes = changesOf([...many(5, 'sourced'), right], 1, quantile)
    expect(changes.find(({ claim: number }) => number === 6)?.outcomes.map(({ to }) => to)).toEqual(['contradicted'])
    expect(isCounted(right)).toBe(false)
    expect(isCounted({ ...right, verdict: 'contradicted' })).toBe(true)
  })
})

test('undecided claims are among the unverifiable', () => {
  expect(tallyOf([claim('unverifiable', 'central', { isUndecided: true }), claim('sourced')])).toEqual({
    n: 2,
    sourced: 1,
    unverifiable: 1,
    contradicted: 0,
    undecided: 1,
  })
})
