import { describe, expect, test } from 'vitest'
import type { Annotation, Review } from './annotation.schema'
import {
  approvalRule,
  openBlocks,
  refuseClosure,
  refusePublication,
  refuseRejection,
  refuseReview,
  settleStatus,
} from './acceptance'
import type { Policy } from './person.schema'
import { annotation, review } from './records.fixture'
import { Refusal } from './refusal'
import type { Role } from './words'

const ROLES = new Map<string, Role>([
  ['lead', 'lead'],
  ['ann', 'reviewer'],
  ['ben', 'reviewer'],
  ['chi', 'reviewer'],
  ['vic', 'viewer'],
])
const DEFAULT: Policy = { approvals: [] }
const later = (n: number) => ({ createdAt: `2024-07-01T00:0${n}:00.000Z` })
const closed = { closedAt: '2024-07-02T00:00:00.000Z', closedBy: 'lead' }

type Case = {
  name: string
  facts?: Partial<Annotation>
  reviews: Review[]
  policy?: Policy
  expected: 'accepted' | 'submitted'
}
const CASES: Case[] = [
  { name: 'nobody judged it', reviews: [], expected: 'submitted' },
  { name: 'one colleague approves', reviews: [review('ben', 'approve')], expected: 'accepted' },
  { name: 'the author approves', reviews: [review('ann', 'approve')], expected: 'submitted' },
  { name: 'a viewer approves', reviews: [review('vic', 'approve')], expected: 'submitted' },
  { name: 'one who is not in the project approves', reviews: [review('eve', 'approve')], expected: 'submitted' },
  {
    name: 'central needs two',
    facts: { weight: 'central' },
    reviews: [review('ben', 'approve')],
    expected: 'submitted',
  },
  {
    name: 'central with two',
    facts: { weight: 'central' },
    reviews: [review('ben', 'approve'), review('chi', 'approve')],
    expected: 'accepted',
  },
  {
    name: 'the same colleague twice is one',
    facts: { weight: 'central' },
    reviews: [review('ben', 'approve'), review('ben', 'approve', later(1))],
    expected: 'submitted',
  },
  {
    name: 'central, a lead alone',
    facts: { weight: 'central' },
    reviews: [review('lead', 'approve')],
    expected: 'accepted',
  },
  {
    name: 'contradicted needs two',
    facts: { mark: 'contradicted' },
    reviews: [review('ben', 'approve')],
    expected: 'submitted',
  },
  {
    name: 'contradicted, a lead',
    facts: { mark: 'contradicted' },
    reviews: [review('lead', 'approve')],
    expected: 'accepted',
  },
  {
    name: 'a lead who wrote it',
    facts: { authorId: 'lead', weight: 'central' },
    reviews: [review('lead', 'approve')],
    expected: 'submitted',
  },
  {
    name: 'an open request blocks whatever approvals exist, a lead’s too',
    reviews: [
      review('ben', 'request-changes'),
      review('chi', 'approve', later(1)),
      review('lead', 'approve', later(2)),
    ],
    expected: 'submitted',
  },
  {
    name: 'an open dispute blocks',
    reviews: [review('chi', 'approve'), review('ben', 'dispute', later(1))],
    expected: 'submitted',
  },
  {
    name: 'a closed dispute does not',
    reviews: [review('chi', 'approve'), review('ben', 'dispute', { ...later(1), ...closed })],
    expected: 'accepted',
  },
  {
    name: 'who objected and then approves replaces the objection',
    reviews: [review('ben', 'dispute'), review('ben', 'approve', later(1))],
    expected: 'accepted',
  },
  {
    name: 'who approved and then objects replaces the approval',
    reviews: [review('ben', 'approve'), review('ben', 'dispute', { ...later(1), ...closed })],
    expected: 'submitted',
  },
  {
    name: 'an approval of the version before does not carry over',
    facts: { versionNumber: 2 },
    reviews: [review('ben', 'approve')],
    expected: 'submitted',
  },
  {
    name: 'a new version answers a request',
    facts: { versionNumber: 2 },
    reviews: [review('ben', 'request-changes'), review('chi', 'approve', { versionNumber: 2 })],
    expected: 'accepted',
  },
  {
    name: 'the order of rows does not matter',
    reviews: [review('ben', 'approve', later(1)), review('ben', 'dispute')],
    expected: 'accepted',
  },
  {
    name: 'a policy may ask for three',
    policy: { approvals: [{ mark: null, weight: null, rule: { approvals: 3, orLead: false } }] },
    reviews: [review('ben', 'approve'), review('lead', 'approve')],
    expected: 'submitted',
  },
]

describe('settling', () => {
  for (const { name, facts, reviews, policy = DEFAULT, expected } of CASES) {
    test(`${name}: ${expected}`, () => {
      const judged = annotation('x', { status: 'submitted', mark: 'sourced', ...facts })
      expect(settleStatus(judged, reviews, policy, ROLES)).toBe(expected)
    })
  }
})

test('the most particular rule of a policy holds', () => {
  const rule = (approvals: number) => ({ approvals, orLead: false })
  const policy: Policy = {
    approvals: [
      { mark: null, weight: null, rule: rule(1) },
      { mark: null, weight: 'central', rule: rule(2) },
      { mark: 'contradicted', weight: null, rule: rule(3) },
      { mark: 'contradicted', weight: 'central', rule: rule(4) },
    ],
  }
  expect(approvalRule(policy, 'sourced', 'incidental').approvals).toBe(1)
  expect(approvalRule(policy, 'sourced', 'central').approvals).toBe(2)
  expect(approvalRule(policy, 'contradicted', 'supporting').approvals).toBe(3)
  expect(approvalRule(policy, 'contradicted', 'central').approvals).toBe(4)
})

test('open blocks are those of the version, standing and not closed', () => {
  const block = review('ben', 'dispute', { versionNumber: 2 })
  const reviews = [review('chi', 'dispute'), block, review('lead', 'request-changes', { versionNumber: 2, ...closed })]
  expect(openBlocks(reviews, 2)).toEqual([block])
})

function refusalOf(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('refusals', () => {
  const submitted = annotation('x', { status: 'submitted', versionNumber: 2 })
  const given = { reviewerId: 'ben', versionNumber: 2, judgement: 'approve', words: '' } as const
  const reviewCases: [string, Partial<Annotation>, object, string | null][] = [
    ['a colleague approves without words', {}, {}, null],
    ['a request without words', {}, { judgement: 'request-changes' }, null],
    ['a dispute without words', {}, { judgement: 'dispute', words: ' \n' }, 'words-required'],
    ['a dispute with words', {}, { judgement: 'dispute', words: '別の資料がある' }, null],
    ['own work', {}, { reviewerId: 'ann' }, 'own-work'],
    ['an earlier version', {}, { versionNumber: 1 }, 'review-outdated'],
    ['a draft', { status: 'draft' }, {}, 'not-submitted'],
    ['accepted already', { status: 'accepted' }, {}, 'not-submitted'],
    ['withdrawn', { withdrawnAt: '2024-07-02T00:00:00.000Z' }, {}, 'not-submitted'],
  ]
  for (const [name, facts, over, code] of reviewCases) {
    test(`review: ${name}: ${code}`, () => {
      expect(refusalOf(() => refuseReview({ ...submitted, ...facts }, { ...given, ...over }))).toBe(code)
    })
  }

  const closures: [string, Review, { id: string; role: Role | null }, string | null][] = [
    ['its reviewer lifts it', review('ben', 'dispute'), { id: 'ben', role: 'reviewer' }, null],
    ['a lead settles it', review('ben', 'dispute'), { id: 'lead', role: 'lead' }, null],
    ['another reviewer', review('ben', 'dispute'), { id: 'chi', role: 'reviewer' }, 'only-lead'],
    ['the author, though a lead', review('ben', 'dispute'), { id: 'ann', role: 'lead' }, 'own-work'],
    ['an approval', review('ben', 'approve'), { id: 'ben', role: 'reviewer' }, 'already-settled'],
    ['closed before', review('ben', 'dispute', closed), { id: 'ben', role: 'reviewer' }, 'already-settled'],
  ]
  for (const [name, block, closer, code] of closures) {
    test(`closure: ${name}: ${code}`, () => {
      expect(refusalOf(() => refuseClosure(submitted, block, closer))).toBe(code)
    })
  }

  test('only a lead who did not write it rejects, and only what is submitted', () => {
    expect(refusalOf(() => refuseRejection(submitted, { id: 'lead', role: 'lead' }))).toBeNull()
    expect(refusalOf(() => refuseRejection(submitted, { id: 'ben', role: 'reviewer' }))).toBe('only-lead')
    expect(refusalOf(() => refuseRejection(submitted, { id: 'ann', role: 'lead' }))).toBe('own-work')
    expect(refusalOf(() => refuseRejection({ ...submitted, status: 'accepted' }, { id: 'lead', role: 'lead' }))).toBe(
      'not-submitted',
    )
  })

  test('a lead who wrote everything does not publish', () => {
    expect(refusalOf(() => refusePublication(['lead', 'lead'], { id: 'lead', role: 'lead' }))).toBe('sole-author')
    expect(refusalOf(() => refusePublication(['lead', 'ann'], { id: 'lead', role: 'lead' }))).toBeNull()
    expect(refusalOf(() => refusePublication(['ann'], { id: 'ben', role: 'reviewer' }))).toBe('only-lead')
  })
})
