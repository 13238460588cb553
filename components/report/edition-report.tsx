// An edition for anyone: the frozen report, a word where a newer edition stands; of a withdrawn one only when and why.
import { useLocale, useTranslations } from 'next-intl'
import type { Edition } from '@/core/article.schema'
import type { Report } from '@/core/report.schema'
import { PageBody } from '../frame/page-body'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'
import { dayText } from '../ui/date-text'
import { CopyLink } from './copy-link'
import { ExportMenu } from './export-menu'
import { type ReportCharts, ReportView } from './report-view'

/** What the page shows (server/report-view.ts). */
export type EditionReportData = { edition: Edition; report: Report; editions: Edition[]; standing: Edition | null }

export function EditionReport({ view, charts }: { view: EditionReportData; charts: ReportCharts }) {
  const { edition, report, editions, standing } = view
  if (edition.withdrawnAt !== null) return <Withdrawn view={view} withdrawnAt={edition.withdrawnAt} />
  const exportBase = `/api/editions/${edition.id}`
  return (
    <ReportView
      report={report}
      charts={charts}
      editions={editions}
      exportBase={exportBase}
      banner={standing && standing.number > edition.number && <NewerBanner standing={standing} />}
      actions={
        <>
          <ExportMenu base={exportBase} />
          <CopyLink path={`/reports/${edition.id}`} size="md" />
        </>
      }
    />
  )
}

function NewerBanner({ standing }: { standing: Edition }) {
  const t = useTranslations('report')
  const page = useTranslations('reportPage')
  const locale = useLocale()
  const { id, number, kind, publishedAt, words } = standing
  return (
    <Banner
      tone="notice"
      title={page('newer', { number, date: dayText(publishedAt, locale), kind: t(`history.${kind}`) })}
    >
      {words && <p className="whitespace-pre-wrap">{words}</p>}
      <ButtonLink href={`/reports/${id}`} size="sm" className="mt-2 print:hidden">
        {page('openNewer')}
      </ButtonLink>
    </Banner>
  )
}

function Withdrawn({ view, withdrawnAt }: { view: EditionReportData; withdrawnAt: string }) {
  const page = useTranslations('reportPage')
  const locale = useLocale()
  const { edition, report, standing } = view
  const { title } = report.article
  return (
    <PageBody width="text">
      <div className="grid justify-items-start gap-4 py-12">
        <h1 className="font-serif text-2xl font-semibold">{page('withdrawnTitle')}</h1>
        <p className="text-md">
          {page('withdrawnText', { number: edition.number, title, date: dayText(withdrawnAt, locale) })}
        </p>
        <div className="grid gap-1 border-l-2 border-line-strong pl-4">
          <p className="text-sm text-ink-2">{page('withdrawnReason')}</p>
          <p className="text-md whitespace-pre-wrap">{edition.withdrawnWords}</p>
        </div>
        {standing && (
          <ButtonLink href={`/reports/${standing.id}`} variant="primary">
            {page('openNewer')}
          </ButtonLink>
        )}
      </div>
    </PageBody>
  )
}
