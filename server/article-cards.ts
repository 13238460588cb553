// The articles of a project as its list shows them: stage, holder, counts.
import { articleProgress } from '@/core/article-progress'
import type { Article, Edition } from '@/core/article.schema'
import { stageOf } from '@/core/stage'
import type { ArticleCard } from '@/core/views'
import { listProjectAnnotations } from '@/db/annotations'
import { type LastEvent, lastEvents, listOnceAccepted } from '@/db/article-times'
import { listArticles, listBlocks, listLookedAt } from '@/db/articles'
import type { Read } from '@/db/client'
import { listProjectEditions } from '@/db/editions'
import { revisionOf } from './found'
import { reading } from './database'
import { rememberedSentences } from './sentences'

/** Every article of the project, newest first. */
export async function articleCards(db: Read, projectId: string): Promise<ArticleCard[]> {
  const articles = await listArticles(db, projectId)
  const annotations = await listProjectAnnotations(db, projectId)
  const onceAccepted = await listOnceAccepted(db, projectId)
  const editions = await listProjectEditions(db, projectId)
  const happened = await lastEvents(db, projectId)
  const cards: ArticleCard[] = []
  for (const article of articles.toReversed()) {
    const revision = await revisionOf(db, article.revisionId)
    const blocks = await listBlocks(db, revision.id)
    const looked = await listLookedAt(db, [revision.id])
    const mine = annotations.filter((annotation) => annotation.revisionId === revision.id)
    const sentences = rememberedSentences(revision, blocks, article.language)
    const progress = articleProgress(revision.text, blocks, sentences, mine, looked)
    const edition = newestStanding(editions, article.id)
    const times = happened.filter((event) => event.articleId === article.id)
    const accepted = onceAccepted.filter((annotation) => annotation.revisionId === revision.id)
    const { stage, since, holderId } = stageOf({
      createdAt: article.createdAt,
      holderId: article.holderId,
      dueOn: article.dueOn,
      counts: progress.byStatus,
      lookedAt: looked.length,
      lastChangeAt: latest(times.filter(isOfMarks).map((event) => event.at)),
      lastReportChangeAt: latest([
        ...times.filter(isOfReport).map((event) => event.at),
        ...accepted.map(({ updatedAt }) => updatedAt),
      ]),
      edition,
    })
    cards.push({ article, stage, since, holderId, ...progress, edition })
  }
  return cards
}

function newestStanding(editions: readonly Edition[], articleId: string): ArticleCard['edition'] {
  return editions.findLast((edition) => edition.articleId === articleId && edition.withdrawnAt === null) ?? null
}

function isOfMarks({ subjectKind }: LastEvent): boolean {
  return subjectKind === 'annotation' || subjectKind === 'review' || subjectKind === 'sentence'
}

/** What shows in a report at once. Of what was accepted once, `updatedAt` tells the rest: revised, rejected, withdrawn. */
function isOfReport({ subjectKind, action }: LastEvent): boolean {
  return subjectKind === 'sentence' || subjectKind === 'block' || action === 'accept'
}

function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>((newest, time) => (newest === null || time > newest ? time : newest), null)
}

/** The project's articles with where each stands, for programs. */
export async function articleList(projectId: string): Promise<{ items: ArticleCard[] }> {
  return { items: await articleCards(reading(), projectId) }
}

/** The articles alone, for pages that only name them. */
export async function articlesById(db: Read, projectId: string): Promise<Map<string, Article>> {
  return new Map((await listArticles(db, projectId)).map((article) => [article.id, article]))
}
