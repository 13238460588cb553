'use client'
// What was used last, to take again with a press or its key. Nothing where it would change nothing.
import { useTranslations } from 'next-intl'
import type { Ground } from '@/core/words'
import { type AgainCommand, type Offer, offerOf } from './again'
import { contentOf } from './content'
import { KeyOf } from './key-text'
import type { Kept } from './state'
import { useReader, useSession } from './use-reader'

/** Stands in the field it would fill (`place`). */
export function AgainButton({ one, command, place }: { one: Kept; command: AgainCommand; place: Offer['place'] }) {
  const t = useTranslations()
  const { lastUsed, marking } = useSession()
  const sources = useReader((state) => state.sources)
  const evidence = useReader((state) => state.evidence)
  const offer = offerOf(command, contentOf(one), lastUsed.get(), { sources, evidence })
  if (offer === null || offer.place !== place) return null
  const name =
    place === 'ground'
      ? t(`words.ground.${offer.id as Ground}`)
      : place === 'evidence'
        ? evidence.get(offer.id)?.title
        : sources.get(offer.id)?.name
  return (
    <button
      type="button"
      onClick={() => marking.change(one.annotation.id, offer.change)}
      className="flex min-h-6 max-w-full items-center gap-1.5 justify-self-start rounded-full border border-dashed border-line-strong px-2.5 text-xs text-ink-2 hover:bg-hover pointer-coarse:min-h-11"
    >
      <span className="min-w-0 truncate">{t('palette.again', { name: name ?? '' })}</span>
      <KeyOf command={command} />
    </button>
  )
}
