// Makes the demo's people and projects, as their administrator would.
import type { By } from '@/server/change'
import { removeMember, setMember } from '@/server/members'
import { createPerson } from '@/server/people'
import { createProject } from '@/server/projects'
import { createFirstPerson } from '@/server/set-up'
import { newId } from '@/server/stamp'
import { PEOPLE, type PersonKey } from './demo-people'
import type { DemoProject } from './demo-shape'

/** The people by key, as the ones who act. */
export type Cast = Record<PersonKey, By>

/** Makes everybody: the administrator first, who makes the others. They sign in by link; nobody has a password. */
export async function loadPeople(): Promise<Cast> {
  const made: Partial<Cast> = {}
  let admin: By | null = null
  const inOrder = entries(PEOPLE).toSorted(([, a], [, b]) => Number(b.isAdmin) - Number(a.isAdmin))
  for (const [key, { handle, name, isAdmin }] of inOrder) {
    const facts = { id: newId(), handle, name, locale: null, isAdmin }
    const person: { id: string } =
      admin === null
        ? await createFirstPerson({ ...facts, isDemo: true })
        : await createPerson(admin, facts, { isDemo: true })
    made[key] = { personId: person.id, viaId: null }
    admin ??= made[key]
  }
  return made as Cast
}

/** Makes a project with its members. The administrator who makes it leaves it to them. Gives its id. */
export async function loadProject(
  cast: Cast,
  { name, description, guidelines, members }: DemoProject,
): Promise<string> {
  const admin = cast.eguchi
  const { id } = await createProject(admin, { id: newId(), name, description, guidelines }, true)
  for (const { person, role } of members) await setMember(admin, id, cast[person].personId, 0, role)
  await removeMember(admin, id, admin.personId, 1)
  return id
}

function entries<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][]
}
