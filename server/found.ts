// Records asked for by id inside a project: there, or `not-found`. A record of another project is not there.
import type { Annotation } from '@/core/annotation.schema'
import type { Article, Revision } from '@/core/article.schema'
import { Refusal } from '@/core/refusal'
import { findAnnotation } from '@/db/annotations'
import { findArticle, findRevision } from '@/db/articles'
import type { Read } from '@/db/client'
import { remembered } from './remembered'

/** Characters of texts that are kept: a change to a long article reads its text, which takes longer than all else it does. */
const KEPT_TEXT = 8_000_000

/** The record, if it exists and stands in the project. */
export function inProject<R extends { projectId: string }>(record: R | null, projectId: string): R {
  if (record === null || record.projectId !== projectId) throw new Refusal('not-found')
  return record
}

export async function articleIn(db: Read, projectId: string, id: string): Promise<Article> {
  return inProject(await findArticle(db, id), projectId)
}

/** An annotation that is not withdrawn. */
export async function annotationIn(db: Read, projectId: string, id: string): Promise<Annotation> {
  const annotation = inProject(await findAnnotation(db, id), projectId)
  if (annotation.withdrawnAt !== null) throw new Refusal('not-found')
  return annotation
}

/** A revision with its text, which never changes once it is there. */
export async function revisionOf(db: Read, id: string): Promise<Revision> {
  const kept = remembered<Revision>('revisions', KEPT_TEXT, ({ text }) => text.length)
  const known = kept.get(id)
  if (known !== undefined) return known
  const revision = await findRevision(db, id)
  if (revision === null) throw new Error(`revision ${id} is missing`)
  return kept.keep(id, revision)
}
