// Evidence under a verdict that was handed in does not change without review.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { EvidenceFacts } from '@/core/evidence.schema'
import { changeAnnotation } from './annotations'
import { reviewAnnotation } from './reviews'
import { changeEvidence, createEvidence } from './sources'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial, unverifiable } from './trial-project'

const FACTS: EvidenceFacts = {
  kind: 'document',
  title: '𠮷田氏の記録',
  url: null,
  place: '文書館',
  publishedOn: null,
  excerpt: '',
  chain: [],
  record: 'official-record',
  copyOfId: null,
  derivesFromArticleId: null,
  inquiry: null,
  isPublishable: true,
}

let trial: Trial
let text: Awaited<ReturnType<typeof importText>>
beforeAll(async () => {
  trial = await openTrial()
  text = await importText(trial)
})
afterAll(closeTrial)

it('is free until an annotation that rests on it is handed in, and held from then on', async () => {
  const { anna, ben, projectId } = trial
  const item = await createEvidence(anna, projectId, { ...FACTS, id: newId() })
  const filled = await changeEvidence(ben, projectId, item.id, 1, { ...FACTS, excerpt: 'か\u3099っこう' })
  expect(filled).toMatchObject({ version: 2, excerpt: 'か\u3099っこう' })

  const rests = {
    mark: 'sourced' as const,
    grounds: ['official-record' as const],
    evidence: [{ evidenceId: item.id, stance: 'supports' as const }],
  }
  const annotation = await submitted(trial, anna, text, '計画は2月4日に決まった', rests)
  const swap = () => changeEvidence(anna, projectId, item.id, 2, { ...FACTS, record: null, isPublishable: false })
  await expect(swap()).rejects.toMatchObject({ code: 'evidence-in-use', detail: { annotations: 1 } })
  expect(await changeEvidence(anna, projectId, item.id, 2, { ...FACTS, excerpt: 'か\u3099っこう' })).toEqual(filled)

  // The version last accepted counts while a newer one is reviewed, so what it rests on is held too.
  const approval = { id: newId(), versionNumber: 1, judgement: 'approve' as const, words: '', proposedMark: null }
  const { annotation: accepted } = await reviewAnnotation(ben, projectId, annotation.id, approval)
  const content = unverifiable(text.revision, '計画は2月4日に決まった')
  await changeAnnotation(anna, projectId, annotation.id, accepted.version, content)
  await expect(swap()).rejects.toMatchObject({ code: 'evidence-in-use' })
})
