'use client'
// One article in the list: where it stands and since when, who holds it and until when, what is judged, what is read.
import { FileText } from 'lucide-react'
import { PageLink } from '../ui/page-link'
import { useTranslations } from 'next-intl'
import type { ArticleCard, Colleague } from '@/core/views'
import { DateText } from '../ui/date-text'
import { LinkPending } from '../ui/link-pending'
import { MarkBar, MarkCounts } from '../ui/mark-bar'
import { RelativeTime } from '../ui/relative-time'
import { StageBadge } from '../ui/stage-badge'
import { DueDate } from './due-date'
import { HolderSelect } from './holder-select'

export function ArticleRow({
  card,
  people,
  mayChange,
  today,
}: {
  card: ArticleCard
  people: Colleague[]
  mayChange: boolean
  today: string
}) {
  const t = useTranslations('project')
  const { article, stage, since, byStatus, byMark, sentences, edition } = card
  const href = `/projects/${article.projectId}/articles/${article.id}`
  const from = [article.outlet, article.author].filter(Boolean).join(' · ')
  const judged = byStatus.submitted + byStatus.accepted
  return (
    <li className="grid gap-x-8 gap-y-4 border-b border-line px-5 py-4 last:border-b-0 md:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="grid content-start gap-2">
        <div className="grid gap-0.5">
          <h3 className="font-serif text-md leading-snug font-semibold" lang={article.language}>
            <PageLink href={href} className="no-underline hover:underline">
              {article.title}
              <LinkPending />
            </PageLink>
          </h3>
          <p className="flex flex-wrap gap-x-2 text-xs text-ink-3">
            {from && <span>{from}</span>}
            {article.publishedOn && <DateText day={article.publishedOn} />}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2">
          <span className="inline-flex items-center gap-1.5">
            <StageBadge stage={stage} />
            <RelativeTime at={since} className="text-ink-3" />
          </span>
          <HolderSelect article={article} people={people} mayChange={mayChange} />
          <DueDate article={article} mayChange={mayChange} today={today} />
        </div>
      </div>
      <div className="grid content-start gap-2">
        <MarkBar counts={byMark} />
        <MarkCounts counts={byMark} className="justify-between" />
        <p className="text-xs text-ink-2">
          {judged === 0 && byStatus.draft === 0
            ? t('noneYet')
            : t('statuses', { accepted: byStatus.accepted, submitted: byStatus.submitted, draft: byStatus.draft })}
        </p>
        <p className="text-xs text-ink-3">{t('sentences', sentences)}</p>
        <p className="flex gap-4 text-xs">
          <PageLink
            href={`${href}/report`}
            className="inline-flex items-center gap-1 text-accent no-underline hover:underline"
          >
            <FileText size={13} aria-hidden />
            {t('report')}
          </PageLink>
          {edition && (
            <PageLink href={`/reports/${edition.id}`} className="text-accent no-underline hover:underline">
              {t('edition', { number: edition.number })}
            </PageLink>
          )}
        </p>
      </div>
    </li>
  )
}
