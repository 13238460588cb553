// Whether an annotation's content may stand in an article: its anchors against the text, its references against the
// project, and what it lacks for submission. `core` decides; here the facts are gathered.
import { checkAnchor } from '@/core/anchor'
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import { contentAlone } from '@/core/annotation-content'
import type { Article } from '@/core/article.schema'
import { Refusal } from '@/core/refusal'
import { hasLetterOrDigit, isCheckable } from '@/core/sentence'
import { type Lack, lacksOf, type SubmissionFacts } from '@/core/submission'
import { groundsOf } from '@/core/words'
import { findAnnotation, listClaimAnnotations } from '@/db/annotations'
import { listBlocksIn } from '@/db/articles'
import type { Read } from '@/db/client'
import { findClaim, knownEvidence, knownSources, listEvidence, listSources } from '@/db/sources'
import { revisionOf } from './found'

/** Refuses content that cannot stand: a wrong anchor, a ground of another verdict, something of another project. */
export async function requireSound(db: Read, article: Article, content: AnnotationContent): Promise<void> {
  await requireAnchors(db, article, content)
  const allowed = groundsOf(content.mark)
  const wrong = content.grounds.find((ground) => !allowed.includes(ground))
  if (wrong !== undefined) throw new Refusal('ground-not-of-verdict', { ground: wrong, mark: content.mark })
  await requireOfProject(db, article, content)
}

async function requireAnchors(db: Read, article: Article, content: AnnotationContent): Promise<void> {
  const { text } = await revisionOf(db, article.revisionId)
  checkAnchor(text, content.anchor)
  if (content.secondAnchor !== null) checkAnchor(text, content.secondAnchor)
  const { start, end } = content.anchor
  const pieces = await listBlocksIn(db, article.revisionId, start, end)
  const counts = pieces.some(
    (block) =>
      isCheckable(block.kind) && hasLetterOrDigit(text, Math.max(start, block.start), Math.min(end, block.end)),
  )
  if (!counts) throw new Refusal('anchor-uncounted')
}

async function requireOfProject(db: Read, article: Article, content: AnnotationContent): Promise<void> {
  const { projectId } = article
  const sourceIds = new Set([...content.chain, ...(content.namedSourceId === null ? [] : [content.namedSourceId])])
  const evidenceIds = new Set(content.evidence.map((use) => use.evidenceId))
  const sources = await knownSources(db, projectId, [...sourceIds])
  const evidence = await knownEvidence(db, projectId, [...evidenceIds])
  const claim = content.claimId === null ? null : await findClaim(db, content.claimId)
  const said = content.contentAnnotationId === null ? null : await findAnnotation(db, content.contentAnnotationId)
  const isSound =
    sources.length === sourceIds.size &&
    evidence.length === evidenceIds.size &&
    (content.claimId === null || claim?.projectId === projectId) &&
    (content.contentAnnotationId === null || said?.articleId === article.id)
  if (!isSound) throw new Refusal('other-project')
}

/** What annotations of an article lack before they can be submitted; those that lack nothing are left out. */
export async function lacksIn(
  db: Read,
  article: Article,
  annotations: readonly Annotation[],
): Promise<{ id: string; lacks: Lack[] }[]> {
  const evidence = await listEvidence(db, article.projectId)
  const sources = await listSources(db, article.projectId)
  const records = {
    evidenceById: new Map(evidence.map((item) => [item.id, item])),
    sourcesById: new Map(sources.map((source) => [source.id, source])),
  }
  const lacking: { id: string; lacks: Lack[] }[] = []
  for (const annotation of annotations) {
    const facts = { ...records, article, ...(await claimFacts(db, annotation, records)) }
    const lacks = lacksOf(contentAlone(annotation), facts)
    if (lacks.length > 0) lacking.push({ id: annotation.id, lacks })
  }
  return lacking
}

/** What the annotation's claim asserts, and the chains of its other annotations, which may continue one given short. */
async function claimFacts(
  db: Read,
  { id, claimId }: Annotation,
  { evidenceById }: Pick<SubmissionFacts, 'evidenceById'>,
): Promise<Pick<SubmissionFacts, 'otherChains' | 'claimAsserts'>> {
  const claim = claimId === null ? null : await findClaim(db, claimId)
  if (claim === null) return { otherChains: [], claimAsserts: null }
  const others = (await listClaimAnnotations(db, claim.id)).filter(
    (other) => other.id !== id && other.status !== 'rejected' && other.status !== 'superseded',
  )
  const otherChains = others.flatMap((other) => [
    other.chain,
    ...other.evidence.map((use) => evidenceById.get(use.evidenceId)?.chain ?? []),
  ])
  return { otherChains, claimAsserts: claim.asserts }
}
