import { afterEach, beforeEach, expect, it } from 'vitest'
import { createAnnotation } from './annotations'
import { changeClaim, createClaim } from './sources'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial, unverifiable } from './trial-project'

let trial: Trial
beforeEach(async () => {
  trial = await openTrial()
})
afterEach(closeTrial)

const claimOfContent = () =>
  createClaim(trial.anna, trial.projectId, { id: newId(), statement: '計画は決まった', asserts: 'content' })

it('a claim with annotations keeps what it asserts, and may be worded anew', async () => {
  const text = await importText(trial)
  const claim = await claimOfContent()
  await submitted(trial, trial.anna, text, '計画は2月4日に決まった', { claimId: claim.id })
  const turn = changeClaim(trial.ben, trial.projectId, claim.id, 1, { statement: 'そう言った', asserts: 'attribution' })
  await expect(turn).rejects.toMatchObject({ code: 'claim-in-use', detail: { annotations: 1 } })
  const words = { statement: '計画は2月に決まった', asserts: 'content' as const }
  expect(await changeClaim(trial.ben, trial.projectId, claim.id, 1, words)).toMatchObject({ ...words, version: 2 })
})

it('drafts do not hold it', async () => {
  const { article, revision } = await importText(trial)
  const claim = await claimOfContent()
  const content = { ...unverifiable(revision, '計画は2月4日に決まった'), claimId: claim.id }
  await createAnnotation(trial.anna, trial.projectId, article.id, { id: newId(), content })
  const facts = { statement: 'そう言った', asserts: 'attribution' as const }
  expect(await changeClaim(trial.ben, trial.projectId, claim.id, 1, facts)).toMatchObject(facts)
})
