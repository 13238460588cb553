import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotation } from '@/core/records.fixture'
import { closedHeight, isLongQuote, LINE_HEIGHT } from './closed-card'
import { contentOf } from './content'
import { planCards, type PlanOptions, type Wanted } from './margin-plan'
import { keptAsSaved } from './state'

const at = (top: number, i: number): Wanted => ({
  one: keptAsSaved(
    annotation(`a${i}`, {
      anchor: { start: i, end: i + 9, exact: '短い引用', prefix: '', suffix: '' },
      status: 'draft',
    }),
  ),
  top,
})
const options = (facts: Partial<PlanOptions> = {}): PlanOptions => ({
  focusId: null,
  lead: null,
  scale: 1,
  seen: () => undefined,
  ...facts,
})

describe('a plan of the margin', () => {
  it('leaves cards apart where they are wanted, closed and whole', () => {
    const plan = planCards([at(0, 0), at(400, 1)], options())
    expect(plan).toMatchObject([
      { id: 'a0', top: 0, isLine: false },
      { id: 'a1', top: 400, isLine: false },
    ])
  })

  it('puts many of one place on one row each, around it', () => {
    const plan = planCards(
      Array.from({ length: 8 }, (_, i) => at(600 + i * 20, i)),
      options(),
    )
    for (const { height, isLine } of plan) expect([height, isLine]).toEqual([LINE_HEIGHT, true])
    plan.forEach(({ top }, i) => expect(Math.abs(top - (600 + i * 20))).toBeLessThan(80))
  })

  it('counts with the height a card was seen in', () => {
    const seen = (id: string, form: string) => (id === 'a0' && form === 'full' ? 300 : undefined)
    const plan = planCards([at(0, 0), at(200, 1)], options({ seen }))
    expect((plan[1]?.top ?? 0) - (plan[0]?.top ?? 0)).toBe(310)
  })

  it('never lets cards overlap, keeps their order, and puts the open one where it leads', () => {
    const tops = fc.array(fc.nat(4000), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(tops, fc.nat(59), fc.integer({ min: 100, max: 900 }), (places, open, height) => {
        const wanted = places.toSorted((a, b) => a - b).map(at)
        const focused = wanted[open % wanted.length]
        const id = focused?.one.annotation.id ?? ''
        const lead = { id, top: (focused?.top ?? 0) - 30 }
        const seen = (_: string, form: string) => (form === 'open' ? height : undefined)
        const plan = planCards(wanted, options({ focusId: id, lead, seen }))
        expect(plan.map((card) => card.id)).toEqual(wanted.map(({ one }) => one.annotation.id))
        plan.forEach((card, i) => {
          const before = plan[i - 1]
          expect(card.top).toBeGreaterThanOrEqual(0)
          if (card.id === id) {
            expect(card.height).toBe(height)
            // Further down only where those above it fill the margin from its upper end.
            if (card.top !== lead.top) expect([plan[0]?.top, card.top > lead.top]).toEqual([0, true])
          }
          if (before) expect(card.top).toBeGreaterThanOrEqual(before.top + before.height + 3)
        })
      }),
    )
  })

  it('keeps a card in its form and place whatever stands far from it', () => {
    const tops = fc.array(fc.nat(1500), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(tops, tops, (near, far) => {
        const first = near.toSorted((a, b) => a - b).map(at)
        const rest = far.toSorted((a, b) => a - b).map((top, i) => at(top + 20_000, i + 100))
        const alone = planCards(first, options())
        expect(planCards([...first, ...rest], options()).slice(0, first.length)).toEqual(alone)
      }),
    )
  })
})

describe('the height of a closed card', () => {
  const cases: [string, boolean][] = [
    ['合意は近い', false],
    ['𠮷野氏は「合意は近い」と述べた', false],
    ['a short English quotation', false],
    ['関係筋によると、両国は来月にも共同声明を発表する方向で', true],
    ['two\nlines', true],
    ['', false],
  ]
  for (const [exact, isLong] of cases) {
    it(`${isLong ? 'two lines' : 'one line'} for “${exact}”`, () => expect(isLongQuote(exact)).toBe(isLong))
  }

  it('grows with what it shows', () => {
    const plain = contentOf(at(0, 0).one)
    expect(closedHeight({ ...plain, grounds: [] })).toBeLessThan(closedHeight({ ...plain, grounds: ['no-record'] }))
    expect(closedHeight({ ...plain, chain: [] })).toBeLessThan(closedHeight({ ...plain, chain: ['s'] }))
  })
})
