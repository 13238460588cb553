// What a report is made of: the records of one revision and what stands around them.
import type { Annotation, AnnotationVersion, Claim, EvidenceUse, Review } from './annotation.schema'
import type { Article, Block, Edition, LookedAt, Revision } from './article.schema'
import type { Evidence, Source } from './evidence.schema'
import type { EditionKind, Verdict } from './words'

/** An accepted verdict on a shared claim in another article: shown, and its chains may continue ours; never counted. */
export type VerdictElsewhere = {
  claimId: string
  /** An edition of that article stands: the public may be told of it. */
  isPublished: boolean
  article: string
  outlet: string
  verdict: Verdict
  chain: string[]
  evidence: EvidenceUse[]
}

/** All a report is made of. Arrays may hold more than the revision needs: what belongs to another is left out. */
export type ReportInput = {
  /** When it is composed. */
  at: string
  /** `public` leaves out the list of what is only submitted. */
  audience: 'members' | 'public'
  project: { name: string }
  article: Article
  revision: Revision
  blocks: readonly Block[]
  /** Every sentence of the text (`sentencesOf`), UTF-16 half-open, in order. */
  sentences: readonly { start: number; end: number }[]
  annotations: readonly Annotation[]
  /** At least the accepted version of every annotation that is under revision. */
  versions: readonly AnnotationVersion[]
  reviews: readonly Review[]
  /** At least what the annotations, those elsewhere and copies name. */
  evidence: readonly Evidence[]
  sources: readonly Source[]
  claims: readonly Claim[]
  elsewhere: readonly VerdictElsewhere[]
  people: readonly { id: string; name: string }[]
  lookedAt: readonly LookedAt[]
  /** Earlier editions, published or withdrawn. */
  editions: readonly Edition[]
  /** What this report will be frozen as (`publishedBy` is a name), or null for the working report. */
  edition: { number: number; kind: EditionKind; words: string; publishedBy: string; publishedAt: string } | null
}

export type ReportTools = {
  /** Quantile p of Beta(a, b): @stdlib/stats-base-dists-beta-quantile. */
  betaQuantile: (p: number, a: number, b: number) => number
}
