import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaderPath } from './leader-path'

describe('a leader line', () => {
  it('goes along the gap under the line to the edge of the text, then to the card', () => {
    expect(leaderPath({ x: 100, y: 50 }, 56, 400, { x: 500, y: 200 })).toBe(
      'M 100 50 Q 100 56 105 56 H 400 C 450 56 450 200 500 200',
    )
  })

  it('lies in the gap as long as it is over the text, and never turns back', () => {
    const places = fc.tuple(fc.nat(400), fc.nat(900), fc.nat(20), fc.integer({ min: 10, max: 300 }), fc.nat(900))
    fc.assert(
      fc.property(places, ([x, y, drop, beside, cardY]) => {
        const edge = 420
        const path = leaderPath({ x, y }, y + drop, edge, { x: edge + beside, y: cardY })
        const numbers = path
          .split(/[^\d.-]+/)
          .filter(Boolean)
          .map(Number)
        const [startX = 0, , , , cornerX = 0, gap, turn = 0] = numbers
        expect(gap).toBe(y + drop)
        expect(startX).toBeLessThanOrEqual(cornerX)
        expect(cornerX).toBeLessThanOrEqual(turn)
        expect(turn).toBeGreaterThanOrEqual(edge)
        expect(numbers.slice(-2)).toEqual([edge + beside, cardY])
      }),
    )
  })
})
