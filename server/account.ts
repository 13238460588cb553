// A person's own account: name, language, password, sessions.
import { z } from 'zod'
import { Person } from '@/core/person.schema'
import { Refusal } from '@/core/refusal'
import { credentialOf, raiseEpoch, setPasswordHash } from '@/db/credentials'
import { findPerson, updatePerson } from '@/db/people'
import { countTry, forgetTries } from './attempts'
import { type By, change, requireVersion, SITE } from './change'
import { reading } from './database'
import { hashPassword, matchesPassword } from './password'

export const AccountChange = Person.pick({ name: true, locale: true })
export type AccountChange = z.infer<typeof AccountChange>

export const PasswordChange = z.object({ present: z.string().max(200).nullable(), next: z.string().max(200) })
export type PasswordChange = z.infer<typeof PasswordChange>

/** The person a session acts as, the administrator behind it if there is one, and whether a password is set. */
export async function accountOf(by: By): Promise<{ person: Person; via: Person | null; hasPassword: boolean }> {
  const db = reading()
  const person = await findPerson(db, by.personId)
  if (person === null) throw new Refusal('not-signed-in')
  const via = by.viaId === null ? null : await findPerson(db, by.viaId)
  const credential = await credentialOf(db, by.personId)
  return { person, via, hasPassword: credential !== null && credential.passwordHash !== null }
}

/** Changes one's own name and language. */
export async function changeAccount(by: By, version: number, input: AccountChange): Promise<Person> {
  return change(by, 'keep-account', SITE, async (tx) => {
    const before = await findPerson(tx, by.personId)
    if (before === null) throw new Refusal('not-found')
    requireVersion(before, version)
    const after: Person = { ...before, ...input, version: before.version + 1 }
    await updatePerson(tx, after)
    const payload = ({ name, locale }: Person) => ({ name, locale })
    return {
      result: after,
      events: [
        {
          action: 'change',
          subjectKind: 'person',
          subjectId: after.id,
          before: payload(before),
          after: payload(after),
        },
      ],
    }
  })
}

/**
 * Sets the password and ends every other session; returns the epoch the present one goes on with. `present` is asked of
 * whoever has a password (`password-wrong`). Not while viewing as somebody: it is not the administrator's account.
 */
export async function changePassword(by: By, input: PasswordChange, at: number): Promise<number> {
  requireOwnAccount(by)
  const known = (await credentialOf(reading(), by.personId))?.passwordHash ?? null
  if (known !== null) {
    const key = `password\n${by.personId}`
    countTry(key, at)
    if (!(await matchesPassword(known, input.present ?? ''))) throw new Refusal('password-wrong')
    forgetTries(key)
  }
  const passwordHash = await hashPassword(input.next)
  return change(by, 'keep-account', SITE, async (tx) => {
    const credential = await credentialOf(tx, by.personId)
    if (credential === null || credential.passwordHash !== known) throw new Refusal('password-wrong')
    await setPasswordHash(tx, by.personId, passwordHash)
    const epoch = await raiseEpoch(tx, by.personId)
    return {
      result: epoch,
      events: [{ action: 'change-password', subjectKind: 'person', subjectId: by.personId }],
    }
  })
}

/** Ends every session of the person, the present one too. */
export async function signOutEverywhere(by: By): Promise<void> {
  requireOwnAccount(by)
  await change(by, 'keep-account', SITE, async (tx) => ({
    result: await raiseEpoch(tx, by.personId),
    events: [{ action: 'change', subjectKind: 'person', subjectId: by.personId, after: { sessions: 'ended' } }],
  }))
}

function requireOwnAccount(by: By): void {
  if (by.viaId !== null) throw new Refusal('not-allowed', { action: 'keep-account' })
}
