// People, memberships and their secrets.
import { and, asc, eq, isNull } from 'drizzle-orm'
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
