// Annotations, their versions (稿) and reviews.
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Annotation, AnnotationVersion, Review } from '../core/annotation.schema'
import type { Read, Write } from './client'
import { annotations, annotationVersions, reviews } from './schema'

export async function findAnnotation(db: Read, id: string): Promise<Annotation | null> {
  const [row] = await db.select().from(annotations).where(eq(annotations.id, id))
  return row ?? null
}

/** Annotations of a revision that are not withdrawn, in the order of the text, drafts too. */
export async function listAnnotations(db: Read, revisionId: string): Promise<Annotation[]> {
  const rows = await db
    .select()
    .from(annotations)
    .where(and(eq(annotations.revisionId, revisionId), isNull(annotations.withdrawnAt)))
  return inTextOrder(rows)
}

/** The annotations among `ids` that stand on this revision, withdrawn ones too. */
export async function findAnnotations(db: Read, revisionId: string, ids: string[]): Promise<Annotation[]> {
  const rows = ids.length === 0 ? [] : await db.select().from(annotations).where(inArray(annotations.id, ids))
  return inTextOrder(rows.filter((row) => row.revisionId === revisionId))
}

/** Of the same annotations only where they are and what they say, in no order. */
export async function listMarks(
  db: Read,
  revisionId: string,
): Promise<Pick<Annotation, 'id' | 'anchor' | 'mark' | 'status'>[]> {
  return db
    .select({ id: annotations.id, anchor: annotations.anchor, mark: annotations.mark, status: annotations.status })
    .from(annotations)
    .where(and(eq(annotations.revisionId, revisionId), isNull(annotations.withdrawnAt)))
}

/** Annotations of a whole project that are not withdrawn. */
export async function listProjectAnnotations(db: Read, projectId: string): Promise<Annotation[]> {
  const rows = await db
    .select()
    .from(annotations)
    .where(and(eq(annotations.projectId, projectId), isNull(annotations.withdrawnAt)))
  return inTextOrder(rows)
}

/** Annotations of any article of the project that share this claim and are not withdrawn. */
export async function listClaimAnnotations(db: Read, claimId: string): Promise<Annotation[]> {
  return db
    .select()
    .from(annotations)
    .where(and(eq(annotations.claimId, claimId), isNull(annotations.withdrawnAt)))
    .orderBy(asc(annotations.id))
}

function inTextOrder(rows: Annotation[]): Annotation[] {
  return rows.sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || (a.id < b.id ? -1 : 1))
}

export async function insertAnnotation(tx: Write, annotation: Annotation): Promise<void> {
  await tx.insert(annotations).values(annotation)
}

export async function updateAnnotation(tx: Write, annotation: Annotation): Promise<void> {
  await tx.update(annotations).set(annotation).where(eq(annotations.id, annotation.id))
}

export async function insertAnnotationVersion(tx: Write, version: AnnotationVersion): Promise<void> {
  await tx.insert(annotationVersions).values(version)
}

/** Some annotations by id, or all of a revision that are not withdrawn: ten thousand ids would be as many parameters. */
type Which = readonly string[] | { revisionId: string }

function idsOf(db: Read, which: Which) {
  if (!('revisionId' in which)) return [...which]
  const { revisionId } = which
  return db
    .select({ id: annotations.id })
    .from(annotations)
    .where(and(eq(annotations.revisionId, revisionId), isNull(annotations.withdrawnAt)))
}

/** Versions of these annotations, newest first. */
export async function listAnnotationVersions(db: Read, which: Which): Promise<AnnotationVersion[]> {
  return db
    .select()
    .from(annotationVersions)
    .where(inArray(annotationVersions.annotationId, idsOf(db, which)))
    .orderBy(desc(annotationVersions.versionNumber))
}

export async function findReview(db: Read, id: string): Promise<Review | null> {
  const [row] = await db.select().from(reviews).where(eq(reviews.id, id))
  return row ?? null
}

/** Reviews of these annotations, oldest first. */
export async function listReviews(db: Read, which: Which): Promise<Review[]> {
  return db
    .select()
    .from(reviews)
    .where(inArray(reviews.annotationId, idsOf(db, which)))
    .orderBy(asc(reviews.createdAt), asc(reviews.id))
}

/** The reviews among `ids`, oldest first. */
export async function findReviews(db: Read, ids: string[]): Promise<Review[]> {
  if (ids.length === 0) return []
  return db.select().from(reviews).where(inArray(reviews.id, ids)).orderBy(asc(reviews.createdAt), asc(reviews.id))
}

export async function insertReview(tx: Write, review: Review): Promise<void> {
  await tx.insert(reviews).values(review)
}

export async function updateReview(tx: Write, review: Review): Promise<void> {
  await tx.update(reviews).set(review).where(eq(reviews.id, review.id))
}
