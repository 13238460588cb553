import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { events } from '@/db/schema'
import { reading } from './database'
import { dismiss, dismissalsOf, setDismissalStanding } from './dismissals'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, type Trial } from './trial-project'

let trial: Trial
let articleId: string
let span: { start: number; end: number }
beforeEach(async () => {
  trial = await openTrial()
  const { article, revision } = await importText(trial)
  articleId = article.id
  const start = revision.text.indexOf('𠮷田さんは')
  span = { start, end: revision.text.indexOf('。', start) + 1 }
})
afterEach(closeTrial)

const put = (by = trial.anna, input: Partial<Parameters<typeof dismiss>[3]> = {}) =>
  dismiss(by, trial.projectId, articleId, { id: newId(), ...span, asserts: 'attribution', ...input })
const listed = async (by = trial.anna) => (await dismissalsOf(by, trial.projectId, articleId)).items

test('what one puts away is theirs alone', async () => {
  const made = await put()
  expect(made).toMatchObject({ ...span, asserts: 'attribution', personId: trial.anna.personId, version: 1 })
  expect(await listed()).toEqual([made])
  expect(await listed(trial.ben)).toEqual([])
  const taking = setDismissalStanding(trial.ben, trial.projectId, made.id, 1, true)
  await expect(taking).rejects.toMatchObject({ code: 'not-found' })
})

test('sent twice it is there once, and told once', async () => {
  const id = newId()
  expect(await put(trial.anna, { id })).toEqual(await put(trial.anna, { id }))
  await expect(put(trial.ben, { id })).rejects.toMatchObject({ code: 'id-taken' })
  const told = await reading().select().from(events).where(eq(events.subjectId, id))
  expect(told).toMatchObject([
    { action: 'dismiss', subjectKind: 'suggestion', articleId, after: { ...span, asserts: 'attribution' } },
  ])
})

test('it is taken back and put away again by the version that was seen', async () => {
  const { id } = await put()
  const back = await setDismissalStanding(trial.anna, trial.projectId, id, 1, true)
  expect(back).toMatchObject({ version: 2 })
  expect(back.withdrawnAt).not.toBeNull()
  const late = setDismissalStanding(trial.anna, trial.projectId, id, 1, false)
  await expect(late).rejects.toMatchObject({ code: 'stale', detail: { current: back } })
  expect(await setDismissalStanding(trial.anna, trial.projectId, id, 2, false)).toMatchObject({
    version: 3,
    withdrawnAt: null,
  })
})

describe('refuses', () => {
  it.each([
    ['half a surrogate pair', (s: typeof span) => ({ start: s.start + 1, end: s.end })],
    ['an end behind the text', (s: typeof span) => ({ start: s.start, end: 99_999 })],
    ['an empty span', (s: typeof span) => ({ start: s.start, end: s.start })],
    ['a full stop', (s: typeof span) => ({ start: s.end - 1, end: s.end })],
  ])('%s', async (_, change) => {
    await expect(put(trial.anna, change(span))).rejects.toMatchObject({ code: 'not-suggestible' })
  })
  test('who may not annotate, and who is elsewhere', async () => {
    await expect(put(trial.viewer)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(put(trial.outsider)).rejects.toMatchObject({ code: 'not-found' })
  })
})
