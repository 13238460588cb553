import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '@/core/person.schema'
import { verifyChain } from '@/db/event-chain'
import { listEvents } from '@/db/events'
import { sessionEpochOf } from '@/db/people'
import { accountOf, changeAccount, changePassword, signOutEverywhere } from './account'
import { type By, SITE } from './change'
import { reading } from './database'
import { forget } from './once'
import { changePerson, createPerson, everybody } from './people'
import { actorOf } from './session'
import { isWaitingForSetUp, setUp, setUpToken } from './set-up'
import { signInWithPassword } from './sign-in'
import { newId } from './stamp'
import { closeTrial, openEmptyDatabase } from './trial-project'
import { viewAs, viewAsSelf } from './view-as'

let admin: Person
let by: By
const PASSWORD = '𠮷野のか\u3099っこう 👨‍👩‍👧'
const first = { handle: 'chief', name: '𠮷野 か\u3099', locale: 'ja' as const }

const make = (handle: string, extra: { isDemo?: boolean; password?: string } = {}) =>
  createPerson(by, { id: newId(), handle, name: handle, locale: null, isAdmin: false }, extra)
const tokenOf = async (person: Person, viewed?: Person) => ({
  sub: person.id,
  epoch: await sessionEpochOf(reading(), person.id),
  ...(viewed && { viewAs: viewed.id }),
})
const lastEvent = async () => (await listEvents(reading(), SITE, 1))[0]

beforeAll(() => openEmptyDatabase())
afterAll(closeTrial)

describe('the first administrator', () => {
  it.each([
    ['a wrong token', { token: 'x'.repeat(32) }, 'set-up-token-wrong'],
    ['no token', { token: '' }, 'set-up-token-wrong'],
    ['a short password', { password: '𠮷'.repeat(9) }, 'password-short'],
  ])('is refused with %s', async (_, wrong, code) => {
    const attempt = setUp({ ...first, token: setUpToken(), password: PASSWORD, ...wrong })
    await expect(attempt).rejects.toMatchObject({ code })
    expect(await isWaitingForSetUp()).toBe(true)
  })

  it('is made once, whoever else comes at the same moment', async () => {
    const attempts = ['one', 'two'].map((handle) =>
      setUp({ ...first, handle, token: setUpToken(), password: PASSWORD }),
    )
    const [a, b] = await Promise.allSettled(attempts)
    const made = [a, b].find((attempt) => attempt?.status === 'fulfilled') as PromiseFulfilledResult<Person>
    const refused = [a, b].find((attempt) => attempt?.status === 'rejected') as PromiseRejectedResult
    expect(refused.reason).toMatchObject({ code: 'set-up-done' })
    admin = made.value
    by = { personId: admin.id, viaId: null }
    expect(admin).toMatchObject({ isAdmin: true, isDemo: false })
    expect(await everybody()).toEqual([admin])
    await expect(setUp({ ...first, token: setUpToken(), password: PASSWORD })).rejects.toThrow('set-up-done')
  })
})

describe('people', () => {
  it('are made by an administrator alone, once per id, with a name of their own', async () => {
    const input = { id: newId(), handle: 'anna', name: 'Anna', locale: null, isAdmin: false }
    const anna = await createPerson(by, input)
    expect(await createPerson(by, input)).toEqual(anna)
    await expect(createPerson(by, { ...input, handle: 'other' })).rejects.toThrow('id-taken')
    await expect(createPerson(by, { ...input, id: newId() })).rejects.toThrow('name-taken')
    const bold = createPerson({ personId: anna.id, viaId: null }, { ...input, id: newId(), handle: 'b2' })
    await expect(bold).rejects.toThrow('not-allowed')
  })

  it('change by the version one saw; disabling ends sessions at once and for good', async () => {
    const ben = await make('ben')
    const token = await tokenOf(ben)
    expect(await actorOf(token)).toEqual({ personId: ben.id, viaId: null })
    const disabled = await changePerson(by, ben.id, 1, { isDisabled: true })
    expect(disabled).toMatchObject({ version: 2, disabledAt: expect.any(String) as string })
    expect(await lastEvent()).toMatchObject({ action: 'disable', subjectId: ben.id, actorId: admin.id })
    expect(await actorOf(token)).toBeNull()
    await expect(changePerson(by, ben.id, 1, { isDisabled: false })).rejects.toThrow('stale')
    expect(await changePerson(by, ben.id, 2, { isDisabled: false })).toMatchObject({ disabledAt: null })
    expect(await actorOf(token)).toBeNull()
  })

  it.each([{ isAdmin: false }, { isDisabled: true }])('refuses to leave no administrator: %j', async (change) => {
    await expect(changePerson(by, admin.id, admin.version, change)).rejects.toThrow('last-admin')
    expect((await everybody())[0]).toEqual(admin)
  })
})

describe('an account', () => {
  it('changes its password, which ends every session but the one that goes on', async () => {
    const cora = await make('cora', { password: 'before 12345' })
    const self = { personId: cora.id, viaId: null }
    const token = await tokenOf(cora)
    const attempt = (present: string | null, next = PASSWORD) => changePassword(self, { present, next }, Date.now())
    await expect(attempt('wrong')).rejects.toThrow('password-wrong')
    await expect(attempt(null)).rejects.toThrow('password-wrong')
    await expect(attempt('before 12345', 'short')).rejects.toThrow('password-short')
    const epoch = await attempt('before 12345')
    expect(await actorOf(token)).toBeNull()
    expect(await actorOf({ ...token, epoch })).toEqual(self)
    expect(await signInWithPassword({ handle: ' Cora ', password: PASSWORD }, 'a', 0)).toEqual(cora)
    // The same words in another Unicode form are the same password.
    expect(await signInWithPassword({ handle: 'cora', password: PASSWORD.normalize('NFC') }, 'a', 0)).toEqual(cora)
    const event = await lastEvent()
    expect(event).toMatchObject({ action: 'change-password', before: null, after: null })
    await signOutEverywhere(self)
    expect(await actorOf({ ...token, epoch })).toBeNull()
  })

  it('sets a first password without one, and keeps name and language', async () => {
    const dan = await make('dan')
    const self = { personId: dan.id, viaId: null }
    expect((await accountOf(self)).hasPassword).toBe(false)
    await changePassword(self, { present: null, next: PASSWORD }, Date.now())
    expect((await accountOf(self)).hasPassword).toBe(true)
    expect(await changeAccount(self, 1, { name: '𠮷', locale: 'ja' })).toMatchObject({ name: '𠮷', version: 2 })
    await expect(changeAccount(self, 1, { name: 'x', locale: null })).rejects.toThrow('stale')
  })
})

describe('signing in with a password', () => {
  it.each([
    ['a wrong password', 'eve', 'not this one'],
    ['an unknown name', 'nobody', PASSWORD],
    ['somebody without a password', 'fay', ''],
    ['somebody disabled', 'gus', PASSWORD],
  ])('is refused alike: %s', async (_, handle, password) => {
    if ((await everybody()).every((person) => person.handle !== 'eve')) {
      await make('eve', { password: PASSWORD })
      await make('fay')
      const gus = await make('gus', { password: PASSWORD })
      await changePerson(by, gus.id, 1, { isDisabled: true })
    }
    const attempt = signInWithPassword({ handle, password }, 'b', 0)
    await expect(attempt).rejects.toMatchObject({ code: 'sign-in-failed', detail: {} })
  })

  it('is slowed down for a name from one address, right password or not', async () => {
    forget('sign-in-attempts')
    const attempt = (address: string, password = 'wrong') =>
      signInWithPassword({ handle: 'eve', password }, address, 0).catch((error: { code: string }) => error.code)
    const codes = await Promise.all(Array.from({ length: 6 }, () => attempt('c')))
    expect(codes.filter((code) => code === 'sign-in-slow-down')).toHaveLength(2)
    expect(await attempt('c', PASSWORD)).toBe('sign-in-slow-down')
    expect(await attempt('d', PASSWORD)).toMatchObject({ handle: 'eve' })
  })
})

describe('viewing as somebody', () => {
  it('is for administrators and demo people alone, and recorded with both names', async () => {
    const demo = await make('demo', { isDemo: true })
    const real = await make('real')
    await expect(viewAs(by, real.id)).rejects.toThrow('view-as-not-here')
    await expect(viewAs(by, newId())).rejects.toThrow('view-as-not-here')
    await expect(viewAs({ personId: real.id, viaId: null }, demo.id)).rejects.toThrow('view-as-not-here')
    expect(await viewAs(by, demo.id)).toEqual({ viewAs: demo.id })
    expect(await lastEvent()).toMatchObject({ action: 'view-as', actorId: admin.id, subjectId: demo.id })

    const viewing = { personId: demo.id, viaId: admin.id }
    expect(await actorOf(await tokenOf(admin, demo))).toEqual(viewing)
    expect((await accountOf(viewing)).via).toMatchObject({ id: admin.id })
    await changeAccount(viewing, 1, { name: 'デモ', locale: null })
    expect(await lastEvent()).toMatchObject({ actorId: demo.id, viaId: admin.id })
    await expect(changePassword(viewing, { present: null, next: PASSWORD }, 0)).rejects.toThrow('not-allowed')
    await expect(signOutEverywhere(viewing)).rejects.toThrow('not-allowed')
    await viewAsSelf(viewing)
    expect(await lastEvent()).toMatchObject({ action: 'view-as', actorId: admin.id, subjectId: admin.id })
  })

  it('ends by itself when it is no longer allowed', async () => {
    const second = await make('second')
    await changePerson(by, second.id, 1, { isAdmin: true })
    const demo = await make('demo2', { isDemo: true })
    const real = await make('real2')
    const token = await tokenOf(second, demo)
    const self = { personId: second.id, viaId: null }
    expect(await actorOf(token)).toEqual({ personId: demo.id, viaId: second.id })
    expect(await actorOf(await tokenOf(second, real))).toEqual(self)
    await changePerson(by, demo.id, 1, { isDisabled: true })
    expect(await actorOf(token)).toEqual(self)
    await changePerson(by, demo.id, 2, { isDisabled: false })
    await changePerson(by, second.id, 2, { isAdmin: false })
    expect(await actorOf(token)).toEqual(self)
  })
})

it('leaves a history that fits together, without a secret in it', async () => {
  expect(await verifyChain(reading(), SITE)).toMatchObject({ intact: true })
  const said = JSON.stringify(await listEvents(reading(), SITE, 500))
  expect(said).not.toContain('argon2')
  expect(said).not.toContain(PASSWORD)
})
