// Changing who belongs to a project. Reading is in people.ts.
import { and, eq } from 'drizzle-orm'
import type { Member } from '../core/person.schema'
import type { Read, Write } from './client'
import { members } from './schema'

export async function findMember(db: Read, projectId: string, personId: string): Promise<Member | null> {
  const [row] = await db
    .select()
    .from(members)
    .where(and(eq(members.projectId, projectId), eq(members.personId, personId)))
  return row ?? null
}

/** Adds a member, or changes their role. */
export async function upsertMember(tx: Write, member: Member): Promise<void> {
  await tx
    .insert(members)
    .values(member)
    .onConflictDoUpdate({
      target: [members.projectId, members.personId],
      set: { role: member.role, version: member.version },
    })
}

export async function deleteMember(tx: Write, projectId: string, personId: string): Promise<void> {
  await tx.delete(members).where(and(eq(members.projectId, projectId), eq(members.personId, personId)))
}
