// What waits for one person: annotations to review, to answer, to judge again, or to settle.
import { type Asker, mayDo } from './access'
import { openBlocks, standingReviews } from './acceptance'
import type { Annotation, Review } from './annotation.schema'
import type { QueueReason } from './views'

type Waiting = Pick<Annotation, 'authorId' | 'status' | 'versionNumber' | 'withdrawnAt'>

/**
 * Why this annotation waits for the person; empty when it does not. `reviews` are all of the annotation.
 * - Its author answers an open request or dispute.
 * - Until it is answered, nobody else is asked to review; a lead who neither wrote it nor raised the block may settle it.
 * - Otherwise every reviewer who has not judged the present version is asked: again, if they judged an earlier one.
 */
export function queueReasons(annotation: Waiting, reviews: readonly Review[], asker: Asker): QueueReason[] {
  const { status, versionNumber, withdrawnAt, authorId } = annotation
  if (status !== 'submitted' || withdrawnAt !== null || !mayDo('review', asker)) return []
  const blocks = openBlocks(reviews, versionNumber)
  const me = asker.personId
  if (authorId === me) {
    const judgements = new Set(blocks.map((block) => block.judgement))
    return [
      ...(judgements.has('dispute') ? (['answer-dispute'] as const) : []),
      ...(judgements.has('request-changes') ? (['answer-request'] as const) : []),
    ]
  }
  if (blocks.length > 0) {
    const isLead = mayDo('reject', asker)
    return isLead && blocks.every((block) => block.reviewerId !== me) ? ['settle'] : []
  }
  if (standingReviews(reviews, versionNumber).some((review) => review.reviewerId === me)) return []
  return reviews.some((review) => review.reviewerId === me) ? ['judge-again'] : ['review']
}
