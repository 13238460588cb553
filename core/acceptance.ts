// When a submitted annotation is accepted, and who may judge it (design §1, Rules).
import type { Annotation, Review } from './annotation.schema'
import type { Policy } from './person.schema'
import { Refusal } from './refusal'
import type { Judgement, Mark, Role, Weight } from './words'

type Rule = { approvals: number; orLead: boolean }
type Judged = Pick<Annotation, 'authorId' | 'status' | 'versionNumber' | 'mark' | 'weight' | 'withdrawnAt'>
/** Roles in the project by person; an admin stands in it as a lead. Who is not in it has no say. */
type RolesById = ReadonlyMap<string, Role>

/**
 * Approvals a mark of a weight needs. The policy's most particular rule holds: one that names both mark and weight, then
 * mark, then weight, then neither; without any, the default: 1, and for contradicted or central 2, or one lead.
 */
export function approvalRule(policy: Policy, mark: Mark, weight: Weight): Rule {
  const fitting = policy.approvals.filter(
    (entry) => (entry.mark === null || entry.mark === mark) && (entry.weight === null || entry.weight === weight),
  )
  const particular = (entry: { mark: Mark | null; weight: Weight | null }) =>
    (entry.mark === null ? 0 : 2) + (entry.weight === null ? 0 : 1)
  const best = fitting.toSorted((a, b) => particular(b) - particular(a))[0]
  if (best) return best.rule
  return mark === 'contradicted' || weight === 'central'
    ? { approvals: 2, orLead: true }
    : { approvals: 1, orLead: false }
}

/** The judgements of a version that stand: of each reviewer the newest one. In the order they were given. */
export function standingReviews(reviews: readonly Review[], versionNumber: number): Review[] {
  const newest = new Map<string, Review>()
  // Ids settle a tie of times, so that the outcome never hangs on the order rows came in.
  const inOrder = reviews
    .filter((review) => review.versionNumber === versionNumber)
    .toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1))
  for (const review of inOrder) {
    newest.delete(review.reviewerId)
    newest.set(review.reviewerId, review)
  }
  return [...newest.values()]
}

/** Requests for changes and disputes that block acceptance of a version, whatever approvals exist. */
export function openBlocks(reviews: readonly Review[], versionNumber: number): Review[] {
  return standingReviews(reviews, versionNumber).filter(
    (review) => review.judgement !== 'approve' && review.closedAt === null,
  )
}

/**
 * The status a submitted annotation has now, by all its reviews. The author's own judgement never counts. The caller
 * sets `acceptedVersionNumber` to `versionNumber` on acceptance and leaves it alone otherwise.
 */
export function settleStatus(
  annotation: Judged,
  reviews: readonly Review[],
  policy: Policy,
  rolesById: RolesById,
): 'accepted' | 'submitted' {
  if (openBlocks(reviews, annotation.versionNumber).length > 0) return 'submitted'
  const roles = standingReviews(reviews, annotation.versionNumber)
    .filter((review) => review.judgement === 'approve' && review.reviewerId !== annotation.authorId)
    .map((review) => rolesById.get(review.reviewerId))
    .filter((role) => role === 'lead' || role === 'reviewer')
  const rule = approvalRule(policy, annotation.mark, annotation.weight)
  const isEnough = roles.length >= rule.approvals || (rule.orLead && roles.includes('lead'))
  return isEnough ? 'accepted' : 'submitted'
}

/**
 * Throws where a review may not be given: `not-submitted`, `own-work`, `review-outdated` (the reviewer read another
 * version than stands now), `words-required` (a dispute without words).
 */
export function refuseReview(
  annotation: Judged,
  review: { reviewerId: string; versionNumber: number; judgement: Judgement; words: string },
): void {
  if (annotation.status !== 'submitted' || annotation.withdrawnAt !== null) {
    throw new Refusal('not-submitted', { status: annotation.status })
  }
  if (review.reviewerId === annotation.authorId) throw new Refusal('own-work')
  if (review.versionNumber !== annotation.versionNumber) {
    throw new Refusal('review-outdated', { read: review.versionNumber, current: annotation.versionNumber })
  }
  if (review.judgement === 'dispute' && review.words.trim() === '') {
    throw new Refusal('words-required', { judgement: review.judgement })
  }
}

/**
 * Throws where a block may not be ended: `already-settled`, `own-work` (the author is a lead and would settle what they
 * wrote alone), `only-lead` (neither the one who raised it nor a lead).
 */
export function refuseClosure(annotation: Judged, review: Review, closer: { id: string; role: Role | null }): void {
  if (review.judgement === 'approve' || review.closedAt !== null) throw new Refusal('already-settled')
  if (closer.id === annotation.authorId) throw new Refusal('own-work')
  if (closer.id !== review.reviewerId && closer.role !== 'lead') throw new Refusal('only-lead')
}

/** Throws where an annotation may not be rejected: `not-submitted`, `only-lead`, `own-work`. */
export function refuseRejection(annotation: Judged, rejecter: { id: string; role: Role | null }): void {
  if (annotation.status !== 'submitted' || annotation.withdrawnAt !== null) {
    throw new Refusal('not-submitted', { status: annotation.status })
  }
  if (rejecter.role !== 'lead') throw new Refusal('only-lead')
  if (rejecter.id === annotation.authorId) throw new Refusal('own-work')
}

/** Throws `only-lead`, or `sole-author` where the lead who publishes wrote every annotation that counts. */
export function refusePublication(authorIds: readonly string[], publisher: { id: string; role: Role | null }): void {
  if (publisher.role !== 'lead') throw new Refusal('only-lead')
  if (authorIds.length > 0 && authorIds.every((id) => id === publisher.id)) throw new Refusal('sole-author')
}
