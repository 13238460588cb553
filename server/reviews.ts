// Reviewing: judge a version, end a block, reject. `core/acceptance.ts` decides; acceptance happens in the same write
// as the judgement that brought it.
import { z } from 'zod'
import type { Annotation, Review } from '@/core/annotation.schema'
import { refuseClosure, refuseRejection, refuseReview, settleStatus } from '@/core/acceptance'
import type { Asker } from '@/core/access'
import { Id, Words } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import { JUDGEMENTS, MARKS, type Role } from '@/core/words'
import { findReview, insertReview, listReviews, updateAnnotation, updateReview } from '@/db/annotations'
import type { Write } from '@/db/client'
import { listMembers, listPeople } from '@/db/people'
import { findProject } from '@/db/projects'
import type { NewEvent } from '@/db/write'
import { happened, status } from './annotations'
import { type By, change, requireVersion } from './change'
import { annotationIn } from './found'
import { now } from './stamp'

export const NewReview = z.object({
  id: Id,
  versionNumber: z.int().min(1),
  judgement: z.enum(JUDGEMENTS),
  words: Words(5000),
  proposedMark: z.enum(MARKS).nullable(),
})
export const Rejection = z.object({ words: Words(5000) })

export type Reviewed = { annotation: Annotation; review: Review }

/** A colleague's judgement of the version that stands. Repeats safely by its id. */
export async function reviewAnnotation(
  by: By,
  projectId: string,
  annotationId: string,
  input: z.infer<typeof NewReview>,
): Promise<Reviewed> {
  return change(by, 'review', projectId, async (tx) => {
    const annotation = await annotationIn(tx, projectId, annotationId)
    const existing = await findReview(tx, input.id)
    if (existing !== null) {
      const isSame = existing.reviewerId === by.personId && existing.annotationId === annotationId
      if (!isSame) throw new Refusal('id-taken')
      return { result: { annotation, review: existing }, events: [] }
    }
    refuseReview(annotation, { ...input, reviewerId: by.personId })
    const review: Review = {
      ...input,
      proposedMark: input.judgement === 'dispute' ? input.proposedMark : null,
      annotationId,
      reviewerId: by.personId,
      createdAt: now(),
      closedAt: null,
      closedBy: null,
      version: 1,
    }
    await insertReview(tx, review)
    const settled = await settle(tx, annotation)
    const { judgement, words, proposedMark, versionNumber } = review
    const event = reviewEvent('review', annotation, review, { judgement, words, proposedMark, versionNumber })
    return { result: { annotation: settled.annotation, review }, events: [event, ...settled.events] }
  })
}

/** Ends an open request for changes or dispute: its reviewer lifts it, or a lead settles it. */
export async function closeReview(by: By, projectId: string, reviewId: string): Promise<Reviewed> {
  return change(by, 'review', projectId, async (tx, asker) => {
    const present = await findReview(tx, reviewId)
    if (present === null) throw new Refusal('not-found')
    const annotation = await annotationIn(tx, projectId, present.annotationId)
    refuseClosure(annotation, present, { id: by.personId, role: roleOf(asker) })
    const review: Review = { ...present, closedAt: now(), closedBy: by.personId, version: present.version + 1 }
    await updateReview(tx, review)
    const settled = await settle(tx, annotation)
    const event = reviewEvent('close-review', annotation, review, { judgement: review.judgement })
    return { result: { annotation: settled.annotation, review }, events: [event, ...settled.events] }
  })
}

/** A lead's "no" to a submitted annotation. Words say why. */
export async function rejectAnnotation(
  by: By,
  projectId: string,
  annotationId: string,
  seen: number,
  { words }: z.infer<typeof Rejection>,
): Promise<Annotation> {
  return change(by, 'reject', projectId, async (tx, asker) => {
    const present = await annotationIn(tx, projectId, annotationId)
    requireVersion(present, seen)
    refuseRejection(present, { id: by.personId, role: roleOf(asker) })
    if (words.trim() === '') throw new Refusal('words-required', { judgement: 'reject' })
    const annotation: Annotation = {
      ...present,
      status: 'rejected',
      updatedAt: now(),
      version: present.version + 1,
    }
    await updateAnnotation(tx, annotation)
    const payload = { before: { status: present.status }, after: { status: 'rejected', words } }
    return { result: annotation, events: [happened('reject', annotation, payload)] }
  })
}

/** Accepts a submitted annotation when its reviews now suffice. */
async function settle(tx: Write, annotation: Annotation): Promise<{ annotation: Annotation; events: NewEvent[] }> {
  if (annotation.status !== 'submitted') return { annotation, events: [] }
  const reviews = await listReviews(tx, [annotation.id])
  const project = await findProject(tx, annotation.projectId)
  if (project === null) throw new Error(`project ${annotation.projectId} is missing`)
  if (settleStatus(annotation, reviews, project.policy, await rolesIn(tx, project.id)) !== 'accepted') {
    return { annotation, events: [] }
  }
  const accepted: Annotation = {
    ...annotation,
    status: 'accepted',
    acceptedVersionNumber: annotation.versionNumber,
    version: annotation.version + 1,
  }
  await updateAnnotation(tx, accepted)
  return { annotation: accepted, events: [happened('accept', accepted, status('submitted', 'accepted'))] }
}

/** Roles by person; an admin stands in every project as a lead. */
async function rolesIn(tx: Write, projectId: string): Promise<Map<string, Role>> {
  const roles = new Map((await listMembers(tx, projectId)).map((member) => [member.personId, member.role]))
  for (const person of await listPeople(tx)) if (person.isAdmin) roles.set(person.id, 'lead')
  return roles
}

function roleOf(asker: Asker): Role | null {
  return asker.isAdmin ? 'lead' : asker.role
}

function reviewEvent(
  action: NewEvent['action'],
  annotation: Annotation,
  review: Review,
  after: NewEvent['after'],
): NewEvent {
  return { action, subjectKind: 'review', subjectId: review.id, articleId: annotation.articleId, before: null, after }
}
