// What waits for somebody in a project.
import type { Asker } from '@/core/access'
import { queueReasons } from '@/core/queue'
import { Refusal } from '@/core/refusal'
import type { Queue } from '@/core/views'
import { findArticle } from '@/db/articles'
import type { Read } from '@/db/client'
import { findProject } from '@/db/projects'
import { listSubmitted } from '@/db/queue'
import { listClaims, listEvidence, listSources } from '@/db/sources'
import { colleaguesIn } from './articles'
import { askerIn, type By } from './change'
import { reading } from './database'
import { revisionOf } from './found'

/** UTF-16 units of text shown on either side of a quote. */
const AROUND = 120

/** How many annotations of the project wait for the person. */
export async function waitingFor(db: Read, asker: Asker, projectId: string): Promise<number> {
  const submitted = await listSubmitted(db, projectId)
  return submitted.filter(({ annotation, reviews }) => queueReasons(annotation, reviews, asker).length > 0).length
}

/** What waits for the person, by article in the order of the text, the article that waits longest first. */
export async function queueOf(by: By, projectId: string): Promise<Queue> {
  const db = reading()
  const asker = await askerIn(db, by.personId, projectId)
  const project = await findProject(db, projectId)
  if (project === null) throw new Refusal('not-found')
  const waiting = (await listSubmitted(db, projectId))
    .map((entry) => ({ ...entry, reasons: queueReasons(entry.annotation, entry.reviews, asker) }))
    .filter(({ reasons }) => reasons.length > 0)
  const reviews = waiting.flatMap((entry) => entry.reviews)
  const articles: Queue['articles'] = []
  for (const articleId of new Set(waiting.map(({ annotation }) => annotation.articleId))) {
    const article = await findArticle(db, articleId)
    if (article === null) throw new Error(`article ${articleId} is missing`)
    const { text } = await revisionOf(db, article.revisionId)
    const items = waiting
      .filter(({ annotation }) => annotation.articleId === articleId)
      .toSorted((a, b) => a.annotation.anchor.start - b.annotation.anchor.start)
      .map(({ annotation, reasons }) => ({ annotation, reasons, ...around(text, annotation.anchor) }))
    articles.push({ article, items })
  }
  return {
    project,
    asker,
    articles,
    reviews,
    evidence: await listEvidence(db, projectId),
    sources: await listSources(db, projectId),
    claims: await listClaims(db, projectId),
    people: await colleaguesIn(db, projectId, [
      ...waiting.map(({ annotation }) => annotation.authorId),
      ...reviews.map((review) => review.reviewerId),
    ]),
  }
}

/** The text beside the quote, up to the end of its paragraph, never beginning or ending inside a surrogate pair. */
function around(text: string, { start, end }: { start: number; end: number }): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  return {
    before: before.slice(before.lastIndexOf('\n') + 1).replace(/^[\uDC00-\uDFFF]/, ''),
    after: (after.split('\n')[0] ?? '').replace(/[\uD800-\uDBFF]$/, ''),
  }
}
