import { expect, test } from 'vitest'
import { stageOf, type StageFacts } from './stage'

const at = (day: number) => `2024-07-0${day}T00:00:00.000Z`
const facts: StageFacts = {
  createdAt: at(1),
  holderId: null,
  dueOn: '2024-07-31',
  counts: {},
  lookedAt: 0,
  lastChangeAt: null,
  lastReportChangeAt: null,
  edition: null,
}
const CASES: [string, Partial<StageFacts>, string, string][] = [
  ['untouched', {}, 'intake', at(1)],
  ['untouched with a holder', { holderId: 'ann', counts: { draft: 0 } }, 'assigned', at(1)],
  ['a draft', { counts: { draft: 1 }, lastChangeAt: at(2) }, 'coding', at(2)],
  ['a sentence looked at', { lookedAt: 1, lastChangeAt: at(2) }, 'coding', at(2)],
  ['only rejected', { counts: { rejected: 2 }, lastChangeAt: at(2) }, 'coding', at(2)],
  ['drafts beside submitted', { counts: { draft: 3, submitted: 1 }, lastChangeAt: at(3) }, 'in-review', at(3)],
  ['drafts beside accepted', { counts: { draft: 1, accepted: 4 }, lastChangeAt: at(3) }, 'coding', at(3)],
  ['all settled', { counts: { accepted: 4, rejected: 1 }, lastChangeAt: at(4) }, 'at-the-desk', at(4)],
  [
    'published',
    {
      counts: { accepted: 4, submitted: 1 },
      lastChangeAt: at(6),
      lastReportChangeAt: at(4),
      edition: { publishedAt: at(5) },
    },
    'published',
    at(5),
  ],
  [
    'changed since',
    { counts: { accepted: 5 }, lastChangeAt: at(6), lastReportChangeAt: at(6), edition: { publishedAt: at(5) } },
    'needs-update',
    at(6),
  ],
]
for (const [name, over, stage, since] of CASES) {
  test(`${name}: ${stage}`, () => {
    const found = stageOf({ ...facts, ...over })
    expect(found).toEqual({ stage, since, holderId: over.holderId ?? null, dueOn: '2024-07-31' })
  })
}
