// What was published, for readers who are not signed in: per article its newest edition, with its finding in numbers.
import { PageLink } from '../ui/page-link'
import { useTranslations } from 'next-intl'
import type { Edition } from '@/core/article.schema'
import type { Report } from '@/core/report.schema'
import { MARKS } from '@/core/words'
import { Logo } from '../frame/logo'
import { PageBody } from '../frame/page-body'
import { ButtonLink } from '../ui/button-link'
import { DateText } from '../ui/date-text'
import { EmptyState } from '../ui/empty-state'
import { MarkBadge } from '../ui/mark'
import { MarkBar, MarkCounts } from '../ui/mark-bar'

export function PublishedReports({ reports }: { reports: { edition: Edition; report: Report }[] }) {
  const t = useTranslations('publicReports')
  const common = useTranslations('common')
  return (
    <PageBody width="text">
      <div className="mb-10 grid gap-3 border-b border-line pb-8">
        <Logo className="mb-2 size-12" />
        <h1 className="font-serif text-3xl leading-tight font-semibold tracking-tight">{common('productLine')}</h1>
        <p className="max-w-prose text-md text-ink-2">{t('lead')}</p>
      </div>
      <h2 className="mb-4 text-md font-semibold">{t('title')}</h2>
      {reports.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<ButtonLink href="/sign-in">{t('signIn')}</ButtonLink>}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {reports.map(({ edition, report }) => (
            <li key={edition.id}>
              <ReportCard edition={edition} report={report} />
            </li>
          ))}
        </ul>
      )}
      {reports.length > 0 && <Meanings />}
    </PageBody>
  )
}

/** What the marks mean: read without it, "unverifiable" is taken for "false". */
function Meanings() {
  const t = useTranslations('words')
  return (
    <dl className="mt-10 grid gap-x-4 gap-y-2 border-t border-line pt-6 text-sm sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      {MARKS.map((mark) => (
        <div key={mark} className="contents">
          <dt>
            <MarkBadge mark={mark} short />
          </dt>
          <dd className="text-ink-2 max-sm:mb-2">{t(`markMeaning.${mark}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

function ReportCard({ edition, report }: { edition: Edition; report: Report }) {
  const t = useTranslations('publicReports')
  const { article, finding } = report
  const counts = { ...finding.all, 'set-aside': report.setAsides.length }
  const from = [article.outlet, article.author].filter(Boolean).join(' · ')
  return (
    <article className="relative grid gap-3 rounded-lg border border-line bg-paper p-5 shadow-card transition-colors hover:border-line-strong sm:p-6">
      <div className="grid gap-1">
        <p className="flex flex-wrap gap-x-2 text-xs text-ink-3">
          {from && <span>{from}</span>}
          {article.publishedOn && <DateText day={article.publishedOn} />}
        </p>
        <h3 className="font-serif text-lg font-semibold" lang={article.language}>
          <PageLink
            href={`/reports/${edition.id}`}
            className="no-underline after:absolute after:inset-0 after:rounded-lg"
          >
            {article.title}
          </PageLink>
        </h3>
      </div>
      <p className="text-base text-ink-2">
        {finding.central.n > 0 ? t('central', tally(finding.central)) : t('all', tally(finding.all))}
      </p>
      <MarkBar counts={counts} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <MarkCounts counts={counts} />
        <p className="text-xs text-ink-3">
          {t('edition', { number: edition.number })} · <DateText day={edition.publishedAt} />
        </p>
      </div>
    </article>
  )
}

function tally({ n, sourced, unverifiable, contradicted }: Report['finding']['all']) {
  return { n, sourced, unverifiable, contradicted }
}
