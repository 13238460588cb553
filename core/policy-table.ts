// A project's policy as a table of mark by weight, and back.
import { approvalRule } from './acceptance'
import type { Policy } from './person.schema'
import { type Mark, MARKS, type Weight, WEIGHTS } from './words'

export type Rule = Policy['approvals'][number]['rule']

const DEFAULT: Policy = { approvals: [] }

/** The rule that holds without any policy. */
export function defaultRule(mark: Mark, weight: Weight): Rule {
  return approvalRule(DEFAULT, mark, weight)
}

/** Whether two rules ask for the same. */
export function isSameRule(a: Rule, b: Rule): boolean {
  return a.approvals === b.approvals && a.orLead === b.orLead
}

/** The policy with one rule changed, written as the rules that differ from the default, cell by cell. */
export function withRule(policy: Policy, mark: Mark, weight: Weight, rule: Rule): Policy {
  const cells = MARKS.flatMap((oneMark) =>
    WEIGHTS.map((oneWeight) => ({
      mark: oneMark,
      weight: oneWeight,
      rule: oneMark === mark && oneWeight === weight ? rule : approvalRule(policy, oneMark, oneWeight),
    })),
  )
  return { approvals: cells.filter((cell) => !isSameRule(cell.rule, defaultRule(cell.mark, cell.weight))) }
}
