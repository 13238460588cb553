// Gathers the records a report is composed of. Runs inside a write when publishing, so that what is frozen is what
// stands at that moment.
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import type { Article } from '@/core/article.schema'
import type { ReportInput, VerdictElsewhere } from '@/core/report-input'
import { listAnnotations, listAnnotationVersions, listClaimAnnotations, listReviews } from '@/db/annotations'
import { findArticle, listBlocks, listLookedAt } from '@/db/articles'
import type { Read } from '@/db/client'
import { listArticleEditions } from '@/db/editions'
import { listPeople } from '@/db/people'
import { findProject } from '@/db/projects'
import { listClaims, listEvidence, listSources } from '@/db/sources'
import { revisionOf } from './found'
import { rememberedSentences } from './sentences'

/** Everything about the article's present revision, at the time `at`. */
export async function reportInput(
  db: Read,
  article: Article,
  at: string,
  audience: ReportInput['audience'],
  edition: ReportInput['edition'],
): Promise<ReportInput> {
  const { projectId, revisionId } = article
  const project = await findProject(db, projectId)
  if (project === null) throw new Error(`project ${projectId} is missing`)
  const revision = await revisionOf(db, revisionId)
  const blocks = await listBlocks(db, revisionId)
  const annotations = await listAnnotations(db, revisionId)
  return {
    at,
    audience,
    project,
    article,
    revision,
    blocks,
    sentences: rememberedSentences(revision, blocks, article.language),
    annotations,
    versions: await listAnnotationVersions(db, { revisionId }),
    reviews: await listReviews(db, { revisionId }),
    evidence: await listEvidence(db, projectId),
    sources: await listSources(db, projectId),
    claims: await listClaims(db, projectId),
    elsewhere: await verdictsElsewhere(db, article, annotations),
    people: await listPeople(db),
    lookedAt: await listLookedAt(db, [revisionId]),
    editions: await listArticleEditions(db, article.id),
    edition,
  }
}

/**
 * Accepted verdicts on the article's shared claims in the project's other articles. While one is being revised there,
 * its last accepted version speaks.
 */
async function verdictsElsewhere(
  db: Read,
  article: Article,
  annotations: readonly Annotation[],
): Promise<VerdictElsewhere[]> {
  const claimIds = new Set(annotations.flatMap(({ claimId }) => claimId ?? []))
  const elsewhere: VerdictElsewhere[] = []
  for (const claimId of claimIds) {
    for (const other of await listClaimAnnotations(db, claimId)) {
      const content = other.articleId === article.id ? null : await acceptedContent(db, other)
      const there = content === null ? null : await findArticle(db, other.articleId)
      if (content === null || content.mark === 'set-aside' || there === null) continue
      const { mark: verdict, chain, evidence } = content
      const isPublished = (await listArticleEditions(db, there.id)).some(({ withdrawnAt }) => withdrawnAt === null)
      elsewhere.push({ claimId, isPublished, article: there.title, outlet: there.outlet, verdict, chain, evidence })
    }
  }
  return elsewhere
}

/** The content that was last accepted; null when none was, or when it is settled against. */
async function acceptedContent(db: Read, annotation: Annotation): Promise<AnnotationContent | null> {
  const { status, acceptedVersionNumber } = annotation
  if (status === 'accepted') return annotation
  if (status !== 'submitted' || acceptedVersionNumber === null) return null
  const versions = await listAnnotationVersions(db, [annotation.id])
  return versions.find(({ versionNumber }) => versionNumber === acceptedVersionNumber)?.content ?? null
}
