// What waits for the reader in a project, by article: each line opens the workbench at that annotation, in review, or, where
// its author is asked for an answer, at its card.
import { ArrowRight } from 'lucide-react'
import { PageLink } from '../ui/page-link'
import { useTranslations } from 'next-intl'
import type { Review } from '@/core/annotation.schema'
import { openBlocks } from '@/core/acceptance'
import type { Queue, QueueReason } from '@/core/views'
import { PageBody, PageHead } from '../frame/page-body'
import { Badge } from '../ui/badge'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { MarkBadge } from '../ui/mark'
import { Quote } from '../ui/quote'
import { RelativeTime } from '../ui/relative-time'

export function QueuePage({ queue }: { queue: Queue }) {
  const t = useTranslations('queue')
  const { project, articles } = queue
  const base = `/projects/${project.id}`
  const count = articles.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <PageBody>
      <PageHead title={t('title')} lead={count > 0 && t('lead', { count, articles: articles.length })} />
      {count === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<ButtonLink href={base}>{t('toArticles')}</ButtonLink>}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        articles.map(({ article, items }) => (
          <section key={article.id} className="mb-10">
            <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
              <h2 className="min-w-0 font-serif text-lg leading-snug font-semibold" lang={article.language}>
                {article.title}
              </h2>
              <ButtonLink size="sm" variant="primary" href={addressOfAll(items)}>
                {t('reviewAll', { count: items.length })}
                <ArrowRight size={14} aria-hidden />
              </ButtonLink>
            </div>
            <ul className="overflow-clip rounded-lg border border-line bg-paper shadow-card">
              {items.map((item) => (
                <Item key={item.annotation.id} item={item} queue={queue} language={article.language} />
              ))}
            </ul>
          </section>
        ))
      )}
    </PageBody>
  )
}

type QueueItem = Queue['articles'][number]['items'][number]

/** Where going through an article's items begins: with what is reviewed, which then comes one after the other. */
function addressOfAll(items: QueueItem[]): string {
  const first = items.find(({ reasons }) => !reasons.every(isForAuthor)) ?? items[0]
  return first === undefined ? '' : addressOf(first)
}

/** Where an item is worked on: nobody reviews their own work, so an author goes to the card, where it can be changed. */
function addressOf({ annotation, reasons }: QueueItem): string {
  const { projectId, articleId, id } = annotation
  return `/projects/${projectId}/articles/${articleId}?${reasons.every(isForAuthor) ? 'annotation' : 'review'}=${id}`
}

function Item({ item, queue, language }: { item: QueueItem; queue: Queue; language: string }) {
  const t = useTranslations('queue')
  const words = useTranslations('words')
  const { annotation, reasons, before, after } = item
  const nameOf = (id: string) => queue.people.find((person) => person.id === id)?.name ?? t('someone')
  const objections = openBlocks(
    queue.reviews.filter((review) => review.annotationId === annotation.id),
    annotation.versionNumber,
  )
  return (
    <li className="relative border-b border-line px-5 py-4 transition-colors last:border-b-0 hover:bg-hover">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <MarkBadge mark={annotation.mark} />
        {annotation.mark !== 'set-aside' && (
          <span className="text-xs text-ink-2">{words(`weight.${annotation.weight}`)}</span>
        )}
        {annotation.grounds[0] && (
          <span className="text-xs text-ink-2">{words(`ground.${annotation.grounds[0]}`)}</span>
        )}
        <span className="ml-auto flex gap-1.5">
          {reasons.map((reason) => (
            <Badge key={reason} tone={isForAuthor(reason) ? 'danger' : 'accent'}>
              {t(`reason.${reason}`)}
            </Badge>
          ))}
        </span>
      </div>
      <PageLink href={addressOf(item)} className="block no-underline after:absolute after:inset-0">
        <Quote mark={annotation.mark} before={before} exact={annotation.anchor.exact} after={after} lang={language} />
      </PageLink>
      {objections.map((review) => (
        <Objection key={review.id} review={review} name={nameOf(review.reviewerId)} />
      ))}
      <p className="mt-2 text-xs text-ink-3">
        {t('by', { name: nameOf(annotation.authorId) })} ·{' '}
        <RelativeTime at={annotation.submittedAt ?? annotation.updatedAt} />
        {annotation.versionNumber > 1 && ` · ${t('version', { number: annotation.versionNumber })}`}
      </p>
    </li>
  )
}

function Objection({ review, name }: { review: Review; name: string }) {
  const t = useTranslations('queue')
  const words = useTranslations('words')
  return (
    <blockquote className="mt-3 border-l-2 border-danger/60 pl-3 text-sm text-ink-2">
      <p className="text-xs text-ink-3">
        {t('objection', { name, judgement: words(`judgement.${review.judgement}`) })}
        {review.proposedMark && ` · ${t('proposes', { mark: words(`mark.${review.proposedMark}`) })}`}
      </p>
      {review.words && <p className="whitespace-pre-wrap">{review.words}</p>}
    </blockquote>
  )
}

function isForAuthor(reason: QueueReason): boolean {
  return reason === 'answer-request' || reason === 'answer-dispute'
}
