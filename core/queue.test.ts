import { describe, expect, test } from 'vitest'
import type { Asker } from './access'
import type { Review } from './annotation.schema'
import { queueReasons } from './queue'
import type { QueueReason } from './views'
import type { Judgement } from './words'

const author: Asker = { personId: 'author', isAdmin: false, role: 'reviewer' }
const peer: Asker = { personId: 'peer', isAdmin: false, role: 'reviewer' }
const lead: Asker = { personId: 'lead', isAdmin: false, role: 'lead' }
const viewer: Asker = { personId: 'viewer', isAdmin: false, role: 'viewer' }
const admin: Asker = { personId: 'admin', isAdmin: true, role: null }

let order = 0
function review(reviewerId: string, judgement: Judgement, changes: Partial<Review> = {}): Review {
  order += 1
  return {
    id: `review-${String(order).padStart(3, '0')}`,
    annotationId: 'annotation',
    versionNumber: 1,
    reviewerId,
    judgement,
    words: '',
    proposedMark: null,
    createdAt: `2026-01-01T00:00:00.${String(order).padStart(3, '0')}Z`,
    closedAt: null,
    closedBy: null,
    version: 1,
    ...changes,
  }
}

const submitted = { authorId: 'author', status: 'submitted', versionNumber: 1, withdrawnAt: null } as const
const second = { ...submitted, versionNumber: 2 } as const

const CASES: [
  name: string,
  annotation: Parameters<typeof queueReasons>[0],
  reviews: Review[],
  asker: Asker,
  QueueReason[],
][] = [
  ['a colleague is asked to review', submitted, [], peer, ['review']],
  ['an admin outside the project may review, and is asked', submitted, [], admin, ['review']],
  ['the author is not asked to review their own', submitted, [], author, []],
  ['a viewer is never asked', submitted, [], viewer, []],
  ['a draft waits for nobody', { ...submitted, status: 'draft' }, [], peer, []],
  ['an accepted one waits for nobody', { ...submitted, status: 'accepted' }, [], peer, []],
  ['a withdrawn one waits for nobody', { ...submitted, withdrawnAt: '2026-01-02T00:00:00.000Z' }, [], peer, []],
  ['who approved is done', submitted, [review('peer', 'approve')], peer, []],
  ['a second colleague is still asked', submitted, [review('peer', 'approve')], lead, ['review']],
  ['the author answers a request', submitted, [review('peer', 'request-changes')], author, ['answer-request']],
  ['the author answers a dispute', submitted, [review('peer', 'dispute')], author, ['answer-dispute']],
  [
    'the author answers both, the dispute first',
    submitted,
    [review('peer', 'request-changes'), review('lead', 'dispute')],
    author,
    ['answer-dispute', 'answer-request'],
  ],
  ['while a block is open, other reviewers wait', submitted, [review('lead', 'dispute')], peer, []],
  ['a lead may settle what another raised', submitted, [review('peer', 'dispute')], lead, ['settle']],
  ['a lead does not settle what they raised', submitted, [review('lead', 'dispute')], lead, []],
  [
    'a closed block asks nobody to answer',
    submitted,
    [review('peer', 'dispute', { closedAt: '2026-01-02T00:00:00.000Z', closedBy: 'lead' })],
    author,
    [],
  ],
  ['a new version goes back to who blocked the old one', second, [review('peer', 'dispute')], peer, ['judge-again']],
  ['and to who approved the old one', second, [review('peer', 'approve')], peer, ['judge-again']],
  ['and to others as a first review', second, [review('peer', 'dispute')], lead, ['review']],
  ['the author has answered with the new version', second, [review('peer', 'dispute')], author, []],
]

describe('what waits for whom', () => {
  test.each(CASES)('%s', (_name, annotation, reviews, asker, expected) => {
    expect(queueReasons(annotation, reviews, asker)).toEqual(expected)
  })
})
