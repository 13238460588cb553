import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { verifyChain } from '@/db/event-chain'
import { listEvents } from '@/db/events'
import { signInLinks } from '@/db/schema'
import { type By, SITE } from './change'
import { reading } from './database'
import { createLink, createLinkFor, demoLinks, holderOfLink, spendLink } from './links'
import { changePerson, createPerson } from './people'
import { createFirstPerson } from './set-up'
import { newId } from './stamp'
import { closeTrial, openEmptyDatabase } from './trial-project'

let by: By
const person = (handle: string) => ({ id: newId(), handle, name: handle, locale: null, isAdmin: false })
const tokenIn = (url: string | undefined) =>
  /^http:\/\/127\.0\.0\.1:3000\/link\/([0-9a-f]{64})$/.exec(url ?? '')?.[1] ?? ''

beforeAll(async () => {
  openEmptyDatabase()
  const admin = await createFirstPerson({ ...person('demo-admin'), isAdmin: true, isDemo: true })
  by = { personId: admin.id, viaId: null }
})
afterAll(closeTrial)
afterEach(() => {
  vi.useRealTimers()
})

it('signs in once; looking at it spends nothing', async () => {
  const anna = await createPerson(by, person('anna'))
  const token = tokenIn((await createLink(by, anna.id)).url)
  expect(await holderOfLink(token)).toEqual(anna)
  expect(await holderOfLink(token)).toEqual(anna)
  const attempts = await Promise.allSettled([spendLink(token), spendLink(token), spendLink(token)])
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(attempts.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []))).toEqual([
    'link-spent',
    'link-spent',
  ])
  expect(await holderOfLink(token)).toBeNull()
})

it('is kept as a hash, and says nothing of itself in the history', async () => {
  const made = await createLinkFor('anna')
  const token = tokenIn(made?.url)
  const kept = JSON.stringify([await reading().select().from(signInLinks), await listEvents(reading(), SITE, 500)])
  expect(token).toHaveLength(64)
  expect(kept).not.toContain(token)
})

it('lasts a day', async () => {
  const token = tokenIn((await createLinkFor('anna'))?.url)
  vi.useFakeTimers({ now: Date.now() + 24 * 3600 * 1000 - 5000, toFake: ['Date'] })
  expect(await holderOfLink(token)).toMatchObject({ handle: 'anna' })
  vi.setSystemTime(Date.now() + 6000)
  expect(await holderOfLink(token)).toBeNull()
  await expect(spendLink(token)).rejects.toThrow('link-spent')
})

it('is made by administrators, for people who may sign in', async () => {
  const ben = await createPerson(by, person('ben'))
  await expect(createLink({ personId: ben.id, viaId: null }, by.personId)).rejects.toThrow('not-allowed')
  await expect(createLink(by, newId())).rejects.toThrow('not-found')
  const token = tokenIn((await createLink(by, ben.id)).url)
  await changePerson(by, ben.id, 1, { isDisabled: true })
  await expect(createLink(by, ben.id)).rejects.toThrow('not-found')
  expect(await createLinkFor('ben')).toBeNull()
  expect(await createLinkFor('nobody')).toBeNull()
  expect(await holderOfLink(token)).toBeNull()
  await expect(spendLink(token)).rejects.toThrow('link-spent')
})

it.each(['', 'x', '0'.repeat(64), "' OR 1=1"])('is nobody’s: %j', async (token) => {
  expect(await holderOfLink(token)).toBeNull()
})

it('is printed again for demo people as long as it is good, without changing anything', async () => {
  await createPerson(by, person('demo-two'), { isDemo: true })
  const first = await demoLinks()
  expect(first.map((link) => link.person.handle).sort()).toEqual(['demo-admin', 'demo-two'])
  const before = await listEvents(reading(), SITE, 500)
  expect(await demoLinks()).toEqual(first)
  expect(await listEvents(reading(), SITE, 500)).toEqual(before)
  await spendLink(tokenIn(first[0]?.url))
  const second = await demoLinks()
  expect(second[0]?.url).not.toBe(first[0]?.url)
  expect(second[1]).toEqual(first[1])
  expect(await verifyChain(reading(), SITE)).toMatchObject({ intact: true })
})
