'use client'
// One suggestion in the list: its words in the text, what it proposes, and what can be done with it.
import { useTranslations } from 'next-intl'
import type { Offer } from '@/core/offer'
import { useSession } from '../reader/use-reader'
import { Button } from '../ui/button'
import { OfferChain, OfferReasons, useOfferKind } from './offer-text'

export function SuggestionItem({
  offer,
  onGo,
  onAccept,
  onDismiss,
}: {
  offer: Offer
  onGo: () => void
  onAccept: () => void
  onDismiss: () => void
}) {
  const t = useTranslations('suggestions')
  const kind = useOfferKind()
  const { text, article } = useSession()
  const quote = text.slice(offer.start, offer.end)
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 py-2.5">
      <button
        type="button"
        data-go=""
        onClick={onGo}
        className="min-w-0 flex-1 basis-64 rounded-sm text-left hover:bg-hover"
      >
        <span className="line-clamp-2 font-serif text-base" lang={article.language}>
          {quote}
        </span>
        <span className="block text-xs text-ink-2">
          <span className="font-medium">{kind(offer)}</span> <OfferChain offer={offer} />
        </span>
        <span className="block text-xs text-ink-3">
          <OfferReasons offer={offer} />
        </span>
      </button>
      <span className="flex gap-1.5">
        <Button size="sm" onClick={onAccept} aria-label={t('acceptOf', { quote: quote.slice(0, 30) })}>
          {t(offer.isForecast ? 'acceptSetAside' : 'accept')}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          onClick={onDismiss}
          aria-label={t('dismissOf', { quote: quote.slice(0, 30) })}
        >
          {t('dismiss')}
        </Button>
      </span>
    </li>
  )
}
