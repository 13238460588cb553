// When the articles of a project last changed, by what changed: the ground of their stage.
import { and, eq, isNotNull, max } from 'drizzle-orm'
import type { EventAction, SubjectKind } from '../core/event'
import type { Annotation } from '../core/annotation.schema'
import type { Read } from './client'
import { annotations, events } from './schema'

export type LastEvent = { articleId: string; subjectKind: SubjectKind; action: EventAction; at: string }

/** The time of the newest event of each kind and action, per article. */
export async function lastEvents(db: Read, projectId: string): Promise<LastEvent[]> {
  const rows = await db
    .select({ articleId: events.articleId, subjectKind: events.subjectKind, action: events.action, at: max(events.at) })
    .from(events)
    .where(and(eq(events.stream, projectId), isNotNull(events.articleId)))
    .groupBy(events.articleId, events.subjectKind, events.action)
  return rows.filter((row): row is LastEvent => row.articleId !== null && row.at !== null)
}

/** Annotations of a project that were accepted once, withdrawn ones too. */
export async function listOnceAccepted(db: Read, projectId: string): Promise<Annotation[]> {
  return db
    .select()
    .from(annotations)
    .where(and(eq(annotations.projectId, projectId), isNotNull(annotations.acceptedVersionNumber)))
}
