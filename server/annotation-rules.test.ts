import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Annotation } from '@/core/annotation.schema'
import type { Read } from '@/db/client'
import { lacksIn } from './annotation-rules'
import { createAnnotation } from './annotations'
import { reading } from './database'
import { rejectAnnotation } from './reviews'
import { createClaim, createEvidence, createSource } from './sources'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial, unverifiable } from './trial-project'

const PLAN = '計画は2月4日に決まった'

let trial: Trial
let text: Awaited<ReturnType<typeof importText>>
beforeEach(async () => {
  trial = await openTrial()
  text = await importText(trial)
})
afterEach(closeTrial)

const outlet = async (name: string) =>
  (await createSource(trial.anna, trial.projectId, { id: newId(), kind: 'outlet', name, belongsToId: null, url: null }))
    .id

async function webPage(chain: string[]) {
  const rest = { publishedOn: null, excerpt: '', record: null, copyOfId: null, derivesFromArticleId: null }
  const facts = { ...rest, kind: 'web' as const, title: '記事', url: null, place: '三面', inquiry: null, chain }
  const item = await createEvidence(trial.anna, trial.projectId, { ...facts, id: newId(), isPublishable: true })
  return { evidenceId: item.id, stance: 'supports' as const }
}

it('asks the database for as much when many are handed in as for one', async () => {
  let asked = 0
  const counting: Read = {
    select: ((...given: []) => {
      asked++
      return reading().select(...given)
    }) as Read['select'],
    selectDistinct: reading().selectDistinct,
  }
  const draft = { ...unverifiable(text.revision, PLAN), id: newId(), grounds: [] } as unknown as Annotation
  const many = Array.from({ length: 50 }, () => ({ ...draft, id: newId() }))
  expect(await lacksIn(counting, text.article, many)).toHaveLength(50)
  expect(asked).toBe(2)
})

it('two roots stay two, though a rejected annotation of the claim says that one leans on the other', async () => {
  const [one, two] = [await outlet('甲紙'), await outlet('乙紙')]
  const facts = { id: newId(), statement: '計画は決まった', asserts: 'content' as const }
  const { id: claimId } = await createClaim(trial.anna, trial.projectId, facts)
  const evidence = [await webPage([one]), await webPage([two])]
  const content = { ...unverifiable(text.revision, PLAN), mark: 'sourced' as const, claimId, evidence }
  const draft = await createAnnotation(trial.anna, trial.projectId, text.article.id, {
    id: newId(),
    content: { ...content, grounds: ['independent-reports'] },
  })
  const lacks = async () => (await lacksIn(reading(), text.article, [draft])).flatMap((each) => each.lacks)
  expect(await lacks()).toEqual([])
  const wrong = await submitted(trial, trial.ben, text, PLAN, { claimId, chain: [one, two] })
  expect(await lacks()).toMatchObject([{ code: 'two-roots' }])
  await rejectAnnotation(trial.lead, trial.projectId, wrong.id, wrong.version, { words: '誤り' })
  expect(await lacks()).toEqual([])
})
