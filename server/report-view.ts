// What the report pages show beside the report: its drawings, its editions, what changed since the newest one.
import type { Asker } from '@/core/access'
import { mayDo } from '@/core/access'
import type { Article, Edition } from '@/core/article.schema'
import { canonicalJson } from '@/core/canonical'
import { Refusal } from '@/core/refusal'
import { Report } from '@/core/report.schema'
import { findEdition, listArticleEditions } from '@/db/editions'
import { reading } from './database'
import { reportPage } from './reports'

export type MemberReport = {
  article: Article
  report: Report
  editions: Edition[]
  /** The newest edition that stands; null: none does. */
  standing: Edition | null
  /** Something that edition shows is different now. */
  isOutOfDate: boolean
  mayPublish: boolean
}

/** The working report for a member of the project. */
export async function memberReport(asker: Asker, articleId: string): Promise<MemberReport> {
  const { article, report, editions } = await reportPage(articleId)
  const standing = newestStanding(editions)
  const frozen = standing && (await findEdition(reading(), standing.id))
  return {
    article,
    report,
    editions,
    standing,
    isOutOfDate: frozen !== null && substance(Report.parse(JSON.parse(frozen.canonical))) !== substance(report),
    mayPublish: mayDo('publish', asker),
  }
}

export type EditionView = {
  edition: Edition
  report: Report
  /** Every edition of the article, withdrawn ones too, first to last. */
  editions: Edition[]
  /** The newest edition that stands; null: none does. */
  standing: Edition | null
}

/** An edition for anyone, withdrawn or not: the page of a withdrawn one shows when and why, not the report. */
export async function editionView(editionId: string): Promise<EditionView> {
  const found = await findEdition(reading(), editionId)
  if (found === null) throw new Refusal('not-found')
  const editions = await listArticleEditions(reading(), found.edition.articleId)
  const report = Report.parse(JSON.parse(found.canonical))
  return { edition: found.edition, report, editions, standing: newestStanding(editions) }
}

function newestStanding(editions: readonly Edition[]): Edition | null {
  return editions.findLast(({ withdrawnAt }) => withdrawnAt === null) ?? null
}

/** What a reader of the report reads of the article: not when it was composed, as what, nor what only waits. */
function substance({ at: _at, edition: _edition, history: _history, provisional: _provisional, ...rest }: Report) {
  return canonicalJson(rest)
}
