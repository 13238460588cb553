// The working report for members: says that it is not published, and offers leads to publish and withdraw.
import { useLocale, useTranslations } from 'next-intl'
import type { Article, Edition } from '@/core/article.schema'
import type { Report } from '@/core/report.schema'
import { MARKS } from '@/core/words'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'
import { dayText } from '../ui/date-text'
import { CopyLink } from './copy-link'
import { ExportMenu } from './export-menu'
import { PublishDialog } from './publish-dialog'
import { type ReportCharts, ReportView } from './report-view'
import { WithdrawDialog } from './withdraw-dialog'

/** What the page shows (server/report-view.ts). */
export type WorkingReportData = {
  article: Article
  report: Report
  editions: Edition[]
  standing: Edition | null
  isOutOfDate: boolean
  mayPublish: boolean
}

export function WorkingReport({ view, charts }: { view: WorkingReportData; charts: ReportCharts }) {
  const t = useTranslations('reportPage')
  const { article, report, editions, mayPublish } = view
  const exportBase = `/api/articles/${article.id}/report`
  const articlePath = `/projects/${article.projectId}/articles/${article.id}`
  return (
    <ReportView
      report={report}
      charts={charts}
      editions={editions}
      exportBase={exportBase}
      banner={<WorkingBanner view={view} />}
      actions={
        <>
          {mayPublish && (
            <PublishDialog
              articleId={article.id}
              number={editions.length + 1}
              claims={report.claims.length}
              waiting={waitingIn(report)}
              names={[...new Set([...report.people.authors, ...report.people.reviewers])].join(t('listComma'))}
            />
          )}
          <ExportMenu base={exportBase} />
          <ButtonLink href={articlePath} variant="quiet">
            {t('toArticle')}
          </ButtonLink>
        </>
      }
      firstStep={
        <ButtonLink href={articlePath} variant="primary">
          {t('toArticle')}
        </ButtonLink>
      }
      editionActions={Object.fromEntries(
        editions
          .filter(({ withdrawnAt }) => withdrawnAt === null)
          .map(({ id, number }) => [
            number,
            <EditionActions key={id} id={id} number={number} mayPublish={mayPublish} />,
          ]),
      )}
    />
  )
}

function EditionActions({ id, number, mayPublish }: { id: string; number: number; mayPublish: boolean }) {
  return (
    <>
      <CopyLink path={`/reports/${id}`} />
      {mayPublish && <WithdrawDialog editionId={id} number={number} />}
    </>
  )
}

function WorkingBanner({ view: { report, standing, isOutOfDate } }: { view: WorkingReportData }) {
  const t = useTranslations('report')
  const page = useTranslations('reportPage')
  const locale = useLocale()
  return (
    <Banner tone="notice" title={t('working')}>
      <p>{page('waiting', { n: waitingIn(report) })}</p>
      {standing && (
        <p>
          {page('published', { number: standing.number, date: dayText(standing.publishedAt, locale) })}{' '}
          {isOutOfDate && t('outOfDate')}
        </p>
      )}
      {standing && (
        <ButtonLink href={`/reports/${standing.id}`} size="sm" className="mt-2 print:hidden">
          {page('openEdition')}
        </ButtonLink>
      )}
    </Banner>
  )
}

/** How many annotations wait for review. */
function waitingIn({ provisional: { counts } }: Report): number {
  return MARKS.reduce((sum, mark) => sum + counts[mark], 0)
}
