// Reviewing: judging what colleagues submitted, ending blocks, rejecting.
import { refuseReview } from '@/core/acceptance'
import type { Annotation, Review } from '@/core/annotation.schema'
import { Refusal, type RefusalCode } from '@/core/refusal'
import type { Judgement, Mark } from '@/core/words'
import { newId, type Problem, asProblem, send } from '../api'
import type { Context } from './context'
import type { JudgeDeed } from './deed'
import { type Kept, keptAsSaved } from './state'
import type { Played, Way } from './undo-stack'

type Reviewed = { annotation: Annotation; review: Review }

export function judging({ store, undo, asker, tell }: Context) {
  /** Judges the version that stands. Resolves to null when it was taken, else to why not. */
  async function judge(
    one: Kept,
    judgement: Judgement,
    words: string,
    proposedMark: Mark | null,
  ): Promise<Problem | null> {
    const body = { id: newId(), versionNumber: one.annotation.versionNumber, judgement, words, proposedMark }
    return attempt(async () => {
      take(await send<Reviewed>('POST', `/api/annotations/${one.annotation.id}/reviews`, { body }))
      undo.push({ kind: 'judged', reviewId: body.id, judgement })
      tell(`judged.${judgement}`)
    })
  }

  /** Ends a request for changes or a dispute: its reviewer lifts it, a lead settles it. */
  function close(review: Review): Promise<Problem | null> {
    return attempt(async () => {
      take(await send<Reviewed>('PUT', `/api/reviews/${review.id}/closure`, { body: {} }))
      tell(review.reviewerId === asker.personId ? 'lifted' : 'settled')
    })
  }

  /** A lead's "no", with words. */
  function reject(one: Kept, words: string): Promise<Problem | null> {
    return attempt(async () => {
      const { id, version } = one.annotation
      const annotation = await send<Annotation>('POST', `/api/annotations/${id}/rejection`, {
        body: { words },
        version,
      })
      store.set({ kept: store.get().kept.with(keptAsSaved(annotation)) })
      undo.push({ kind: 'judged', reviewId: id, judgement: 'reject' })
      tell('rejected')
    })
  }

  async function attempt(work: () => Promise<void>): Promise<Problem | null> {
    try {
      await work()
      return null
    } catch (error) {
      return asProblem(error)
    }
  }

  function take({ annotation, review }: Reviewed): void {
    const { kept, reviews } = store.get()
    store.set({
      kept: kept.with(keptAsSaved(annotation)),
      reviews: [...reviews.filter((other) => other.id !== review.id), review],
      savedAt: Date.now(),
    })
  }

  /** Takes a request or a dispute back by lifting it. An approval and a lead's no stand, and what was lifted is given anew. */
  function play({ reviewId, judgement }: JudgeDeed, way: Way): Played {
    const review = store.get().reviews.find(({ id }) => id === reviewId)
    if (judgement === 'approve' || judgement === 'reject') tell(`cannotUndo.${judgement}`)
    else if (way === 'again' || review === undefined || review.closedAt !== null) tell('cannotUndo.lifted')
    else {
      void close(review).then((problem) => problem !== null && tell('notDone', { problem }))
      return 'played'
    }
    return 'refused'
  }

  return { judge, close, reject, play }
}

/** Why a person may not judge this; null when they may. */
export function whyNotJudge(one: Kept, personId: string, mayReview: boolean): RefusalCode | null {
  if (!mayReview) return 'not-allowed'
  try {
    const { versionNumber } = one.annotation
    refuseReview(one.annotation, { reviewerId: personId, versionNumber, judgement: 'approve', words: '' })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
