import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approvalRule } from './acceptance'
import type { Policy } from './person.schema'
import { defaultRule, isSameRule, withRule } from './policy-table'
import { MARKS, WEIGHTS } from './words'

const mark = fc.constantFrom(...MARKS)
const weight = fc.constantFrom(...WEIGHTS)
const rule = fc.record({ approvals: fc.integer({ min: 1, max: 5 }), orLead: fc.boolean() })
const policy: fc.Arbitrary<Policy> = fc.record({
  approvals: fc.array(fc.record({ mark: fc.option(mark), weight: fc.option(weight), rule }), { maxLength: 16 }),
})

describe('a policy as a table', () => {
  test('changing one cell changes that cell and no other', () => {
    fc.assert(
      fc.property(policy, mark, weight, rule, (before, oneMark, oneWeight, next) => {
        const after = withRule(before, oneMark, oneWeight, next)
        for (const m of MARKS) {
          for (const w of WEIGHTS) {
            const expected = m === oneMark && w === oneWeight ? next : approvalRule(before, m, w)
            expect(approvalRule(after, m, w)).toEqual(expected)
          }
        }
        expect(after.approvals.length).toBeLessThanOrEqual(16)
      }),
    )
  })

  test('a cell put back to the default leaves nothing behind', () => {
    const usual = defaultRule('contradicted', 'central')
    const strict = withRule({ approvals: [] }, 'contradicted', 'central', { approvals: 3, orLead: false })
    expect(strict.approvals).toHaveLength(1)
    expect(withRule(strict, 'contradicted', 'central', usual)).toEqual({ approvals: [] })
    expect(isSameRule(usual, { approvals: 2, orLead: true })).toBe(true)
  })
})
