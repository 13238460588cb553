// The people of an installation: made, changed, disabled and made administrators by an administrator.
import { z } from 'zod'
import { Person } from '@/core/person.schema'
import { Id } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import type { Write } from '@/db/client'
import { raiseEpoch } from '@/db/credentials'
import { countAdmins, findPerson, findPersonByHandle, insertPerson, listPeople, updatePerson } from '@/db/people'
import type { NewEvent, Outcome } from '@/db/write'
import { type By, change, requireVersion, SITE } from './change'
import { reading } from './database'
import { hashPassword } from './password'
import { now } from './stamp'

/** A person to be made. Without a password they come in by a sign-in link. */
export const NewPerson = Person.pick({ id: true, handle: true, name: true, locale: true, isAdmin: true })
export type NewPerson = z.infer<typeof NewPerson>

/** What an administrator may change of a person. */
export const PersonChange = Person.pick({ name: true, isAdmin: true }).extend({ isDisabled: z.boolean() }).partial()
export type PersonChange = z.infer<typeof PersonChange>

export const PersonId = z.object({ personId: Id })

/** Everybody, in the order they came, disabled people too. */
export async function everybody(): Promise<Person[]> {
  return listPeople(reading())
}

/** Makes a person. Repeating it with the same id and handle gives the person who stands. `isDemo` is the demo's alone. */
export async function createPerson(
  by: By,
  input: NewPerson,
  extra: { password?: string; isDemo?: boolean } = {},
): Promise<Person> {
  const passwordHash = extra.password === undefined ? null : await hashPassword(extra.password)
  return change(by, 'administer', SITE, (tx) =>
    addPerson(tx, { ...input, isDemo: extra.isDemo ?? false }, passwordHash),
  )
}

/** The rows and the event of a new person; for `createPerson` and the set-up. */
export async function addPerson(
  tx: Write,
  input: NewPerson & { isDemo: boolean },
  passwordHash: string | null,
): Promise<Outcome<Person>> {
  const existing = await findPerson(tx, input.id)
  if (existing !== null) {
    if (existing.handle !== input.handle) throw new Refusal('id-taken')
    return { result: existing, events: [] }
  }
  if ((await findPersonByHandle(tx, input.handle)) !== null) throw new Refusal('name-taken', { name: input.handle })
  const person: Person = { ...input, disabledAt: null, createdAt: now(), version: 1 }
  await insertPerson(tx, person, { passwordHash, sessionEpoch: 1 })
  return {
    result: person,
    events: [{ action: 'create', subjectKind: 'person', subjectId: person.id, after: person }],
  }
}

/** Changes a person. Disabling ends their sessions at once. Refuses to leave no administrator (`last-admin`). */
export async function changePerson(by: By, personId: string, version: number, input: PersonChange): Promise<Person> {
  return change(by, 'administer', SITE, async (tx) => {
    const before = await findPerson(tx, personId)
    if (before === null) throw new Refusal('not-found')
    requireVersion(before, version)
    const isDisabled = input.isDisabled ?? before.disabledAt !== null
    const after: Person = {
      ...before,
      name: input.name ?? before.name,
      isAdmin: input.isAdmin ?? before.isAdmin,
      disabledAt: isDisabled ? (before.disabledAt ?? now()) : null,
      version: before.version + 1,
    }
    const events = whatChanged(before, after)
    if (events.length === 0) return { result: before, events }
    await updatePerson(tx, after)
    if (isDisabled && before.disabledAt === null) await raiseEpoch(tx, personId)
    if ((await countAdmins(tx)) === 0) throw new Refusal('last-admin')
    return { result: after, events }
  })
}

function whatChanged(before: Person, after: Person): NewEvent[] {
  const subject = { subjectKind: 'person', subjectId: before.id } as const
  const events: NewEvent[] = []
  if (before.name !== after.name || before.isAdmin !== after.isAdmin) {
    events.push({
      ...subject,
      action: 'change',
      before: { name: before.name, isAdmin: before.isAdmin },
      after: { name: after.name, isAdmin: after.isAdmin },
    })
  }
  if ((before.disabledAt === null) !== (after.disabledAt === null)) {
    events.push({ ...subject, action: after.disabledAt === null ? 'enable' : 'disable' })
  }
  return events
}
