// The stage of an article, derived from its record and never stored (design §1).
import type { Stage, Status } from './words'

export type StageFacts = {
  createdAt: string
  holderId: string | null
  dueOn: string | null
  /** Annotations of the revision under review that are not withdrawn. */
  counts: Partial<Record<Status, number>>
  /** Sentences marked as looked at. */
  lookedAt: number
  /** When the article's marks last changed in any way; null: never. */
  lastChangeAt: string | null
  /** When something that the report shows last changed (accepted, revised, withdrawn, looked at); null: never. */
  lastReportChangeAt: string | null
  /** The newest edition that was not withdrawn. */
  edition: { publishedAt: string } | null
}

/** Stage, who holds the article, since when it stands there (an ISO time, for its age), and the due date. */
export type ArticleStage = { stage: Stage; holderId: string | null; since: string; dueOn: string | null }

/**
 * From the end backwards, the first that fits:
 * - `published`: an edition stands and nothing it shows changed since; `needs-update`: something did. What is only
 *   submitted changes neither: it is not in the report yet.
 * - `in-review`: something submitted waits for a colleague, whatever drafts remain.
 * - `coding`: drafts, sentences looked at, or only rejected or superseded marks.
 * - `at-the-desk`: everything settled and at least one accepted: the lead's turn to publish.
 * - `assigned`: untouched, with a holder; `intake`: untouched, without one.
 */
export function stageOf(facts: StageFacts): ArticleStage {
  const { holderId, dueOn, edition } = facts
  const at = (stage: Stage, since: string | null): ArticleStage => ({
    stage,
    holderId,
    since: since ?? facts.createdAt,
    dueOn,
  })
  const count = (status: Status) => facts.counts[status] ?? 0
  if (edition) {
    const isChanged = facts.lastReportChangeAt !== null && facts.lastReportChangeAt > edition.publishedAt
    return isChanged ? at('needs-update', facts.lastReportChangeAt) : at('published', edition.publishedAt)
  }
  if (count('submitted') > 0) return at('in-review', facts.lastChangeAt)
  const isUntouched = facts.lookedAt === 0 && Object.values(facts.counts).every((n) => n === 0)
  if (isUntouched) return at(holderId === null ? 'intake' : 'assigned', facts.createdAt)
  if (count('draft') === 0 && count('accepted') > 0) return at('at-the-desk', facts.lastChangeAt)
  return at('coding', facts.lastChangeAt)
}
