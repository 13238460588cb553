// Who belongs to a project, in which role.
import { z } from 'zod'
import { mayDo } from '@/core/access'
import type { Member, Person } from '@/core/person.schema'
import { Refusal } from '@/core/refusal'
import type { ProjectSettings, SettingsPerson } from '@/core/views'
import { ROLES } from '@/core/words'
import type { Write } from '@/db/client'
import { deleteMember, findMember, upsertMember } from '@/db/members'
import { findPerson, listMembers, listPeople } from '@/db/people'
import { askerIn, type By, change, requireVersion } from './change'
import { reading } from './database'
import { findProjectRecord } from './projects'

export const NewRole = z.object({ role: z.enum(ROLES) })

/** The project, its members, and (for who may add them) the people who are not yet members. */
export async function projectSettings(by: By, projectId: string): Promise<ProjectSettings> {
  const db = reading()
  const asker = await askerIn(db, by.personId, projectId)
  const memberships = new Map((await listMembers(db, projectId)).map((member) => [member.personId, member]))
  const people = (await listPeople(db)).map((person) => ({
    ...colleague(person, memberships),
    disabledAt: person.disabledAt,
  }))
  const mayAdd = mayDo('change-members', asker)
  return {
    project: await findProjectRecord(projectId),
    asker,
    members: people.filter((person) => person.role !== null),
    others: mayAdd ? people.filter((person) => person.role === null && person.disabledAt === null) : [],
  }
}

function colleague({ id, name, handle, isAdmin }: Person, memberships: Map<string, Member>): SettingsPerson {
  const { role = null, version: memberVersion = 0 } = memberships.get(id) ?? {}
  return { id, name, handle, isAdmin, role, memberVersion }
}

/**
 * Makes somebody a member, or changes their role. `seen`: the membership's version, 0 for who is none. Refuses to leave
 * no lead (`last-lead`).
 */
export async function setMember(
  by: By,
  projectId: string,
  personId: string,
  seen: number,
  role: Member['role'],
): Promise<Member> {
  return change(by, 'change-members', projectId, async (tx) => {
    const person = await findPerson(tx, personId)
    if (person === null || person.disabledAt !== null) throw new Refusal('not-found')
    const present = await findMember(tx, projectId, personId)
    requireVersion(present ?? { version: 0 }, seen)
    if (present?.role === role) return { result: present, events: [] }
    const member: Member = { projectId, personId, role, version: (present?.version ?? 0) + 1 }
    await upsertMember(tx, member)
    await requireLead(tx, projectId)
    const event = { subjectKind: 'member', subjectId: personId, after: { role } } as const
    return {
      result: member,
      events: [
        present ? { ...event, action: 'change', before: { role: present.role } } : { ...event, action: 'create' },
      ],
    }
  })
}

/** Takes somebody out of the project; what they wrote stays theirs. Refuses to leave no lead. */
export async function removeMember(by: By, projectId: string, personId: string, seen: number): Promise<void> {
  return change(by, 'change-members', projectId, async (tx) => {
    const present = await findMember(tx, projectId, personId)
    if (present === null) return { result: undefined, events: [] }
    requireVersion(present, seen)
    await deleteMember(tx, projectId, personId)
    await requireLead(tx, projectId)
    const before = { role: present.role }
    return {
      result: undefined,
      events: [{ action: 'withdraw', subjectKind: 'member', subjectId: personId, before }],
    }
  })
}

/** A lead who can sign in must remain. */
async function requireLead(tx: Write, projectId: string): Promise<void> {
  for (const { personId, role } of await listMembers(tx, projectId)) {
    if (role === 'lead' && (await findPerson(tx, personId))?.disabledAt === null) return
  }
  throw new Refusal('last-lead')
}
