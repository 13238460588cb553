'use client'
// The first page of a project: what waits for me, the articles and where they stand, what happened.
import { ArrowRight, Inbox, Plus } from 'lucide-react'
import { PageLink } from '../ui/page-link'
import { useTranslations } from 'next-intl'
import { mayDo } from '@/core/access'
import type { ProjectHome as Home } from '@/core/views'
import { PageBody, PageHead, Section } from '../frame/page-body'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { ArticleRow } from './article-row'
import { tokyoDay } from './due-date'
import { RecentEvents } from './recent-events'

export function ProjectHome({ home, now }: { home: Home; now: string }) {
  const t = useTranslations('project')
  const { project, asker, articles, people, events } = home
  const base = `/projects/${project.id}`
  const mayImport = mayDo('import-article', asker)
  const importLink = (
    <ButtonLink href={`${base}/import`} variant="primary" icon={<Plus size={16} aria-hidden />}>
      {t('import')}
    </ButtonLink>
  )
  return (
    <PageBody width="wide">
      <PageHead
        title={project.name}
        lead={project.description}
        actions={mayImport && articles.length > 0 && importLink}
      />
      <div className="grid items-start gap-x-12 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <ForMe home={home} now={now} />
          <Section title={t('articles')} aside={articles.length > 0 && t('articlesCount', { count: articles.length })}>
            {articles.length === 0 ? (
              <EmptyState title={t('emptyTitle')} action={mayImport && importLink}>
                {t(mayImport ? 'emptyText' : 'emptyViewerText')}
              </EmptyState>
            ) : (
              <ul className="overflow-clip rounded-lg border border-line bg-paper shadow-card">
                {articles.map((card) => (
                  <ArticleRow
                    key={card.article.id}
                    card={card}
                    people={people}
                    mayChange={mayDo('change-article', asker)}
                    today={tokyoDay(now)}
                  />
                ))}
              </ul>
            )}
          </Section>
        </div>
        <div className="xl:sticky xl:top-[calc(var(--bar-height)+2.5rem)]">
          <Section title={t('recent')}>
            <RecentEvents events={events} people={people} cards={articles} projectId={project.id} />
          </Section>
        </div>
      </div>
    </PageBody>
  )
}

/** What waits for the reader: annotations in the queue, and articles they hold that are not published. */
function ForMe({ home, now }: { home: Home; now: string }) {
  const t = useTranslations('project')
  const { project, asker, articles, waiting } = home
  const held = articles.filter((card) => card.holderId === asker.personId && card.stage !== 'published')
  if (!mayDo('annotate', asker)) return null
  const today = tokyoDay(now)
  return (
    <Section title={t('forMe')}>
      <div className="grid gap-3 sm:grid-cols-2">
        {waiting > 0 ? (
          <PageLink
            href={`/projects/${project.id}/queue`}
            className="group flex items-center gap-3 rounded-lg border border-accent/35 bg-accent-soft px-5 py-4 no-underline transition-colors hover:border-accent"
          >
            <Inbox size={20} aria-hidden className="text-accent" />
            <span className="min-w-0 flex-1 text-base font-medium">{t('waiting', { count: waiting })}</span>
            <ArrowRight
              size={16}
              aria-hidden
              className="text-accent transition-transform group-hover:translate-x-0.5"
            />
          </PageLink>
        ) : (
          <p className="flex items-center gap-3 rounded-lg border border-line bg-paper px-5 py-4 text-ink-2">
            <Inbox size={20} aria-hidden className="text-ink-3" />
            {t('nothingWaits')}
          </p>
        )}
        <div className="min-w-0 rounded-lg border border-line bg-paper px-5 py-4">
          {held.length === 0 ? (
            <p className="text-ink-2">{t('holdNone')}</p>
          ) : (
            <ul className="grid grid-cols-1 gap-1.5">
              <li className="text-xs text-ink-3">{t('hold', { count: held.length })}</li>
              {held.slice(0, 3).map(({ article }) => (
                <li key={article.id} className="flex min-w-0 items-baseline gap-3">
                  <PageLink
                    href={`/projects/${project.id}/articles/${article.id}`}
                    className="min-w-0 flex-1 truncate font-medium no-underline hover:underline"
                    lang={article.language}
                  >
                    {article.title}
                  </PageLink>
                  {article.dueOn && article.dueOn < today && (
                    <span className="shrink-0 text-xs font-medium text-danger">{t('overdue')}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Section>
  )
}
