// Annotating: create, change, submit, withdraw and restore.
import { z } from 'zod'
import { contentAlone } from '@/core/annotation-content'
import { type Annotation, AnnotationContent } from '@/core/annotation.schema'
import type { Article } from '@/core/article.schema'
import { Id, Version } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import type { AnnotationHistory } from '@/core/views'
import {
  findAnnotation,
  insertAnnotation,
  insertAnnotationVersion,
  listAnnotationVersions,
  listReviews,
  updateAnnotation,
} from '@/db/annotations'
import { listSubjectEvents } from '@/db/events'
import type { Write } from '@/db/client'
import type { NewEvent } from '@/db/write'
import { lacksIn, requireSound } from './annotation-rules'
import { type By, change, requireVersion } from './change'
import { reading } from './database'
import { difference } from './difference'
import { annotationIn, articleIn, inProject } from './found'
import { now } from './stamp'

export const NewAnnotation = z.object({ id: Id, content: AnnotationContent })
export const ChangedAnnotation = z.object({ content: AnnotationContent })
export const Submission = z.object({
  annotations: z
    .array(z.object({ id: Id, version: Version }))
    .min(1)
    .max(1000),
})
export const Standing = z.object({ withdrawn: z.boolean() })

/** A new draft. Repeats safely: the same id by the same author gives back what stands. */
export async function createAnnotation(
  by: By,
  projectId: string,
  articleId: string,
  input: z.infer<typeof NewAnnotation>,
): Promise<Annotation> {
  return change(by, 'annotate', projectId, async (tx) => {
    const existing = await findAnnotation(tx, input.id)
    if (existing !== null) return repeated(existing, by, articleId)
    const article = await articleIn(tx, projectId, articleId)
    await requireSound(tx, article, input.content)
    const at = now()
    const annotation: Annotation = {
      ...input.content,
      id: input.id,
      projectId,
      articleId,
      revisionId: article.revisionId,
      authorId: by.personId,
      status: 'draft',
      versionNumber: 1,
      acceptedVersionNumber: null,
      createdAt: at,
      updatedAt: at,
      submittedAt: null,
      withdrawnAt: null,
      version: 1,
    }
    await insertAnnotation(tx, annotation)
    return { result: annotation, events: [happened('create', annotation, { before: null, after: input.content })] }
  })
}

function repeated(existing: Annotation, by: By, articleId: string): { result: Annotation; events: NewEvent[] } {
  if (existing.authorId !== by.personId || existing.articleId !== articleId) throw new Refusal('id-taken')
  return { result: existing, events: [] }
}

/**
 * Changes the content. A draft changes in place. A submitted or accepted annotation gets a new version (稿) and goes
 * back to `submitted`; what was accepted before counts until the new version is settled.
 */
export async function changeAnnotation(
  by: By,
  projectId: string,
  id: string,
  seen: number,
  content: AnnotationContent,
): Promise<Annotation> {
  return change(by, 'annotate', projectId, async (tx) => {
    const present = await ownIn(tx, projectId, id, by)
    requireVersion(present, seen)
    if (present.status === 'rejected' || present.status === 'superseded') throw new Refusal('already-settled')
    const article = await articleIn(tx, projectId, present.articleId)
    await requireSound(tx, article, content)
    const differs = difference(contentAlone(present), content)
    if (differs === null) return { result: present, events: [] }
    const changed: Annotation = { ...present, ...content, updatedAt: now(), version: present.version + 1 }
    if (present.status !== 'draft') {
      await requireComplete(tx, article, [changed])
      changed.status = 'submitted'
      changed.versionNumber = present.versionNumber + 1
      changed.submittedAt = changed.updatedAt
      await keepVersion(tx, changed, by)
    }
    await updateAnnotation(tx, changed)
    return { result: changed, events: [happened('change', changed, differs)] }
  })
}

/** Hands drafts in, all or none: where one lacks something, `lacks` names each with what it lacks. */
export async function submitAnnotations(
  by: By,
  projectId: string,
  articleId: string,
  submission: z.infer<typeof Submission>,
): Promise<{ annotations: Annotation[] }> {
  return change(by, 'annotate', projectId, async (tx) => {
    const article = await articleIn(tx, projectId, articleId)
    const drafts: Annotation[] = []
    for (const { id, version } of submission.annotations) {
      const draft = await ownIn(tx, projectId, id, by)
      if (draft.articleId !== articleId) throw new Refusal('not-found')
      requireVersion(draft, version)
      if (draft.status !== 'draft') throw new Refusal('not-draft')
      drafts.push(draft)
    }
    await requireComplete(tx, article, drafts)
    const at = now()
    const submitted: Annotation[] = []
    for (const draft of drafts) {
      const annotation: Annotation = { ...draft, status: 'submitted', submittedAt: at, version: draft.version + 1 }
      await updateAnnotation(tx, annotation)
      await keepVersion(tx, annotation, by)
      submitted.push(annotation)
    }
    return {
      result: { annotations: submitted },
      events: submitted.map((annotation) => happened('submit', annotation, status('draft', 'submitted'))),
    }
  })
}

/** Withdraws an annotation, or takes that back. The author may, and a lead. */
export async function setStanding(
  by: By,
  projectId: string,
  id: string,
  seen: number,
  { withdrawn }: z.infer<typeof Standing>,
): Promise<Annotation> {
  return change(by, 'annotate', projectId, async (tx, asker) => {
    const present = inProject(await findAnnotation(tx, id), projectId)
    const isLead = asker.role === 'lead' || asker.isAdmin
    if (present.authorId !== by.personId && !isLead) throw new Refusal('only-author')
    requireVersion(present, seen)
    if ((present.withdrawnAt !== null) === withdrawn) return { result: present, events: [] }
    const at = now()
    const changed: Annotation = {
      ...present,
      withdrawnAt: withdrawn ? at : null,
      updatedAt: at,
      version: present.version + 1,
    }
    await updateAnnotation(tx, changed)
    return { result: changed, events: [happened(withdrawn ? 'withdraw' : 'restore', changed, {})] }
  })
}

/** Everything that happened to an annotation: versions, their reviews, events. */
export async function annotationHistory(projectId: string, id: string): Promise<AnnotationHistory> {
  const db = reading()
  const annotation = inProject(await findAnnotation(db, id), projectId)
  return {
    annotation,
    versions: await listAnnotationVersions(db, [id]),
    reviews: await listReviews(db, [id]),
    events: await listSubjectEvents(db, 'annotation', id),
  }
}

async function ownIn(tx: Write, projectId: string, id: string, by: By): Promise<Annotation> {
  const annotation = await annotationIn(tx, projectId, id)
  if (annotation.authorId !== by.personId) throw new Refusal('only-author')
  return annotation
}

async function requireComplete(tx: Write, article: Article, annotations: Annotation[]): Promise<void> {
  const lacking = await lacksIn(tx, article, annotations)
  if (lacking.length > 0) throw new Refusal('lacks', { lacking })
}

async function keepVersion(tx: Write, annotation: Annotation, by: By): Promise<void> {
  await insertAnnotationVersion(tx, {
    annotationId: annotation.id,
    versionNumber: annotation.versionNumber,
    content: contentAlone(annotation),
    createdBy: by.personId,
    createdAt: annotation.submittedAt ?? annotation.updatedAt,
  })
}

/** The event of something that happened to an annotation. */
export function happened(
  action: NewEvent['action'],
  annotation: Annotation,
  payload: Pick<NewEvent, 'before' | 'after'>,
): NewEvent {
  return { action, subjectKind: 'annotation', subjectId: annotation.id, articleId: annotation.articleId, ...payload }
}

/** The payload of a change of status. */
export function status(from: Annotation['status'], to: Annotation['status']): Pick<NewEvent, 'before' | 'after'> {
  return { before: { status: from }, after: { status: to } }
}
