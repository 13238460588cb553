// What has been submitted and is not settled: the raw material of everybody's queue.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Annotation, Review } from '../core/annotation.schema'
import type { Read } from './client'
import { annotations, articles, reviews } from './schema'

/** Submitted annotations of the present revisions of a project's articles, with all their reviews, oldest first. */
export async function listSubmitted(
  db: Read,
  projectId: string,
): Promise<{ annotation: Annotation; reviews: Review[] }[]> {
  const rows = await db
    .select({ annotation: annotations })
    .from(annotations)
    .innerJoin(articles, eq(articles.revisionId, annotations.revisionId))
    .where(
      and(eq(annotations.projectId, projectId), eq(annotations.status, 'submitted'), isNull(annotations.withdrawnAt)),
    )
    .orderBy(asc(annotations.submittedAt), asc(annotations.id))
  const submitted = db
    .select({ id: annotations.id })
    .from(annotations)
    .where(and(eq(annotations.projectId, projectId), eq(annotations.status, 'submitted')))
  const given = await db
    .select()
    .from(reviews)
    .where(inArray(reviews.annotationId, submitted))
    .orderBy(asc(reviews.createdAt), asc(reviews.id))
  const byAnnotation = new Map<string, Review[]>()
  for (const review of given) {
    byAnnotation.set(review.annotationId, [...(byAnnotation.get(review.annotationId) ?? []), review])
  }
  return rows.map(({ annotation }) => ({ annotation, reviews: byAnnotation.get(annotation.id) ?? [] }))
}
