// Projects. Members are in people.ts.
import { asc, eq } from 'drizzle-orm'
import type { Project } from '../core/person.schema'
import type { Read, Write } from './client'
import { projects } from './schema'

export async function findProject(db: Read, id: string): Promise<Project | null> {
  const [row] = await db.select().from(projects).where(eq(projects.id, id))
  return row ?? null
}

/** Every project, oldest first. */
export async function listProjects(db: Read): Promise<Project[]> {
  return db.select().from(projects).orderBy(asc(projects.createdAt), asc(projects.id))
}

export async function insertProject(tx: Write, project: Project): Promise<void> {
  await tx.insert(projects).values(project)
}

export async function updateProject(tx: Write, project: Project): Promise<void> {
  await tx.update(projects).set(project).where(eq(projects.id, project.id))
}
