import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Asker } from '@/core/access'
import { maySeePresence, PRESENCE_MS } from '@/core/presence'
import { Place, type Presence } from '@/core/presence.schema'
import { streamProject } from './live-stream'
import { removeMember } from './members'
import { forget } from './once'
import { leave, putPresence, sweepPresence } from './presence'
import { projectEvents } from './projects'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, type Trial } from './trial-project'

let trial: Trial
let articleId: string
let page: AbortController
let began: number
beforeEach(async () => {
  began = Date.now()
  forget('presence')
  trial = await openTrial()
  articleId = (await importText(trial)).article.id
  page = new AbortController()
})
afterEach(() => {
  page.abort()
  closeTrial()
})

const place = (change: Partial<Place> = {}): Place => ({
  window: newId(),
  head: 3,
  selected: null,
  cardId: null,
  isEditing: false,
  ...change,
})
const askerOf = (by: Trial['anna'], role: Asker['role'] = 'reviewer'): Asker => ({
  personId: by.personId,
  isAdmin: false,
  role,
})
/** `after`: milliseconds since the test began; the clock itself goes on sweeping. */
const put = (by: Trial['anna'], where: Place, after = 0) =>
  putPresence(by, askerOf(by), trial.projectId, articleId, where, began + after)

/** Everything of presence a stream says until it is closed, message by message. */
async function toldBy(response: Response, meanwhile: () => Promise<unknown>): Promise<Presence[][]> {
  await meanwhile()
  page.abort()
  const said = new TextDecoder().decode(await response.arrayBuffer())
  return [...said.matchAll(/^event: presence\ndata: (.+)$/gmu)].map((line) => JSON.parse(line[1] ?? '') as Presence[])
}
const gathered = () => new Promise((resolve) => setTimeout(resolve, 120))

it('tells newcomers who is there, and those who are there of the newcomer', async () => {
  const stream = await streamProject(trial.ben, trial.projectId, null, page.signal)
  put(trial.ben, place({ head: 1 }))
  const { here } = put(trial.anna, place({ selected: { start: 0, end: 2 } }))
  expect(here.map(({ personId }) => personId)).toEqual([trial.ben.personId, trial.anna.personId])
  const told = await toldBy(stream, gathered)
  expect(told.flat()).toMatchObject([
    { personId: trial.ben.personId, head: 1, isHere: true },
    { personId: trial.anna.personId, selected: { start: 0, end: 2 }, articleId, isHere: true },
  ])
})

it('tells many moves at once as the last one', async () => {
  const stream = await streamProject(trial.ben, trial.projectId, null, page.signal)
  const window = newId()
  for (let head = 0; head < 20; head++) put(trial.anna, place({ window, head }))
  const told = await toldBy(stream, gathered)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject([{ head: 19 }])
})

it('says nothing new when somebody stays where they are', async () => {
  const where = place()
  put(trial.anna, where)
  await gathered()
  const stream = await streamProject(trial.ben, trial.projectId, null, page.signal)
  put(trial.anna, where, 8000)
  expect(await toldBy(stream, gathered)).toEqual([])
})

it('tells of leaving, by a word or by silence', async () => {
  const [first, second] = [place(), place()]
  put(trial.anna, first, 0)
  put(trial.anna, second, PRESENCE_MS / 2)
  await gathered()
  const stream = await streamProject(trial.ben, trial.projectId, null, page.signal)
  const told = await toldBy(stream, async () => {
    sweepPresence(began + PRESENCE_MS)
    await gathered()
    leave(trial.ben, second.window)
    leave(trial.anna, second.window)
    await gathered()
  })
  expect(told.flat().map(({ window, isHere }) => [window, isHere])).toEqual([
    [first.window, false],
    [second.window, false],
  ])
  expect(put(trial.ben, place()).here).toHaveLength(1)
})

it('keeps nothing in the history, and gives nobody a place in another article', async () => {
  const before = await projectEvents(trial.projectId, null)
  put(trial.anna, place())
  expect(await projectEvents(trial.projectId, null)).toEqual(before)
  const elsewhere = (await importText(trial, '別の記事。')).article.id
  expect(putPresence(trial.ben, askerOf(trial.ben), trial.projectId, elsewhere, place(), began).here).toHaveLength(1)
})

it('ends the stream of somebody who may no longer see the project', async () => {
  const stream = await streamProject(trial.ben, trial.projectId, null, page.signal)
  await removeMember(trial.lead, trial.projectId, trial.ben.personId, 1)
  put(trial.anna, place())
  await gathered()
  expect(new TextDecoder().decode(await stream.arrayBuffer())).not.toContain('presence')
})

it('refuses more words than hands can say, for a while', () => {
  const window = newId()
  for (let i = 0; i < 120; i++) put(trial.anna, place({ window, head: i }), i)
  expect(() => put(trial.anna, place({ window }), 200)).toThrow('too-often')
  expect(() => put(trial.ben, place(), 200)).not.toThrow()
  expect(() => put(trial.anna, place({ window }), 10_000)).not.toThrow()
})

it('lets a person have a few windows, the newest', () => {
  const windows = Array.from({ length: 12 }, () => place())
  for (const one of windows) put(trial.anna, one)
  const { here } = put(trial.ben, place())
  expect(here.filter(({ personId }) => personId === trial.anna.personId).map(({ window }) => window)).toEqual(
    windows.slice(-8).map(({ window }) => window),
  )
})

it.each([
  ['a reviewer of the project', { role: 'reviewer', isAdmin: false }, true],
  ['a viewer', { role: 'viewer', isAdmin: false }, true],
  ['an administrator', { role: null, isAdmin: true }, true],
  ['somebody from elsewhere', { role: null, isAdmin: false }, false],
] as const)('%s may know: %j %s', (_, who, may) => {
  const other = newId()
  expect(maySeePresence({ personId: newId(), ...who }, { personId: other, articleId: newId() })).toBe(may)
})

it.each([
  ['an offset below none', { head: -1 }],
  ['half an offset', { selected: { start: 0.5, end: 1 } }],
  ['a card that is none', { cardId: '<b>' }],
  ['a window without a name', { window: '' }],
])('takes no %s', (_, wrong) => {
  expect(Place.safeParse({ ...place(), ...wrong }).success).toBe(false)
})
