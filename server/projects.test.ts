import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeProject, createProject, listProjects, projectEvents, projectHome } from './projects'
import { projectSettings, removeMember, setMember } from './members'
import { queueOf } from './queue'
import { claimsView, sourcesView } from './overviews'
import { reviewAnnotation } from './reviews'
import { createSource } from './sources'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial } from './trial-project'

let trial: Trial
beforeEach(async () => {
  trial = await openTrial()
})
afterEach(closeTrial)

const refusal = (code: string) => expect.objectContaining({ code })

test('everybody sees their own projects and no others', async () => {
  expect((await listProjects(trial.anna)).map((card) => card.project.id)).toEqual([trial.projectId])
  expect((await listProjects(trial.outsider)).map((card) => card.project.id)).toEqual([trial.elsewhereId])
})

test('only an admin makes a project', async () => {
  const input = { id: newId(), name: 'New', description: '', guidelines: '' }
  await expect(createProject(trial.lead, input)).rejects.toEqual(refusal('not-found'))
})

test('the first page tells stage, counts and coverage, and follows the work', async () => {
  const imported = await importText(trial)
  const stageNow = async () => (await projectHome(trial.anna, trial.projectId)).articles[0]
  expect(await stageNow()).toMatchObject({ stage: 'intake', byStatus: { submitted: 0 }, edition: null })
  await submitted(trial, trial.anna, imported, '関係者によると、計画は2月4日に決まった。')
  expect(await stageNow()).toMatchObject({
    stage: 'in-review',
    byStatus: { submitted: 1 },
    byMark: { unverifiable: 1 },
    sentences: { covered: 1 },
  })
})

test('a stale change of the project is refused and changes nothing', async () => {
  const changed = await changeProject(trial.lead, trial.projectId, 1, { name: 'Renamed 𠮷' })
  expect(changed).toMatchObject({ name: 'Renamed 𠮷', version: 2 })
  await expect(changeProject(trial.lead, trial.projectId, 1, { name: 'Late' })).rejects.toEqual(refusal('stale'))
  expect((await projectHome(trial.anna, trial.projectId)).project.name).toBe('Renamed 𠮷')
})

test('a reviewer changes neither project nor members; an outsider finds nothing', async () => {
  const name = { name: 'x' }
  await expect(changeProject(trial.anna, trial.projectId, 1, name)).rejects.toEqual(refusal('not-allowed'))
  await expect(changeProject(trial.outsider, trial.projectId, 1, name)).rejects.toEqual(refusal('not-found'))
  const own = setMember(trial.anna, trial.projectId, trial.anna.personId, 1, 'lead')
  await expect(own).rejects.toEqual(refusal('not-allowed'))
})

test('a project keeps at least one lead', async () => {
  const { lead, projectId } = trial
  await expect(setMember(lead, projectId, lead.personId, 1, 'viewer')).rejects.toEqual(refusal('last-lead'))
  await expect(removeMember(lead, projectId, lead.personId, 1)).rejects.toEqual(refusal('last-lead'))
  await expect(setMember(lead, projectId, trial.ben.personId, 0, 'lead')).rejects.toMatchObject({ code: 'stale' })
  await setMember(lead, projectId, trial.ben.personId, 1, 'lead')
  await removeMember(lead, projectId, lead.personId, 1)
  const { members } = await projectSettings(trial.ben, projectId)
  expect(members.map((person) => person.id)).not.toContain(lead.personId)
})

test('who may add members sees whom; others do not', async () => {
  const { others } = await projectSettings(trial.lead, trial.projectId)
  expect(others.map((person) => person.id)).toEqual([trial.outsider.personId])
  expect((await projectSettings(trial.anna, trial.projectId)).others).toEqual([])
})

test('the queue goes from the reviewer to the author and back', async () => {
  const imported = await importText(trial)
  const annotation = await submitted(trial, trial.anna, imported, '関係者によると、計画は2月4日に決まった。')
  const reasons = async (by: typeof trial.anna) =>
    (await queueOf(by, trial.projectId)).articles.flatMap(({ items }) => items.flatMap((item) => item.reasons))
  expect(await reasons(trial.ben)).toEqual(['review'])
  expect(await reasons(trial.anna)).toEqual([])
  await reviewAnnotation(trial.ben, trial.projectId, annotation.id, {
    id: newId(),
    versionNumber: 1,
    judgement: 'request-changes',
    words: 'which plan?',
    proposedMark: null,
  })
  expect(await reasons(trial.ben)).toEqual([])
  expect(await reasons(trial.anna)).toEqual(['answer-request'])
  expect(await reasons(trial.lead)).toEqual(['settle'])
})

test('the text beside a quote stays in its paragraph and cuts no character', async () => {
  const imported = await importText(trial, `${'𠮷'.repeat(200)}ここが引用。${'👨‍👩‍👧‍👦'.repeat(40)}\n次の段落。`)
  await submitted(trial, trial.anna, imported, 'ここが引用。')
  const item = (await queueOf(trial.ben, trial.projectId)).articles[0]?.items[0]
  expect(item?.before).toMatch(/^𠮷+$/u)
  expect(item?.before.isWellFormed()).toBe(true)
  expect(item?.after.isWellFormed()).toBe(true)
  expect(item?.after).not.toContain('次の段落')
})

test('sources tell what leans on them and whether it ends unnamed', async () => {
  const imported = await importText(trial)
  const make = async (kind: 'outlet' | 'anonymous', name: string) =>
    (await createSource(trial.anna, trial.projectId, { id: newId(), kind, name, belongsToId: null, url: null })).id
  const outlet = await make('outlet', '媒体')
  const unnamed = await make('anonymous', '関係者')
  await submitted(trial, trial.anna, imported, '関係者によると、計画は2月4日に決まった。', { chain: [outlet, unnamed] })
  const { sources } = await sourcesView(trial.ben, trial.projectId)
  expect(sources.find(({ source }) => source.id === outlet)).toMatchObject({
    annotations: 1,
    claims: 1,
    endsUnnamed: 1,
    byMark: { unverifiable: 1 },
  })
  expect((await claimsView(trial.ben, trial.projectId)).claims).toEqual([])
})

test('history comes in pages, and an unreadable place in it is refused', async () => {
  await importText(trial)
  const { items, next } = await projectEvents(trial.projectId, null)
  expect(items[0]).toMatchObject({ action: 'create', subjectKind: 'article' })
  expect(next).toBeNull()
  await expect(projectEvents(trial.projectId, 'x')).rejects.toEqual(refusal('bad-input'))
})
