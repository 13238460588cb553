// The credibility report, one page for the working report and for an edition. Readable without any script; the order is
// that of design §4. What only members do comes in through `actions`, `banner` and `editionActions`.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Report } from '@/core/report.schema'
import { attributionSayings } from '@/core/report-sayings'
import { Badge } from '../ui/badge'
import { dayText } from '../ui/date-text'
import { EmptyState } from '../ui/empty-state'
import { Changes } from './changes'
import { Claim } from './claim'
import { Contents } from './contents'
import { Coverage } from './coverage'
import { Exports } from './exports'
import { FactCheckItems } from './fact-check-items'
import { Facts } from './facts'
import { Finding } from './finding'
import { Grounds } from './grounds'
import { type EditionLink, History } from './history'
import { IndexFigure } from './index-figure'
import { Method, People } from './method'
import { Cases, Provisional } from './open-work'
import { OutsideLink } from './outside-link'
import './print.css'
import { ReportSection } from './report-section'
import { useSay } from './say'
import { SetAsides } from './set-asides'
import { Shares } from './shares'
import { Sources } from './sources'

/** Drawings of the report, SVG made on the server; null where there is nothing to draw. `claims` in their order. */
export type ReportCharts = {
  index: string | null
  coverage: string | null
  shares: string | null
  claims: readonly (string | null)[]
}

/** Parts that say something before anything was accepted. */
const EVEN_EMPTY = ['coverage', 'provisional']

export function ReportView({
  report,
  charts,
  editions,
  exportBase,
  banner,
  actions,
  firstStep,
  editionActions,
}: {
  report: Report
  charts: ReportCharts
  editions: readonly EditionLink[]
  /** Address of the exports, without the format. */
  exportBase: string
  banner?: ReactNode
  actions?: ReactNode
  /** Where a report without a verdict begins. */
  firstStep?: ReactNode
  /** What members do with an edition, by its number. */
  editionActions?: Readonly<Record<number, ReactNode>>
}) {
  const t = useTranslations('report')
  const page = useTranslations('reportPage')
  const say = useSay()
  const { claims, article } = report
  const isEmpty = claims.length === 0 && report.setAsides.length === 0
  const parts: { id: string; title: string; aside?: ReactNode; body: ReactNode }[] = [
    { id: 'finding', title: t('heading.finding'), body: <Finding report={report} /> },
    { id: 'index', title: t('heading.index'), body: <IndexFigure report={report} chart={charts.index} /> },
    { id: 'coverage', title: t('heading.coverage'), body: <Coverage report={report} chart={charts.coverage} /> },
    { id: 'shares', title: t('heading.shares'), body: <Shares report={report} chart={charts.shares} /> },
    { id: 'changes', title: t('heading.changes'), body: <Changes report={report} /> },
    {
      id: 'claims',
      title: t('heading.claims'),
      aside: t('shares.count', { n: claims.length }),
      body: (
        <div className="grid gap-5">
          {claims.map((claim, i) => (
            <Claim key={claim.number} claim={claim} lang={article.language} chart={charts.claims[i] ?? null} />
          ))}
        </div>
      ),
    },
    {
      id: 'attributions',
      title: t('heading.attributions'),
      body: <p className="text-base">{attributionSayings(report).map(say).join(' ')}</p>,
    },
    ...(report.setAsides.length > 0
      ? [
          {
            id: 'set-asides',
            title: t('heading.setAsides'),
            aside: t('shares.count', { n: report.setAsides.length }),
            body: <SetAsides report={report} />,
          },
        ]
      : []),
    { id: 'sources', title: t('heading.sources'), body: <Sources report={report} /> },
    ...(report.grounds.length > 0
      ? [{ id: 'grounds', title: t('heading.grounds'), body: <Grounds report={report} /> }]
      : []),
    ...(report.cases.length > 0 ? [{ id: 'cases', title: t('heading.cases'), body: <Cases report={report} /> }] : []),
    { id: 'provisional', title: t('heading.provisional'), body: <Provisional report={report} /> },
  ]
  const closing = [
    { id: 'method', title: t('heading.method'), body: <Method report={report} /> },
    { id: 'people', title: t('heading.people'), body: <People report={report} /> },
    {
      id: 'history',
      title: t('heading.history'),
      body: <History report={report} links={editions} actions={editionActions} />,
    },
    ...(isEmpty ? [] : [{ id: 'fact-check', title: page('fijTitle'), body: <FactCheckItems /> }]),
    { id: 'exports', title: t('heading.exports'), body: <Exports base={exportBase} /> },
  ]
  const shown = isEmpty ? [...parts.filter(({ id }) => EVEN_EMPTY.includes(id)), ...closing] : [...parts, ...closing]
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-6 pb-24 sm:px-8 sm:pt-10 print:max-w-none print:p-0">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[13rem_minmax(0,46rem)] print:block">
        <div className="lg:col-start-2 print:mb-6">
          {banner && <div className="mb-5">{banner}</div>}
          <Head report={report} actions={actions} />
        </div>
        <div className="lg:row-start-1 lg:row-span-2">
          <Contents parts={shown} report={report} />
        </div>
        <div className="grid content-start gap-10 lg:col-start-2 print:gap-6">
          {isEmpty && (
            <EmptyState title={t('nothing.title')} action={firstStep}>
              {t('nothing.text')}
            </EmptyState>
          )}
          {shown.map(({ id, title, body, ...rest }) => (
            <ReportSection key={id} id={id} title={title} aside={'aside' in rest ? rest.aside : undefined}>
              {body}
            </ReportSection>
          ))}
        </div>
      </div>
    </div>
  )
}

/** What this is, of which article, of when. */
function Head({ report, actions }: { report: Report; actions?: ReactNode }) {
  const t = useTranslations('report')
  const locale = useLocale()
  const { article, edition, revision } = report
  // The title has a language of its own: it is put into the sentence as an element.
  const [before, after] = t('titleOf', { title: '\uFFFC' }).split('\uFFFC')
  return (
    <header id="top" className="grid scroll-mt-20 gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone="accent">{t('factCheck')}</Badge>
        {edition && <Badge>{t('editionNumber', { number: edition.number })}</Badge>}
        <span className="text-sm text-ink-2">
          {edition
            ? t('published', { date: dayText(edition.publishedAt, locale) })
            : t('composed', { date: dayText(report.at, locale) })}
        </span>
      </div>
      <h1 className="font-serif text-2xl leading-snug font-semibold tracking-tight">
        {before}
        <span lang={article.language}>{article.title}</span>
        {after}
      </h1>
      {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      <div id="checked" className="grid scroll-mt-20 gap-2 rounded-lg border border-line bg-paper p-4">
        <p className="text-sm font-semibold">{t('heading.checked')}</p>
        <p lang={article.language} className="font-serif text-md">
          <OutsideLink url={article.url}>{article.title}</OutsideLink>
        </p>
        <Facts
          facts={[
            [t('article.outlet'), article.outlet || t('unknown')],
            [t('article.author'), article.author || t('unknown')],
            [t('article.publishedOn'), article.publishedOn ? dayText(article.publishedOn, locale) : t('unknown')],
            [t('article.project'), report.project],
            [
              t('article.imported'),
              `${dayText(revision.importedAt, locale)} · ${t('revisionNumber', { number: revision.number })}`,
            ],
          ]}
        />
      </div>
    </header>
  )
}
