'use client'
// Review: steps through what waits for this person in the order of the text; quote, grounds and evidence side by side.
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { CardReviews } from '../reader/card-reviews'
import { ChainText } from '../reader/chain-text'
import { Basis } from '../reader/card-details'
import { contentOf } from '../reader/content'
import { whyNotJudge } from '../reader/judging'
import type { Kept } from '../reader/state'
import { useReader, useSession } from '../reader/use-reader'
import { waitingFor } from '../reader/waiting'
import { PersonName } from '../ui/avatar'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { IconButton } from '../ui/icon-button'
import { MarkBadge } from '../ui/mark'
import { useOnRoot } from '../ui/on-root'
import { RelativeTime } from '../ui/relative-time'
import { History } from './history'
import { useJudgementDraft } from './judgement-draft'
import { JudgementForm } from './judgement-form'

export function ReviewPane() {
  const t = useTranslations('review')
  const { store, asker, page, walking } = useSession()
  const kept = useReader((state) => state.kept)
  const reviews = useReader((state) => state.reviews)
  const focusId = useReader((state) => state.focusId)
  const pane = useRef<HTMLElement>(null)
  useOnRoot('review')
  useOnRoot('sheet-open')
  const waiting = waitingFor({ kept, reviews }, asker.personId)
  const focused = focusId === null ? undefined : kept.get(focusId)
  const one = focused ?? waiting[0]
  const id = one?.annotation.id ?? null
  const at = waiting.findIndex((other) => other.annotation.id === id)

  useEffect(() => {
    if (id === null) return
    store.set({ focusId: id })
    const present = store.get().kept.get(id)
    if (present) page.current?.reveal(contentOf(present).anchor.start)
    // A judged annotation takes its buttons, and the focus on them, along: the pane holds it.
    if (document.activeElement?.closest('.article-text, input, textarea') == null)
      pane.current?.focus({ preventScroll: true })
  }, [id, store, page, pane])

  return (
    <aside
      ref={pane}
      tabIndex={-1}
      aria-label={t('title')}
      data-card={id ?? undefined}
      data-sheet=""
      className="review-pane border-line bg-paper max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:max-h-[72dvh] max-lg:rounded-t-xl max-lg:border max-lg:shadow-pop lg:border-l"
    >
      <div className="flex max-h-[inherit] flex-col lg:sticky lg:top-(--bar-height) lg:h-[calc(100dvh-var(--bar-height)-var(--status-height))]">
        <div className="flex items-center gap-1 border-b border-line px-3 py-1.5">
          <h2 className="mr-auto text-sm font-semibold">{t('title')}</h2>
          <span className="text-xs text-ink-2" aria-live="polite">
            {at >= 0 ? t('place', { number: at + 1, count: waiting.length }) : t('waiting', { count: waiting.length })}
          </span>
          <IconButton
            label={t('previous')}
            kbd="p"
            onClick={() => walking.stepAnnotation(-1)}
            disabled={waiting.length === 0}
          >
            <ChevronLeft size={18} aria-hidden />
          </IconButton>
          <IconButton
            label={t('next')}
            kbd="n"
            onClick={() => walking.stepAnnotation(1)}
            disabled={waiting.length === 0}
          >
            <ChevronRight size={18} aria-hidden />
          </IconButton>
          <IconButton label={t('leave')} kbd="Esc" onClick={() => store.set({ mode: 'mark' })}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4">
          {one === undefined ? (
            <EmptyState
              title={t('nothingWaits')}
              action={<Button onClick={() => store.set({ mode: 'mark' })}>{t('leave')}</Button>}
            >
              {t('nothingWaitsText')}
            </EmptyState>
          ) : (
            <ReviewItem key={`${id} ${one.annotation.versionNumber}`} one={one} />
          )}
        </div>
      </div>
    </aside>
  )
}

function ReviewItem({ one }: { one: Kept }) {
  const t = useTranslations()
  const { asker, mayAnnotate, walking, storage } = useSession()
  const { draft } = useJudgementDraft(storage, asker.personId, one.annotation.id)
  const people = useReader((state) => state.people)
  const { authorId, submittedAt, versionNumber, status } = one.annotation
  const content = contentOf(one)
  const reason = whyNotJudge(one, asker.personId, mayAnnotate)
  const [isHistoryOpen, setHistoryOpen] = useState(versionNumber > 1)
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center gap-2">
          <MarkBadge mark={content.mark} />
          <Badge>{t(`words.weight.${content.weight}`)}</Badge>
          {content.mark !== 'set-aside' && <Badge>{t(`words.asserts.${content.asserts}`)}</Badge>}
          <Badge tone="quiet">{t(`words.status.${status}`)}</Badge>
          {versionNumber > 1 && <Badge tone="accent">{t('review.version', { number: versionNumber })}</Badge>}
        </div>
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
          <PersonName name={people.get(authorId)?.name ?? ''} id={authorId} />
          {submittedAt !== null && <RelativeTime at={submittedAt} />}
        </p>
      </div>
      <div className="review-sides grid gap-4">
        <div className="grid content-start gap-3 text-sm">
          <blockquote className="border-l-2 border-line-strong pl-3 font-serif text-md leading-relaxed">
            {content.anchor.exact}
          </blockquote>
          {content.grounds.length > 0 && (
            <div className="grid gap-0.5">
              <h3 className="text-xs font-medium text-ink-3">{t('words.nouns.ground')}</h3>
              <p>{content.grounds.map((ground) => t(`words.ground.${ground}`)).join(t('reader.comma'))}</p>
            </div>
          )}
          {content.chain.length > 0 && (
            <div className="grid gap-0.5">
              <h3 className="text-xs font-medium text-ink-3">{t('review.articleChain')}</h3>
              <ChainText chain={content.chain} />
            </div>
          )}
        </div>
        <div className="grid content-start gap-3 text-sm">
          <Basis one={one} />
        </div>
      </div>
      <CardReviews one={one} />
      <section className="grid gap-2 border-t border-line pt-3">
        {reason === null ? (
          <JudgementForm one={one} onDone={() => walking.stepReview(one.annotation.id)} />
        ) : (
          <p className="text-sm text-ink-2">
            {t(
              `review.cannot.${reason === 'own-work' ? 'ownWork' : reason === 'not-submitted' ? 'notWaiting' : 'role'}`,
            )}
          </p>
        )}
        {reason !== null && draft.words !== '' && (
          <div className="grid gap-1 text-sm">
            <h3 className="text-xs font-medium text-ink-3">{t('review.keptWords')}</h3>
            <p className="whitespace-pre-wrap">{draft.words}</p>
          </div>
        )}
      </section>
      <section className="grid gap-2">
        <Button
          size="sm"
          variant="quiet"
          className="justify-self-start"
          aria-expanded={isHistoryOpen}
          onClick={() => setHistoryOpen(!isHistoryOpen)}
        >
          {t('review.history')}
        </Button>
        {isHistoryOpen && <History key={one.annotation.version} one={one} />}
      </section>
    </div>
  )
}
