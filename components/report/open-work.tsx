// What is not settled: cases a lead must settle, and annotations that wait for review.
import { useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { MARKS } from '@/core/words'
import { MarkBadge } from '../ui/mark'
import { Quote } from './quote'
import { UnverifiableLine, VerdictWord } from './verdict-word'

export function Cases({ report }: { report: Report }) {
  const t = useTranslations('report')
  return (
    <ul className="grid gap-4">
      {report.cases.map(({ kind, quote, marks }) => (
        <li key={`${kind} ${quote.start} ${quote.end}`} className="grid gap-1.5 break-inside-avoid">
          <p className="text-base font-medium">{t(`case.${kind}`)}</p>
          <p className="flex flex-wrap gap-2">
            {marks.map((mark) => (
              <VerdictWord key={mark} mark={mark} />
            ))}
          </p>
          <Quote quote={quote} lang={report.article.language} />
        </li>
      ))}
    </ul>
  )
}

export function Provisional({ report }: { report: Report }) {
  const t = useTranslations('report')
  const words = useTranslations('words')
  const { counts, list } = report.provisional
  const n = MARKS.reduce((sum, mark) => sum + counts[mark], 0)
  return (
    <div className="grid gap-4">
      <p className="text-base">{t('provisional.text', { n })}</p>
      {n > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-2">
          {MARKS.filter((mark) => counts[mark] > 0).map((mark) => (
            <li key={mark} className="flex items-center gap-1.5 text-sm">
              <MarkBadge mark={mark} /> {t('shares.count', { n: counts[mark] })}
            </li>
          ))}
        </ul>
      )}
      {counts.unverifiable > 0 && <UnverifiableLine />}
      <ul className="grid gap-4 empty:hidden">
        {list.map(({ mark, asserts, quote, author, isRevision }) => (
          <li key={`${quote.start} ${quote.end} ${author} ${mark}`} className="grid gap-1 break-inside-avoid">
            <p className="flex flex-wrap items-center gap-2 text-xs text-ink-2">
              <MarkBadge mark={mark} />
              {asserts === 'attribution' && words('asserts.attribution')}
              <span>{t('claim.by', { name: author })}</span>
              {isRevision && <span>{t('provisional.revision')}</span>}
            </p>
            <Quote quote={quote} lang={report.article.language} mark={mark} />
          </li>
        ))}
      </ul>
    </div>
  )
}
