// People, memberships and their secrets.
import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Member, Person } from '../core/person.schema'
import type { Role } from '../core/words'
import type { Read, Write } from './client'
import { credentials, members, people } from './schema'

export async function findPerson(db: Read, id: string): Promise<Person | null> {
  const [row] = await db.select().from(people).where(eq(people.id, id))
  return row ?? null
}

export async function findPersonByHandle(db: Read, handle: string): Promise<Person | null> {
  const [row] = await db.select().from(people).where(eq(people.handle, handle))
  return row ?? null
}

export async function listPeople(db: Read): Promise<Person[]> {
  return db.select().from(people).orderBy(asc(people.createdAt), asc(people.id))
}

export async function insertPerson(
  tx: Write,
  person: Person,
  secret: { passwordHash: string | null; sessionEpoch: number },
): Promise<void> {
  await tx.insert(people).values(person)
  await tx.insert(credentials).values({ personId: person.id, ...secret })
}

/** Writes a person anew, as changed by `server/people.ts` or `server/account.ts`. */
export async function updatePerson(tx: Write, person: Person): Promise<void> {
  await tx.update(people).set(person).where(eq(people.id, person.id))
}

/** How many people there are, disabled ones too. None: the installation waits to be set up. */
export async function countPeople(db: Read): Promise<number> {
  const [row] = await db.select({ n: count() }).from(people)
  return row?.n ?? 0
}

/** Administrators who may sign in. */
export async function countAdmins(db: Read): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(people)
    .where(and(eq(people.isAdmin, true), isNull(people.disabledAt)))
  return row?.n ?? 0
}

/** The person's role in the project; null when not a member. */
export async function roleIn(db: Read, projectId: string, personId: string): Promise<Role | null> {
  const [row] = await db
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.projectId, projectId), eq(members.personId, personId)))
  return row?.role ?? null
}

export async function listMembers(db: Read, projectId: string): Promise<Member[]> {
  return db.select().from(members).where(eq(members.projectId, projectId))
}

export async function membershipsOf(db: Read, personId: string): Promise<Member[]> {
  return db.select().from(members).where(eq(members.personId, personId))
}

/** Session epoch of a person who may sign in; null when unknown or disabled. */
export async function sessionEpochOf(db: Read, personId: string): Promise<number | null> {
  const [row] = await db
    .select({ epoch: credentials.sessionEpoch })
    .from(credentials)
    .innerJoin(people, eq(people.id, credentials.personId))
    .where(and(eq(people.id, personId), isNull(people.disabledAt)))
  return row?.epoch ?? null
}
