import { afterEach, beforeEach, expect, it } from 'vitest'
import { signOutEverywhere } from './account'
import { listen } from './live'
import { streamProject } from './live-stream'
import { setMember, removeMember } from './members'
import { projectEvents } from './projects'
import { createSource } from './sources'
import { newId } from './stamp'
import { closeTrial, openTrial, type Trial } from './trial-project'

let trial: Trial
let page: AbortController
beforeEach(async () => {
  trial = await openTrial()
  page = new AbortController()
})
afterEach(() => {
  page.abort()
  closeTrial()
})

const open = (by: Trial['anna'], lastEventId: string | null = null) =>
  streamProject(by, trial.projectId, lastEventId, page.signal)

const makeSource = (name: string) =>
  createSource(trial.lead, trial.projectId, { id: newId(), kind: 'outlet', name, belongsToId: null, url: null })

/** Long enough for a stream to have read the log. */
const begun = () => new Promise((resolve) => setTimeout(resolve, 100))

/** All that a stream says until it is closed. */
const rest = async (response: Response) => new TextDecoder().decode(await response.arrayBuffer())

/** The ids of the events told, in order. */
const ids = (said: string) => [...said.matchAll(/^id: (.+)$/gmu)].map((line) => line[1])

it('tells what was missed and what happens, each once and in order', async () => {
  await makeSource('前')
  const last = (await projectEvents(trial.projectId, null)).items[0]?.id ?? ''
  await makeSource('留守')
  const response = open(trial.anna, last)
  const meanwhile = makeSource('接続中')
  const stream = await response
  await meanwhile
  await Promise.all([makeSource('一'), makeSource('二')])
  await new Promise((resolve) => setImmediate(resolve))
  page.abort()
  const { items } = await projectEvents(trial.projectId, null)
  const expected = items.map((event) => event.id).toReversed()
  expect(ids(await rest(stream))).toEqual(expected.slice(expected.indexOf(last) + 1))
})

it('says where it begins, so that a connection cut before the first event loses none', async () => {
  await makeSource('前')
  const newest = (await projectEvents(trial.projectId, null)).items[0]?.id ?? ''
  const first = await open(trial.anna)
  await begun()
  page.abort()
  expect(ids(await rest(first))).toEqual([newest])
  await makeSource('留守')
  page = new AbortController()
  const again = await open(trial.anna, newest)
  await begun()
  page.abort()
  const said = await rest(again)
  expect(said).toContain('留守')
  expect(ids(said)).toHaveLength(1)
})

it('has everything read anew by whoever names an event that is not known', async () => {
  const stream = await open(trial.anna, newId())
  await begun()
  page.abort()
  expect(await rest(stream)).toContain('event: reset')
})

it('closes before the next event when access has ended', async () => {
  const stream = await open(trial.viewer)
  await setMember(trial.lead, trial.projectId, trial.viewer.personId, 1, 'reviewer')
  await removeMember(trial.lead, trial.projectId, trial.viewer.personId, 2)
  await makeSource('秘密')
  const said = await rest(stream)
  expect(said).toContain('reviewer')
  expect(said).not.toContain('秘密')
})

it('closes when its person signs out everywhere', async () => {
  const stream = await open(trial.anna)
  await signOutEverywhere(trial.anna)
  await makeSource('秘密')
  expect(await rest(stream)).not.toContain('秘密')
})

it('a listener that fails stops nobody', async () => {
  const hear = () => {
    throw new Error('broken pipe')
  }
  const stop = listen({ stream: trial.projectId, hear, close: () => undefined })
  await makeSource('一')
  await expect(makeSource('二')).resolves.toMatchObject({ name: '二' })
  stop()
})
