// Every edition with what it changed. Members withdraw and share from here.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Report } from '@/core/report.schema'
import { Badge } from '../ui/badge'
import { dayText } from '../ui/date-text'
import { Hash } from './method'

/** An edition as it stands today: a frozen report does not know that an earlier edition was withdrawn since. */
export type EditionLink = {
  id: string
  number: number
  sha256: string
  withdrawnAt: string | null
  withdrawnWords: string
}

export function History({
  report,
  links,
  actions,
}: {
  report: Report
  links: readonly EditionLink[]
  actions?: Readonly<Record<number, ReactNode>>
}) {
  const t = useTranslations('report')
  const page = useTranslations('reportPage')
  const locale = useLocale()
  const own = report.edition && { ...report.edition, withdrawnAt: null, withdrawnWords: '' }
  const editions = [...report.history, ...(own ? [own] : [])].toSorted((a, b) => b.number - a.number)
  if (editions.length === 0) return <p className="text-base">{t('history.noneWorking')}</p>
  return (
    <div className="grid gap-4">
      {editions.length === 1 && own && <p className="text-base">{t('history.none')}</p>}
      <ol className="grid gap-4">
        {editions.map((edition) => {
          const link = links.find(({ number }) => number === edition.number)
          const { withdrawnAt, withdrawnWords } = link ?? edition
          const entry = t('history.entry', {
            number: edition.number,
            date: dayText(edition.publishedAt, locale),
            kind: t(`history.${edition.kind}`),
          })
          return (
            <li key={edition.number} className="grid gap-1 break-inside-avoid border-l-2 border-line pl-3 text-sm">
              <p className="flex flex-wrap items-center gap-2 text-base font-medium">
                {link && edition.number !== report.edition?.number ? (
                  <a href={`/reports/${link.id}`}>{entry}</a>
                ) : (
                  entry
                )}
                {edition.number === report.edition?.number && <Badge tone="accent">{page('thisEdition')}</Badge>}
                {withdrawnAt && (
                  <Badge tone="danger">{t('history.withdrawn', { date: dayText(withdrawnAt, locale) })}</Badge>
                )}
              </p>
              {edition.words && <p className="whitespace-pre-wrap">{edition.words}</p>}
              {withdrawnWords && (
                <p className="whitespace-pre-wrap">
                  <span className="text-ink-2">{page('withdrawnBecause')}</span> {withdrawnWords}
                </p>
              )}
              <p className="text-ink-2">
                {t('people.publisher')}
                {page('colon')}
                {edition.publishedBy}
              </p>
              {link && (
                <p className="text-ink-2">
                  {t('history.sha256')}
                  {page('colon')}
                  <Hash value={link.sha256} />
                </p>
              )}
              {actions?.[edition.number] && (
                <div className="mt-1 flex flex-wrap gap-2 print:hidden">{actions[edition.number]}</div>
              )}
            </li>
          )
        })}
      </ol>
      <p className="text-xs text-ink-2">{page('hashHelp')}</p>
    </div>
  )
}
