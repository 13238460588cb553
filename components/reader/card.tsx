'use client'
// A card: what an annotation says, in short; the focused one open.
import { useFormatter, useTranslations } from 'next-intl'
import { memo } from 'react'
import { Avatar } from '../ui/avatar'
import { classes } from '../ui/classes'
import { MARK_LOOK, MarkBadge, MarkGlyph } from '../ui/mark'
import { RelativeTime } from '../ui/relative-time'
import { CardCompany } from './card-company'
import { ChainText } from './chain-text'
import { isLongQuote } from './closed-card'
import { contentOf } from './content'
import { isChangeable, isMine } from './selectors'
import type { Kept } from './state'
import { useReader, useSession } from './use-reader'
import { WithParts } from './with-parts'

type CardProps = {
  one: Kept
  isOpen: boolean
  /** Closed, it is one row: sign, quote, author. */
  isLine?: boolean
  isSheet?: boolean
}

export const Card = memo(function Card({ one, isOpen, isLine = false, isSheet = false }: CardProps) {
  const t = useTranslations()
  const isHovered = useReader((state) => state.hoverIds.includes(one.annotation.id))
  const { id } = one.annotation
  const { mark, anchor } = contentOf(one)
  return (
    <article
      id={`card-${id}`}
      data-card={id}
      data-active={isOpen || isHovered ? '' : undefined}
      data-open={isOpen ? '' : undefined}
      tabIndex={-1}
      aria-label={t('reader.cardLabel', { mark: t(`words.mark.${mark}`), quote: anchor.exact.slice(0, 60) })}
      className={classes(
        !isSheet && 'margin-card rounded-lg border border-l-4 bg-raised shadow-card',
        isSheet && 'bg-raised',
        !isSheet && MARK_LOOK[mark].edge,
        !isSheet && (isOpen ? 'shadow-pop' : 'border-y-line! border-r-line!'),
        'outline-none focus-visible:outline-2 focus-visible:outline-focus',
      )}
    >
      {isLine && !isOpen ? <CardLine one={one} /> : <CardHead one={one} isOpen={isOpen} />}
      {(isOpen || !isLine) && <CardCompany id={id} />}
      {isOpen && <OpenCard one={one} />}
    </article>
  )
})

/** What only the open card shows: the fields, or what stands in them for whoever cannot change it. */
function OpenCard({ one }: { one: Kept }) {
  const { asker, mayAnnotate } = useSession()
  const isMineNow = isMine(one, asker.personId) && mayAnnotate && isChangeable(one)
  return (
    <WithParts>
      {({ CardEditor, CardDetails }) => (isMineNow ? <CardEditor one={one} /> : <CardDetails one={one} />)}
    </WithParts>
  )
}

/** Every row of a closed card has the height that closed-card.ts counts with. */
function CardHead({ one, isOpen }: { one: Kept; isOpen: boolean }) {
  const t = useTranslations()
  const row = isOpen ? '' : 'min-h-4.5 truncate'
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
      <span
        className={classes('flex items-center gap-x-2.5 gap-y-1', isOpen ? 'flex-wrap' : 'min-h-5 overflow-hidden')}
      >
        <MarkBadge mark={content.mark} short className="text-sm" />
        {content.asserts === 'attribution' && <Tag>{t('words.asserts.attribution')}</Tag>}
        {content.weight === 'central' && <Tag>{t('words.weight.central')}</Tag>}
        {content.flags.map(({ flag }) => (
          <Tag key={flag}>{t(`words.flag.${flag}`)}</Tag>
        ))}
        <span className="ml-auto text-xs text-ink-3">{t(`words.status.${one.isRevising ? 'draft' : status}`)}</span>
      </span>
      <span
        className={classes(
          'border-l-2 border-line pl-2 font-serif text-sm text-ink-2',
          isOpen || isLongQuote(content.anchor.exact) ? 'line-clamp-2' : 'line-clamp-1',
          !isOpen && (isLongQuote(content.anchor.exact) ? 'min-h-10' : 'min-h-5'),
        )}
      >
        {content.anchor.exact}
      </span>
      {content.grounds.length > 0 && (
        <span className={classes('text-xs text-ink-2', row)}>
          {content.grounds.map((ground) => t(`words.ground.${ground}`)).join(t('reader.comma'))}
          {content.weight === 'incidental' && ` · ${t('words.weight.incidental')}`}
        </span>
      )}
      {content.chain.length > 0 && (
        <span className={classes('text-xs', row)}>
          <ChainText chain={content.chain} />
        </span>
      )}
      <EvidenceCount one={one} className={row} />
      <span className="flex min-h-4.5 items-center gap-1.5 text-xs text-ink-3">
        {author && <Avatar name={author.name} id={author.id} className="size-4.5 text-2xs" />}
        <span className="min-w-0 truncate">{author?.name}</span>
        <RelativeTime at={updatedAt} className="ml-auto shrink-0" />
      </span>
    </button>
  )
}

/** Where cards are many: what tells one from the other, in one row. */
function CardLine({ one }: { one: Kept }) {
  const t = useTranslations()
  const { walking } = useSession()
  const { id, authorId } = one.annotation
  const author = useReader((state) => state.people.get(authorId))
  const { mark, anchor } = contentOf(one)
  return (
    <button
      type="button"
      aria-expanded={false}
      onClick={() => walking.focus(id, { reveal: true })}
      className="flex min-h-7.5 w-full items-center gap-2 rounded-lg pr-2 pl-2.5 text-left"
    >
      <MarkGlyph mark={mark} decorative className="text-xs" />
      <span className="sr-only">{t(`words.mark.${mark}`)}</span>
      <span className="min-w-0 flex-1 truncate font-serif text-sm text-ink-2">{anchor.exact}</span>
      {author && <Avatar name={author.name} id={author.id} className="size-4.5 text-2xs" />}
      <span className="sr-only">{author?.name}</span>
    </button>
  )
}

function Tag({ children }: { children: string }) {
  return <span className="truncate rounded-sm bg-sunken px-1.5 text-2xs font-medium text-ink-2">{children}</span>
}

function EvidenceCount({ one, className }: { one: Kept; className: string }) {
  const t = useTranslations()
  const format = useFormatter()
  const { evidence } = contentOf(one)
  if (evidence.length === 0) return null
  const parts = (['supports', 'refutes', 'context'] as const)
    .map((stance) => ({ stance, count: evidence.filter((use) => use.stance === stance).length }))
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => `${t(`words.stance.${stance}`)} ${format.number(count)}`)
  return (
    <span className={classes('text-xs text-ink-2', className)}>
      {t('words.nouns.evidence')}: {parts.join(' · ')}
    </span>
  )
}
