// What waits for a person's judgement.
import { handedIn } from './selectors'
import type { Kept, ReaderState } from './state'

/** What waits for a person's judgement, in the order of the text. */
export function waitingFor(state: Pick<ReaderState, 'kept' | 'reviews'>, personId: string): Kept[] {
  const judged = new Set(
    state.reviews
      .filter((review) => review.reviewerId === personId)
      .map((review) => `${review.annotationId} ${review.versionNumber}`),
  )
  return handedIn(state.kept).filter(
    ({ annotation: { id, authorId, versionNumber } }) => authorId !== personId && !judged.has(`${id} ${versionNumber}`),
  )
}
