'use client'
// The versions (稿) of an annotation, newest first, each with what changed in it and what colleagues said of it.
import { useTranslations } from 'next-intl'
import { Suspense, use, useState } from 'react'
import type { AnnotationHistory } from '@/core/views'
import { asProblem, type Problem, send } from '../api'
import { ProblemBanner } from '../problem-banner'
import type { Kept } from '../reader/state'
import { useReader } from '../reader/use-reader'
import { PersonName } from '../ui/avatar'
import { RelativeTime } from '../ui/relative-time'
import { SkeletonLines } from './skeleton-lines'
import { Differences } from './differences'

/** Reads once: give it the record's version as its key. */
export function History({ one }: { one: Kept }) {
  const [reading, setReading] = useState(() => readHistory(one.annotation.id))
  return (
    <Suspense fallback={<SkeletonLines />}>
      <Versions reading={reading} onRetry={() => setReading(readHistory(one.annotation.id))} />
    </Suspense>
  )
}

function Versions({ reading, onRetry }: { reading: Promise<Read>; onRetry: () => void }) {
  const t = useTranslations()
  const people = useReader((state) => state.people)
  const read = use(reading)
  if ('problem' in read) return <ProblemBanner problem={read.problem} onRetry={onRetry} />
  const { history } = read
  const { versions, reviews } = history
  return (
    <ol className="grid gap-3">
      {versions.map((one, i) => {
        const before = versions[i + 1]
        return (
          <li key={one.versionNumber} className="grid gap-1.5 border-l-2 border-line pl-3">
            <p className="flex flex-wrap gap-x-2 text-sm">
              <span className="font-medium">{t('review.version', { number: one.versionNumber })}</span>
              <span className="text-ink-3">{people.get(one.createdBy)?.name}</span>
              <RelativeTime at={one.createdAt} className="text-ink-3" />
            </p>
            {before && (
              <Differences
                before={before.content}
                after={one.content}
                beforeLabel={t('review.version', { number: before.versionNumber })}
                afterLabel={t('review.version', { number: one.versionNumber })}
              />
            )}
            <ul className="grid gap-1">
              {reviews
                .filter((review) => review.versionNumber === one.versionNumber)
                .map((review) => (
                  <li key={review.id} className="text-sm">
                    <span className="flex flex-wrap items-center gap-x-2">
                      <PersonName name={people.get(review.reviewerId)?.name ?? ''} id={review.reviewerId} />
                      <span className="text-xs font-semibold">{t(`words.judgement.${review.judgement}`)}</span>
                      {review.closedAt !== null && <span className="text-xs text-ink-3">{t('review.closed')}</span>}
                    </span>
                    {review.words !== '' && (
                      <span className="block whitespace-pre-wrap text-ink-2">{review.words}</span>
                    )}
                  </li>
                ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

type Read = { history: AnnotationHistory } | { problem: Problem }

async function readHistory(id: string): Promise<Read> {
  try {
    return { history: await send<AnnotationHistory>('GET', `/api/annotations/${id}`) }
  } catch (error) {
    return { problem: asProblem(error) }
  }
}
