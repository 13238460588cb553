'use client'
// What happened in the project, in words; the same thing done several times in a row by one person is one line.
import { PageLink } from '../ui/page-link'
import { useTranslations } from 'next-intl'
import type { Event } from '@/core/event.schema'
import type { ArticleCard, Colleague } from '@/core/views'
import { Avatar } from '../ui/avatar'
import { RelativeTime } from '../ui/relative-time'

/** Lines shown at most. */
const SHOWN = 14

/** What the catalogue has words for, as `subject-action`; anything else is told by its subject alone. */
const TOLD = [
  'annotation-create',
  'annotation-change',
  'annotation-submit',
  'annotation-accept',
  'annotation-reject',
  'annotation-withdraw',
  'annotation-restore',
  'review-review',
  'review-close-review',
  'article-create',
  'article-change',
  'block-change',
  'sentence-look-at',
  'sentence-look-away',
  'source-create',
  'source-change',
  'evidence-create',
  'evidence-change',
  'claim-create',
  'claim-change',
  'suggestion-dismiss',
  'suggestion-restore',
  'recommender-change',
  'edition-publish',
  'edition-unpublish',
  'member-create',
  'member-change',
  'member-withdraw',
  'project-create',
  'project-change',
] as const

type Line = { event: Event; count: number }

export function RecentEvents({
  events,
  people,
  cards,
  projectId,
}: {
  events: Event[]
  people: Colleague[]
  cards: ArticleCard[]
  projectId: string
}) {
  const t = useTranslations('project')
  const lines = gathered(events).slice(0, SHOWN)
  if (lines.length === 0) return <p className="text-sm text-ink-3">{t('noEvents')}</p>
  return (
    <ol className="grid gap-x-8 gap-y-3 sm:max-xl:grid-cols-2">
      {lines.map(({ event, count }) => {
        const actor = people.find((person) => person.id === event.actorId)
        const via = people.find((person) => person.id === event.viaId)
        const article = cards.find((card) => card.article.id === event.articleId)?.article
        return (
          <li key={event.id} className="grid grid-cols-[auto_1fr] gap-2.5 text-sm">
            <Avatar name={actor?.name ?? 'T'} id={event.actorId ?? ''} className="mt-0.5 size-5 text-2xs" />
            <div className="min-w-0">
              <p className="text-ink-2">
                <EventWords event={event} count={count} name={actor?.name ?? t('theProgram')} />
                {via && <span className="text-ink-3"> {t('via', { name: via.name })}</span>}
              </p>
              {article && (
                <PageLink
                  href={`/projects/${projectId}/articles/${article.id}`}
                  className="block truncate text-xs text-ink-3 no-underline hover:text-ink hover:underline"
                  lang={article.language}
                >
                  {article.title}
                </PageLink>
              )}
              <RelativeTime at={event.at} className="text-xs text-ink-3" />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function EventWords({ event, count, name }: { event: Event; count: number; name: string }) {
  const t = useTranslations('project.events')
  const deed = `${event.subjectKind}-${event.action}`
  return t.rich(TOLD.find((key) => key === deed) ?? 'other', {
    name,
    count,
    b: (words) => <span className="font-medium text-ink">{words}</span>,
  })
}

/** Newest first as they come, with runs of one person's like deeds on one article made one. */
function gathered(events: readonly Event[]): Line[] {
  const lines: Line[] = []
  for (const event of events) {
    const last = lines.at(-1)
    if (last && isLike(last.event, event)) last.count += 1
    else lines.push({ event, count: 1 })
  }
  return lines
}

function isLike(a: Event, b: Event): boolean {
  return (
    a.actorId === b.actorId &&
    a.viaId === b.viaId &&
    a.action === b.action &&
    a.subjectKind === b.subjectKind &&
    a.articleId === b.articleId
  )
}
