import { afterEach, beforeEach, expect, it } from 'vitest'
import { changeAnnotation, createAnnotation, setStanding } from './annotations'
import { articleChanges } from './article-changes'
import { articleMarks, changeBlockKind, openWorkbench } from './articles'
import { lookAt, lookAway } from './looked-at'
import { removeMember } from './members'
import { reviewAnnotation } from './reviews'
import { createSource } from './sources'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial, unverifiable } from './trial-project'

let trial: Trial
let text: Awaited<ReturnType<typeof importText>>
beforeEach(async () => {
  trial = await openTrial()
  text = await importText(trial)
})
afterEach(closeTrial)

const marks = () => articleMarks(trial.projectId, text.article.id)
const changes = (after: string | null) => articleChanges(trial.projectId, text.article.id, after)
const draft = (quote: string) =>
  createAnnotation(trial.anna, trial.projectId, text.article.id, {
    id: newId(),
    content: unverifiable(text.revision, quote),
  })

it('gives nothing when nothing happened, and the same place again', async () => {
  const { cursor } = await marks()
  expect(cursor).not.toBeNull()
  expect(await changes(cursor)).toMatchObject({ cursor, isReset: false, annotations: [], looks: [], people: null })
})

it('gives what changed, once each and as it is now, and nothing else', async () => {
  const untouched = await draft('𠮷田さん')
  const before = await marks()
  const made = await draft('計画は2月4日に決まった')
  await changeAnnotation(trial.anna, trial.projectId, made.id, 1, {
    ...unverifiable(text.revision, '計画'),
    note: '二',
  })
  const source = await createSource(trial.ben, trial.projectId, {
    id: newId(),
    kind: 'outlet',
    name: '通信',
    belongsToId: null,
    url: null,
  })
  const after = await changes(before.cursor)
  expect(after.annotations.map(({ id, note, version }) => [id, note, version])).toEqual([[made.id, '二', 2]])
  expect(after.annotations.map(({ id }) => id)).not.toContain(untouched.id)
  expect(after.sources).toEqual([source])
  expect(await changes(after.cursor)).toMatchObject({ annotations: [], sources: [], cursor: after.cursor })
})

it('gives deleted annotations as deleted, reviews, kinds of blocks, and who left', async () => {
  const made = await draft('計画は2月4日に決まった')
  const judged = await submitted(trial, trial.anna, text, 'しかし詳細は不明である')
  const before = await marks()
  await setStanding(trial.anna, trial.projectId, made.id, made.version, { withdrawn: true })
  const { review } = await reviewAnnotation(trial.ben, trial.projectId, judged.id, {
    id: newId(),
    versionNumber: 1,
    judgement: 'approve',
    words: '',
    proposedMark: null,
  })
  const [block] = before.blocks
  await changeBlockKind(trial.anna, trial.projectId, text.article.id, '0', block?.version ?? 0, 'heading')
  await removeMember(trial.lead, trial.projectId, trial.viewer.personId, 1)
  const after = await changes(before.cursor)
  expect(after.annotations.map(({ id, status, withdrawnAt }) => [id, status, withdrawnAt === null])).toEqual(
    expect.arrayContaining([
      [made.id, 'draft', false],
      [judged.id, 'accepted', true],
    ]),
  )
  expect(after.reviews).toEqual([review])
  expect(after.blocks).toMatchObject([{ ordinal: 0, kind: 'heading' }])
  expect(after.people?.some(({ id, role }) => id === trial.viewer.personId && role !== null)).toBe(false)
})

it('names every sentence that was looked at or away from, and those that are looked at now', async () => {
  const { sentences } = await openWorkbench(trial.anna, text.article.id)
  const [first, second] = sentences.filter(({ ordinal }) => ordinal === 1).map(({ start, end }) => ({ start, end }))
  if (first === undefined || second === undefined) throw new Error('too few sentences')
  const { cursor } = await marks()
  await lookAt(trial.anna, trial.projectId, text.article.id, [first, second])
  await lookAway(trial.anna, trial.projectId, text.article.id, [first])
  await lookAt(trial.ben, trial.projectId, text.article.id, [first])
  const after = await changes(cursor)
  expect(after.looks).toHaveLength(3)
  expect(after.lookedAt.map(({ personId, start }) => [personId, start])).toEqual(
    expect.arrayContaining([
      [trial.anna.personId, second.start],
      [trial.ben.personId, first.start],
    ]),
  )
  expect(after.lookedAt).toHaveLength(2)
})

it.each([null, 'what is this', newId()])('has everything read again after %s', async (after) => {
  expect(await changes(after)).toMatchObject({ isReset: true, annotations: [], cursor: (await marks()).cursor })
})

it('tells nothing of an article in another project', async () => {
  await expect(articleChanges(trial.elsewhereId, text.article.id, null)).rejects.toMatchObject({ code: 'not-found' })
})
