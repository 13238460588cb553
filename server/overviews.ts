// A project's claims and sources across its articles.
import type { Annotation } from '@/core/annotation.schema'
import type { Article } from '@/core/article.schema'
import { sourceStandings } from '@/core/source-standing'
import type { ClaimsView, SourcesView } from '@/core/views'
import { listProjectAnnotations } from '@/db/annotations'
import type { Read } from '@/db/client'
import { listClaims, listEvidence, listSources } from '@/db/sources'
import { articlesById } from './article-cards'
import { askerIn, type By } from './change'
import { reading } from './database'
import { findProjectRecord } from './projects'

/** The project's claims with the annotations that share them: most shared first, then newest first. */
export async function claimsView(by: By, projectId: string): Promise<ClaimsView> {
  const db = reading()
  const standing = await standingAnnotations(db, projectId)
  const claims = (await listClaims(db, projectId)).toReversed().map((claim) => ({
    claim,
    uses: standing.filter(
      ({ annotation: { claimId, status } }) =>
        claimId === claim.id && (status === 'submitted' || status === 'accepted'),
    ),
  }))
  return {
    project: await findProjectRecord(projectId),
    asker: await askerIn(db, by.personId, projectId),
    claims: claims.toSorted((a, b) => b.uses.length - a.uses.length),
  }
}

/** The project's sources by name, with what leans on them. */
export async function sourcesView(by: By, projectId: string): Promise<SourcesView> {
  const db = reading()
  const annotations = (await standingAnnotations(db, projectId)).map(({ annotation }) => annotation)
  return {
    project: await findProjectRecord(projectId),
    asker: await askerIn(db, by.personId, projectId),
    sources: sourceStandings(await listSources(db, projectId), annotations, await listEvidence(db, projectId)),
  }
}

/** Annotations of present revisions with their articles, newest article first, in the order of the text. */
async function standingAnnotations(
  db: Read,
  projectId: string,
): Promise<{ annotation: Annotation; article: Article }[]> {
  const articles = await articlesById(db, projectId)
  return (await listProjectAnnotations(db, projectId))
    .flatMap((annotation) => {
      const article = articles.get(annotation.articleId)
      return article?.revisionId === annotation.revisionId ? [{ annotation, article }] : []
    })
    .toSorted((a, b) => (a.article.id > b.article.id ? -1 : a.article.id < b.article.id ? 1 : 0))
}
