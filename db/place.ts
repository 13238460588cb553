// Which project a record belongs to: the question every route with an id in its path asks first.
import { eq } from 'drizzle-orm'
import type { Read } from './client'
import { annotations, articles, claims, dismissals, editions, evidence, projects, reviews, sources } from './schema'

/** Path parameters that name a record with a project, with the query that finds it. */
const OWNERS = {
  project: (db: Read, id: string) => db.select({ projectId: projects.id }).from(projects).where(eq(projects.id, id)),
  article: (db: Read, id: string) =>
    db.select({ projectId: articles.projectId }).from(articles).where(eq(articles.id, id)),
  annotation: (db: Read, id: string) =>
    db.select({ projectId: annotations.projectId }).from(annotations).where(eq(annotations.id, id)),
  review: (db: Read, id: string) =>
    db
      .select({ projectId: annotations.projectId })
      .from(reviews)
      .innerJoin(annotations, eq(annotations.id, reviews.annotationId))
      .where(eq(reviews.id, id)),
  source: (db: Read, id: string) => db.select({ projectId: sources.projectId }).from(sources).where(eq(sources.id, id)),
  evidence: (db: Read, id: string) =>
    db.select({ projectId: evidence.projectId }).from(evidence).where(eq(evidence.id, id)),
  claim: (db: Read, id: string) => db.select({ projectId: claims.projectId }).from(claims).where(eq(claims.id, id)),
  edition: (db: Read, id: string) =>
    db.select({ projectId: editions.projectId }).from(editions).where(eq(editions.id, id)),
  dismissal: (db: Read, id: string) =>
    db.select({ projectId: dismissals.projectId }).from(dismissals).where(eq(dismissals.id, id)),
} as const

/** A path parameter that names a record with a project. */
export type PlaceParam = keyof typeof OWNERS

/** The project of the record the parameters name; null when they name none; undefined when it does not exist. */
export async function projectOf(db: Read, params: Record<string, unknown>): Promise<string | null | undefined> {
  for (const [name, find] of Object.entries(OWNERS)) {
    const id = params[name]
    if (typeof id !== 'string') continue
    const [row] = await find(db, id)
    return row?.projectId
  }
  return null
}
