// Projects: list them, open one, make and change them.
import { z } from 'zod'
import type { Event } from '@/core/event.schema'
import { Project } from '@/core/person.schema'
import { Id } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import type { ProjectCard, ProjectHome } from '@/core/views'
import { listArticles } from '@/db/articles'
import type { Read } from '@/db/client'
import { listEvents } from '@/db/events'
import { upsertMember } from '@/db/members'
import { membershipsOf } from '@/db/people'
import { findProject, insertProject, listProjects as allProjects, updateProject } from '@/db/projects'
import { articleCards } from './article-cards'
import { colleaguesIn } from './articles'
import { askerIn, type By, change, requireVersion } from './change'
import { reading } from './database'
import { difference } from './difference'
import { waitingFor } from './queue'
import { now } from './stamp'

export const NewProject = Project.pick({ id: true, name: true, description: true, guidelines: true })
export const ChangedProject = Project.pick({ name: true, description: true, guidelines: true, policy: true }).partial()

const EVENTS_ON_HOME = 30
const EVENTS_PER_PAGE = 50

/** The projects somebody is a member of, all of them for an admin, oldest first. */
export async function listProjects(by: By): Promise<ProjectCard[]> {
  const db = reading()
  const { isAdmin } = await askerIn(db, by.personId, null)
  const roles = new Map((await membershipsOf(db, by.personId)).map((member) => [member.projectId, member.role]))
  const cards: ProjectCard[] = []
  for (const project of await allProjects(db)) {
    const role = roles.get(project.id) ?? null
    if (role === null && !isAdmin) continue
    const articles = (await listArticles(db, project.id)).length
    const waiting = await waitingFor(db, { personId: by.personId, isAdmin, role }, project.id)
    cards.push({ project, role, articles, waiting })
  }
  return cards
}

/** The project's first page. */
export async function projectHome(by: By, projectId: string): Promise<ProjectHome> {
  const db = reading()
  const asker = await askerIn(db, by.personId, projectId)
  const events = await listEvents(db, projectId, EVENTS_ON_HOME)
  return {
    project: await projectIn(db, projectId),
    asker,
    articles: await articleCards(db, projectId),
    people: await colleaguesIn(
      db,
      projectId,
      events.flatMap(({ actorId, viaId }) => [actorId, viaId].filter((id) => id !== null)),
    ),
    waiting: await waitingFor(db, asker, projectId),
    events,
  }
}

/** The project's record. */
export async function findProjectRecord(projectId: string): Promise<Project> {
  return projectIn(reading(), projectId)
}

/** Makes a project; who makes it leads it. Repeats safely by its id. */
export async function createProject(by: By, input: z.infer<typeof NewProject>, isDemo = false): Promise<Project> {
  return change(by, 'create-project', input.id, async (tx) => {
    const existing = await findProject(tx, input.id)
    if (existing !== null) {
      if (existing.name !== input.name) throw new Refusal('id-taken')
      return { result: existing, events: [] }
    }
    const project: Project = { ...input, policy: { approvals: [] }, isDemo, createdAt: now(), version: 1 }
    await insertProject(tx, project)
    await upsertMember(tx, { projectId: project.id, personId: by.personId, role: 'lead', version: 1 })
    const member = { personId: by.personId, role: 'lead' }
    return {
      result: project,
      events: [
        {
          action: 'create',
          subjectKind: 'project',
          subjectId: project.id,
          after: difference({}, input)?.after ?? null,
        },
        { action: 'create', subjectKind: 'member', subjectId: by.personId, after: member },
      ],
    }
  })
}

/** Changes name, description, guidelines or policy. */
export async function changeProject(
  by: By,
  projectId: string,
  seen: number,
  input: z.infer<typeof ChangedProject>,
): Promise<Project> {
  return change(by, 'change-project', projectId, async (tx) => {
    const present = await projectIn(tx, projectId)
    requireVersion(present, seen)
    const differs = difference(present, input)
    if (differs === null) return { result: present, events: [] }
    const changed: Project = { ...present, ...input, version: present.version + 1 }
    await updateProject(tx, changed)
    return {
      result: changed,
      events: [{ action: 'change', subjectKind: 'project', subjectId: projectId, ...differs }],
    }
  })
}

/** A page of the project's history, newest first. `before`: the id of the last event of the page before. */
export async function projectEvents(
  projectId: string,
  before: string | null,
): Promise<{ items: Event[]; next: string | null }> {
  if (before !== null && !Id.safeParse(before).success) throw new Refusal('bad-input', { field: 'before' })
  const items = await listEvents(reading(), projectId, EVENTS_PER_PAGE, before ?? undefined)
  return { items, next: items.length < EVENTS_PER_PAGE ? null : (items.at(-1)?.id ?? null) }
}

async function projectIn(db: Read, projectId: string): Promise<Project> {
  const project = await findProject(db, projectId)
  if (project === null) throw new Refusal('not-found')
  return project
}
