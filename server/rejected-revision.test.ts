// A revision of an accepted annotation that a lead rejects: nothing of it counts any more.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { changeAnnotation, setStanding } from './annotations'
import { projectHome } from './projects'
import { publishEdition } from './reports'
import { rejectAnnotation, reviewAnnotation } from './reviews'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial, unverifiable } from './trial-project'

const PLAN = '計画は2月4日に決まった'
const DETAILS = '詳細は不明である'

let trial: Trial
let text: Awaited<ReturnType<typeof importText>>
beforeEach(async () => {
  trial = await openTrial()
  text = await importText(trial)
})
afterEach(closeTrial)

async function accepted(by: Trial['lead'], quote: string) {
  const { id, versionNumber } = await submitted(trial, by, text, quote)
  const approval = { id: newId(), versionNumber, judgement: 'approve' as const, words: '', proposedMark: null }
  return (await reviewAnnotation(trial.ben, trial.projectId, id, approval)).annotation
}

async function revised(id: string, version: number) {
  const content = { ...unverifiable(text.revision, DETAILS), note: '別の言い方' }
  return changeAnnotation(trial.anna, trial.projectId, id, version, content)
}

const publish = () =>
  publishEdition(trial.lead, trial.projectId, text.article.id, { id: newId(), kind: 'first', words: '' })
const reject = (id: string, version: number) =>
  rejectAnnotation(trial.lead, trial.projectId, id, version, { words: '根拠がない' })
const stage = async () => (await projectHome(trial.lead, trial.projectId)).articles[0]?.stage

it('is no second author who lets a lead publish what they wrote alone', async () => {
  await accepted(trial.lead, PLAN)
  const { id, version } = await accepted(trial.anna, DETAILS)
  await reject(id, (await revised(id, version)).version)
  await expect(publish()).rejects.toMatchObject({ code: 'sole-author' })
})

it('is nothing to publish', async () => {
  const { id, version } = await accepted(trial.anna, DETAILS)
  await reject(id, (await revised(id, version)).version)
  await expect(publish()).rejects.toMatchObject({ code: 'nothing-to-publish' })
})

it('leaves an edition that counted it in need of an update', async () => {
  const { id, version } = await accepted(trial.anna, DETAILS)
  const revision = await revised(id, version)
  await publish()
  expect(await stage()).toBe('published')
  await reject(id, revision.version)
  expect(await stage()).toBe('needs-update')
})

it('an accepted annotation that is taken back in does so too', async () => {
  await accepted(trial.anna, PLAN)
  const { id, version } = await accepted(trial.anna, DETAILS)
  const away = await setStanding(trial.anna, trial.projectId, id, version, { withdrawn: true })
  await publish()
  expect(await stage()).toBe('published')
  await setStanding(trial.anna, trial.projectId, id, away.version, { withdrawn: false })
  expect(await stage()).toBe('needs-update')
})
