// Reports: compose the working one, publish editions, withdraw them, show what was published.
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { z } from 'zod'
import { refusePublication } from '@/core/acceptance'
import type { Article, Edition } from '@/core/article.schema'
import { canonicalJson } from '@/core/canonical'
import { Id, Words } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import { composeReport } from '@/core/report'
import { Report } from '@/core/report.schema'
import { standingMarks } from '@/core/standing'
import { EDITION_KINDS } from '@/core/words'
import { findArticle } from '@/db/articles'
import { findEdition, insertEdition, listArticleEditions, listPublished, withdrawEdition } from '@/db/editions'
import { sha256 } from '@/db/event-chain'
import { findPerson } from '@/db/people'
import { type By, change } from './change'
import { reading } from './database'
import { articleIn } from './found'
import { remembered } from './remembered'
import { reportInput } from './report-input'
import { now } from './stamp'

export const NewEdition = z.object({ id: Id, kind: z.enum(EDITION_KINDS), words: Words(2000) })
export const Withdrawal = z.object({ words: Words(2000) })

/** Frozen reports kept in memory. */
const REMEMBERED = 200

/** A frozen report with the edition it is. */
export type PublishedReport = { edition: Edition; report: Report }

/** The working report of an article as it stands now, for members. */
export async function workingReport(projectId: string, articleId: string): Promise<Report> {
  const db = reading()
  const article = await articleIn(db, projectId, articleId)
  return composeReport(await reportInput(db, article, now(), 'members', null), { betaQuantile })
}

/** The article with its editions, for the report page. */
export async function reportPage(
  articleId: string,
): Promise<{ article: Article; report: Report; editions: Edition[] }> {
  const db = reading()
  const article = await findArticle(db, articleId)
  if (article === null) throw new Refusal('not-found')
  const report = await workingReport(article.projectId, articleId)
  return { article, report, editions: await listArticleEditions(db, articleId) }
}

/**
 * Freezes the report as the next edition; repeats safely by its id. Later editions say what changed; a lead who wrote
 * everything that counts alone may not publish.
 */
export async function publishEdition(
  by: By,
  projectId: string,
  articleId: string,
  input: z.infer<typeof NewEdition>,
): Promise<Edition> {
  return change(by, 'publish', projectId, async (tx, asker) => {
    const repeated = await findEdition(tx, input.id)
    if (repeated !== null) {
      const isSame = repeated.edition.articleId === articleId && repeated.edition.publishedBy === by.personId
      if (!isSame) throw new Refusal('id-taken')
      return { result: repeated.edition, events: [] }
    }
    const article = await articleIn(tx, projectId, articleId)
    const earlier = await listArticleEditions(tx, articleId)
    const isFirst = earlier.length === 0
    if (!isFirst && input.words.trim() === '') throw new Refusal('edition-words-required')
    if (isFirst !== (input.kind === 'first'))
      throw new Refusal('bad-input', { field: 'kind', fields: [{ path: 'kind' }] })
    const publishedAt = now()
    const publisher = await findPerson(tx, by.personId)
    const facts = { number: earlier.length + 1, kind: input.kind, words: input.words, publishedAt }
    const gathered = await reportInput(tx, article, publishedAt, 'public', {
      ...facts,
      publishedBy: publisher?.name ?? '',
    })
    const counted = standingMarks(gathered)
    if (counted.length === 0) throw new Refusal('nothing-to-publish')
    const authors = counted.map(({ annotation }) => annotation.authorId)
    refusePublication(authors, { id: by.personId, role: asker.isAdmin ? 'lead' : asker.role })
    const canonical = canonicalJson(composeReport(gathered, { betaQuantile }))
    const edition: Edition = {
      ...facts,
      id: input.id,
      projectId,
      articleId,
      revisionId: article.revisionId,
      sha256: sha256(canonical),
      publishedBy: by.personId,
      withdrawnAt: null,
      withdrawnWords: '',
    }
    await insertEdition(tx, edition, canonical)
    const after = { ...facts, sha256: edition.sha256, length: canonical.length }
    return {
      result: edition,
      events: [{ action: 'publish', subjectKind: 'edition', subjectId: edition.id, articleId, after }],
    }
  })
}

/** Takes an edition from the public, with words that say why. What was frozen stays for the record. */
export async function unpublishEdition(
  by: By,
  projectId: string,
  editionId: string,
  { words }: z.infer<typeof Withdrawal>,
): Promise<Edition> {
  return change(by, 'publish', projectId, async (tx) => {
    const found = await findEdition(tx, editionId)
    if (found?.edition.projectId !== projectId) throw new Refusal('not-found')
    if (found.edition.withdrawnAt !== null) throw new Refusal('edition-withdrawn')
    if (words.trim() === '') throw new Refusal('words-required', { judgement: 'unpublish' })
    const withdrawnAt = now()
    await withdrawEdition(tx, editionId, withdrawnAt, words)
    const { articleId } = found.edition
    return {
      result: { ...found.edition, withdrawnAt, withdrawnWords: words },
      events: [
        { action: 'unpublish', subjectKind: 'edition', subjectId: editionId, articleId, after: { words, withdrawnAt } },
      ],
    }
  })
}

/** A published edition, as anyone may read it. Withdrawn: refused with `edition-withdrawn` and the reason. */
export async function publishedReport(editionId: string): Promise<PublishedReport> {
  const found = await findEdition(reading(), editionId)
  if (found === null) throw new Refusal('not-found')
  const { edition, canonical } = found
  if (edition.withdrawnAt !== null) {
    throw new Refusal('edition-withdrawn', { withdrawnAt: edition.withdrawnAt, words: edition.withdrawnWords })
  }
  return { edition, report: Report.parse(JSON.parse(canonical)) }
}

/** Published editions, newest first: the newest one of each article, of at most `limit` articles. */
export async function publishedReports(limit: number): Promise<PublishedReport[]> {
  const newest = new Map<string, Edition>()
  for (const edition of await listPublished(reading())) {
    const known = newest.get(edition.articleId)
    if (known === undefined || known.number < edition.number) newest.set(edition.articleId, edition)
  }
  const shown: PublishedReport[] = []
  for (const edition of [...newest.values()].slice(0, limit))
    shown.push({ edition, report: await frozenReport(edition.id) })
  return shown
}

/** A frozen report, remembered: it never changes, and every visitor of the first page asks for it. */
async function frozenReport(editionId: string): Promise<Report> {
  return remembered<Report>('frozen-reports', REMEMBERED).made(editionId, async () =>
    Report.parse(JSON.parse((await findEdition(reading(), editionId))?.canonical ?? '')),
  )
}
