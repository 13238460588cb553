'use client'
// A card: what an annotation says, in short; the focused one open.
import { useFormatter, useTranslations } from 'next-intl'
import { Avatar } from '../ui/avatar'
import { classes } from '../ui/classes'
import { MARK_LOOK, MarkBadge } from '../ui/mark'
import { RelativeTime } from '../ui/relative-time'
import { CardCompany } from './card-company'
import { CardDetails } from './card-details'
import { CardEditor } from './card-editor'
import { ChainText } from './chain-text'
import { contentOf } from './content'
import { isChangeable, isMine } from './selectors'
import type { Kept } from './state'
import { useReader, useSession } from './use-reader'

export function Card({ one, isOpen, isSheet = false }: { one: Kept; isOpen: boolean; isSheet?: boolean }) {
  const t = useTranslations()
  const session = useSession()
  const isHovered = useReader((state) => state.hoverIds.includes(one.annotation.id))
  const { id } = one.annotation
  const { mark, anchor } = contentOf(one)
  const mine = isMine(one, session.asker.personId) && session.mayAnnotate && isChangeable(one)
  return (
    <article
      id={`card-${id}`}
      data-card={id}
      tabIndex={-1}
      aria-label={t('reader.cardLabel', { mark: t(`words.mark.${mark}`), quote: anchor.exact.slice(0, 60) })}
      className={classes(
        !isSheet && 'margin-card invisible rounded-lg border border-l-4 bg-raised shadow-card',
        isSheet && 'bg-raised',
        !isSheet && MARK_LOOK[mark].edge,
        !isSheet && (isOpen ? 'z-10 shadow-pop' : 'border-y-line! border-r-line!'),
        isHovered && !isOpen && 'bg-hover',
        'outline-none focus-visible:outline-2 focus-visible:outline-focus',
      )}
    >
      <CardHead one={one} isOpen={isOpen} />
      <CardCompany id={id} />
      {isOpen && (mine ? <CardEditor one={one} /> : <CardDetails one={one} />)}
    </article>
  )
}

function CardHead({ one, isOpen }: { one: Kept; isOpen: boolean }) {
  const t = useTranslations()
  const { walking } = useSession()
  const people = useReader((state) => state.people)
  const { id, status, authorId, updatedAt } = one.annotation
  const content = contentOf(one)
  const author = people.get(authorId)
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={() => walking.focus(isOpen ? null : id, { reveal: !isOpen })}
      className="grid w-full gap-1.5 rounded-lg px-3.5 pt-3 pb-2.5 text-left"
    >
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <MarkBadge mark={content.mark} short className="text-sm" />
        {content.asserts === 'attribution' && <Tag>{t('words.asserts.attribution')}</Tag>}
        {content.weight === 'central' && <Tag>{t('words.weight.central')}</Tag>}
        {content.flags.map(({ flag }) => (
          <Tag key={flag}>{t(`words.flag.${flag}`)}</Tag>
        ))}
        <span className="ml-auto text-xs text-ink-3">{t(`words.status.${one.isRevising ? 'draft' : status}`)}</span>
      </span>
      <span className="line-clamp-2 border-l-2 border-line pl-2 font-serif text-sm text-ink-2">
        {content.anchor.exact}
      </span>
      {content.grounds.length > 0 && (
        <span className="text-xs text-ink-2">
          {content.grounds.map((ground) => t(`words.ground.${ground}`)).join(t('reader.comma'))}
          {content.weight === 'incidental' && ` · ${t('words.weight.incidental')}`}
        </span>
      )}
      {content.chain.length > 0 && <ChainText chain={content.chain} />}
      <EvidenceCount one={one} />
      <span className="flex items-center gap-1.5 text-xs text-ink-3">
        {author && <Avatar name={author.name} id={author.id} className="size-4.5 text-2xs" />}
        <span className="min-w-0 truncate">{author?.name}</span>
        <RelativeTime at={updatedAt} className="ml-auto shrink-0" />
      </span>
    </button>
  )
}

function Tag({ children }: { children: string }) {
  return <span className="rounded-sm bg-sunken px-1.5 text-2xs font-medium text-ink-2">{children}</span>
}

function EvidenceCount({ one }: { one: Kept }) {
  const t = useTranslations()
  const format = useFormatter()
  const { evidence } = contentOf(one)
  if (evidence.length === 0) return null
  const parts = (['supports', 'refutes', 'context'] as const)
    .map((stance) => ({ stance, count: evidence.filter((use) => use.stance === stance).length }))
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => `${t(`words.stance.${stance}`)} ${format.number(count)}`)
  return (
    <span className="text-xs text-ink-2">
      {t('words.nouns.evidence')}: {parts.join(' · ')}
    </span>
  )
}
