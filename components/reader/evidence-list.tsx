'use client'
// Evidence to read: stance, title with its address, what it is, when, whom it leans on, and the passage that matters.
import { useTranslations } from 'next-intl'
import type { EvidenceUse } from '@/core/annotation.schema'
import { DateText } from '../ui/date-text'
import { ChainText } from './chain-text'
import { useReader } from './use-reader'

export function EvidenceList({ uses }: { uses: readonly EvidenceUse[] }) {
  const t = useTranslations()
  const evidence = useReader((state) => state.evidence)
  return (
    <ul className="grid gap-3">
      {uses.map(({ evidenceId, stance }) => {
        const item = evidence.get(evidenceId)
        if (item === undefined) return null
        return (
          <li key={evidenceId} className="grid gap-0.5 text-sm">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-xs font-semibold">{t(`words.stance.${stance}`)}</span>
              {item.url === null ? (
                <span>{item.title}</span>
              ) : (
                <a href={item.url} target="_blank" rel="noopener noreferrer nofollow" className="underline">
                  {item.title}
                </a>
              )}
            </span>
            <span className="flex flex-wrap gap-x-2 text-xs text-ink-3">
              <span>{t(`words.evidenceKind.${item.kind}`)}</span>
              {item.record !== null && <span>{t('reader.recordOf', { kind: t(`words.record.${item.record}`) })}</span>}
              {item.publishedOn !== null && <DateText day={item.publishedOn} />}
              {item.place !== '' && <span>{item.place}</span>}
              {!item.isPublishable && <span>{t('reader.protected')}</span>}
            </span>
            {item.chain.length > 0 && <ChainText chain={item.chain} />}
            {item.inquiry !== null && (
              <span className="text-xs text-ink-2">
                {t('reader.inquiryLine', { asked: item.inquiry.asked, day: item.inquiry.askedOn })}{' '}
                {item.inquiry.answer ?? t('reader.noAnswer')}
              </span>
            )}
            {item.excerpt !== '' && (
              <blockquote className="mt-0.5 border-l-2 border-line pl-2 whitespace-pre-wrap text-ink-2">
                {item.excerpt}
              </blockquote>
            )}
          </li>
        )
      })}
    </ul>
  )
}
