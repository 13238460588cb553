// What the bar over a page says.
import { mayDo } from '@/core/access'
import { Id } from '@/core/record.schema'
import type { Frame } from '@/core/views'
import { findPerson } from '@/db/people'
import { findProject } from '@/db/projects'
import { waitingFor } from './queue'
import { askerIn, type By } from './change'
import { reading } from './database'
import { pageSession } from './session'

/** The frame of a page for somebody signed in, inside a project or (null) outside any. */
export async function frameOf(by: By, projectId: string | null): Promise<Frame> {
  const db = reading()
  const [me, via, project] = await Promise.all([
    findPerson(db, by.personId),
    by.viaId === null ? null : findPerson(db, by.viaId),
    projectId === null ? null : findProject(db, projectId),
  ])
  if (me === null) throw new Error(`person ${by.personId} has a session and no record`)
  const asker = await askerIn(db, by.personId, projectId)
  return {
    me: { id: me.id, name: me.name, handle: me.handle, isAdmin: me.isAdmin },
    via: via && { name: via.name },
    project: project && { id: project.id, name: project.name },
    waiting: project === null ? 0 : await waitingFor(db, asker, project.id),
  }
}

/**
 * The frame of a project's page for whoever asks for the page being drawn: without the project where they may not see it,
 * null when nobody is signed in.
 */
export async function projectFrame(projectId: string): Promise<Frame | null> {
  const by = await pageSession()
  if (by === null) return null
  const isId = Id.safeParse(projectId).success
  const maySee = isId && mayDo('see-project', await askerIn(reading(), by.personId, projectId))
  return frameOf(by, maySee ? projectId : null)
}

/** The frame for whoever asks for the page being drawn; null when nobody is signed in. */
export async function pageFrame(projectId: string | null): Promise<Frame | null> {
  const by = await pageSession()
  return by === null ? null : frameOf(by, projectId)
}
