'use client'
// The suggestion at the caret, over the foot of the page: what it proposes and its keys; told to screen readers as the
// caret comes to it.
import { ChevronDown, ChevronUp, Lightbulb } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { PointerEvent } from 'react'
import { useKeyText } from '../reader/key-text'
import { useReader } from '../reader/use-reader'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { OfferChain, OfferReasons, useOfferKind, useOfferSentence } from './offer-text'
import type { Suggesting } from './suggesting'
import { SuggestionsButton } from './suggestions-button'
import { useOfferHere, useSuggesting } from './use-suggesting'

/** Keeps the focus, and with it the caret, in the text. */
const stay = (event: PointerEvent) => event.preventDefault()

export function SuggestionBar({ suggesting }: { suggesting: Suggesting }) {
  const t = useTranslations('suggestions')
  const format = useFormatter()
  const kind = useOfferKind()
  const sentence = useOfferSentence()
  const offer = useOfferHere(suggesting)
  const acceptKey = useKeyText('accept-suggestion')
  const dismissKey = useKeyText('dismiss-suggestion')
  const nextKey = useKeyText('next-suggestion')
  const previousKey = useKeyText('previous-suggestion')
  const offers = useSuggesting(suggesting, (state) => state.open?.all)
  const isFree = useReader(
    ({ focusId, panel, cursor }) => focusId === null && panel === null && cursor.selected === null,
  )
  const shown = isFree ? offer : null
  return (
    <>
      <output className="sr-only">
        {shown === null
          ? ''
          : t('heard', {
              what: sentence(shown),
              accept: acceptKey ?? t('accept'),
              dismiss: dismissKey ?? t('dismiss'),
            })}
      </output>
      {shown === null && isFree && (
        // The head of a phone's page has no room for it.
        <div className="suggestion-bar fixed left-4 z-20 sm:hidden" data-noprint="">
          <SuggestionsButton className="rounded-full border-line bg-raised shadow-pop" />
        </div>
      )}
      {shown !== null && (
        <div
          role="toolbar"
          aria-label={t('bar')}
          data-noprint=""
          className="suggestion-bar fixed inset-x-3 z-20 mx-auto flex w-fit max-w-[min(46rem,calc(100vw-1.5rem))] flex-wrap items-center gap-x-3 gap-y-1.5 rounded-lg border border-line bg-raised px-3 py-2 shadow-pop"
        >
          <Lightbulb size={16} aria-hidden className="shrink-0 text-ink-3" />
          <p className="min-w-0 flex-1 basis-56 text-sm leading-snug">
            <span className="font-medium">{t('is', { kind: kind(shown) })}</span>{' '}
            <span className="text-ink-2">
              <OfferChain offer={shown} />
            </span>
            <span className="block text-xs text-ink-3">
              {t('place', {
                number: format.number((offers?.indexOf(shown) ?? -1) + 1),
                count: format.number(offers?.length ?? 0),
              })}{' '}
              · <OfferReasons offer={shown} />
            </span>
          </p>
          <div className="flex items-center gap-1.5">
            <Button
              size="sm"
              kbd={acceptKey}
              variant="primary"
              onPointerDown={stay}
              onClick={() => suggesting.accept(shown)}
            >
              {t(shown.isForecast ? 'acceptSetAside' : 'accept')}
            </Button>
            <Button size="sm" kbd={dismissKey} onPointerDown={stay} onClick={() => suggesting.dismiss(shown)}>
              {t('dismiss')}
            </Button>
            <IconButton
              size="sm"
              kbd={previousKey}
              label={t('previous')}
              onPointerDown={stay}
              onClick={() => suggesting.step(-1)}
            >
              <ChevronUp size={16} aria-hidden />
            </IconButton>
            <IconButton
              size="sm"
              kbd={nextKey}
              label={t('next')}
              onPointerDown={stay}
              onClick={() => suggesting.step(1)}
            >
              <ChevronDown size={16} aria-hidden />
            </IconButton>
          </div>
        </div>
      )}
    </>
  )
}
