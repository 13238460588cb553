// What waits for a person's judgement.
import type { Review } from '@/core/annotation.schema'
import { remembered } from './remembered'
import { handedIn } from './selectors'
import type { Kept, ReaderState } from './state'

/** What waits for a person's judgement, in the order of the text; the same list while annotations and reviews are the same. */
export function waitingFor(
  { kept, reviews }: Pick<ReaderState, 'kept' | 'reviews'>,
  personId: string,
): readonly Kept[] {
  return waiting(handedIn(kept), judgedBy(reviews, personId), personId)
}

const waiting = remembered((all: readonly Kept[], judged: ReadonlySet<string>, personId: string) =>
  all.filter(
    ({ annotation: { id, authorId, versionNumber } }) => authorId !== personId && !judged.has(`${id} ${versionNumber}`),
  ),
)

/** The versions this person gave a judgement on. */
const judgedBy = remembered(
  (reviews: readonly Review[], personId: string): ReadonlySet<string> =>
    new Set(
      reviews
        .filter((review) => review.reviewerId === personId)
        .map((review) => `${review.annotationId} ${review.versionNumber}`),
    ),
)
