'use client'
// What colleagues said of an annotation, newest last; those on earlier versions say so. An open request or dispute can be
// ended here by who raised it, or by a lead.
import { useTranslations } from 'next-intl'
import type { Review } from '@/core/annotation.schema'
import { Button } from '../ui/button'
import { PersonName } from '../ui/avatar'
import { MarkBadge } from '../ui/mark'
import type { Kept } from './state'
import { useReader, useSession } from './use-reader'

export function CardReviews({ one }: { one: Kept }) {
  const t = useTranslations('review')
  const reviews = useReader((state) => state.reviews)
  const mine = reviews.filter((review) => review.annotationId === one.annotation.id)
  if (mine.length === 0) return null
  return (
    <div className="grid gap-2">
      <h3 className="text-xs font-medium text-ink-3">{t('reviews')}</h3>
      <ul className="grid gap-2">
        {mine.map((review) => (
          <ReviewItem key={review.id} one={one} review={review} />
        ))}
      </ul>
    </div>
  )
}

function ReviewItem({ one, review }: { one: Kept; review: Review }) {
  const t = useTranslations()
  const { asker, isLead, judging, tell } = useSession()
  const people = useReader((state) => state.people)
  const isOld = review.versionNumber !== one.annotation.versionNumber
  const isOpen = review.judgement !== 'approve' && review.closedAt === null && !isOld
  const isRaiser = review.reviewerId === asker.personId
  const isAuthor = one.annotation.authorId === asker.personId
  const mayClose = isOpen && !isAuthor && (isRaiser || isLead)
  return (
    <li className="grid gap-1 rounded-md bg-sunken px-2.5 py-2 text-sm">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <PersonName name={people.get(review.reviewerId)?.name ?? ''} id={review.reviewerId} />
        <span className="text-xs font-semibold">{t(`words.judgement.${review.judgement}`)}</span>
        {isOld && <span className="text-xs text-ink-3">{t('review.ofVersion', { number: review.versionNumber })}</span>}
        {!isOld && review.closedAt !== null && <span className="text-xs text-ink-3">{t('review.closed')}</span>}
      </span>
      {review.words !== '' && <p className="whitespace-pre-wrap text-ink-2">{review.words}</p>}
      {review.proposedMark !== null && (
        <span className="flex items-center gap-2 text-xs text-ink-3">
          {t('review.proposes')} <MarkBadge mark={review.proposedMark} short />
        </span>
      )}
      {mayClose && (
        <Button
          size="sm"
          className="justify-self-start"
          onClick={async () => {
            const problem = await judging.close(review)
            if (problem !== null) tell('notDone', { problem })
          }}
        >
          {t(isRaiser ? 'review.lift' : 'review.settle')}
        </Button>
      )}
    </li>
  )
}
