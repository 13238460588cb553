'use client'
// A suggestion in words: what it is about, who is cited, why it was found.
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { Offer } from '@/core/offer'

/** What a suggestion is about: that somebody said it, that it is so, or that it looks ahead. */
export function useOfferKind(): (offer: Offer) => string {
  const t = useTranslations('suggestions')
  return (offer) => (offer.isForecast ? t('forecast') : t(offer.asserts))
}

/** The whole as one sentence, for those who hear it. */
export function useOfferSentence(): (offer: Offer) => string {
  const t = useTranslations('suggestions')
  const kind = useOfferKind()
  return (offer) => {
    const names = offer.chain.map(({ name }) => name).join(' ← ')
    const chain = offer.endsUnnamed ? [names, t('endsUnnamed')].filter((part) => part !== '').join(' ') : names
    return chain === '' ? kind(offer) : t('kindAndChain', { kind: kind(offer), chain })
  }
}

/** The chain, nearest to the article first; says where it ends unnamed. */
export function OfferChain({ offer }: { offer: Offer }) {
  const t = useTranslations('suggestions')
  return (
    <>
      {offer.chain.map(({ name, kind }, i) => (
        <Fragment key={name}>
          {i > 0 && (
            <>
              <span aria-hidden> ← </span>
              <span className="sr-only">{t('from')}</span>
            </>
          )}
          <span className={kind === 'anonymous' ? 'italic' : undefined}>{name}</span>
        </Fragment>
      ))}
      {offer.endsUnnamed && <span className="text-ink-3"> ({t('endsUnnamed')})</span>}
    </>
  )
}

/** Why it is suggested: the cues, or the words of the recommender. */
export function OfferReasons({ offer }: { offer: Offer }) {
  const t = useTranslations('suggestions')
  if (offer.from === 'recommender') {
    return <span>{offer.words === '' ? t('fromRecommender') : t('recommenderSays', { words: offer.words })}</span>
  }
  return <span>{offer.because.map((cue) => t(`cues.${cue}`)).join(t('comma'))}</span>
}
