'use client'
// All suggestions as a list: go to one, accept it, dismiss it; show or hide them in the text; ask the recommender. Long
// lists come in pages, beginning where the caret is.
import { useFormatter, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { offerKey } from '@/core/offer'
import { useSession } from '../reader/use-reader'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { AskRecommender } from './ask-recommender'
import { SuggestionItem } from './suggestion-item'
import type { Suggesting } from './suggesting'
import { useSuggesting } from './use-suggesting'

const PAGE = 40

export function SuggestionList({ suggesting }: { suggesting: Suggesting }) {
  const t = useTranslations('suggestions')
  const format = useFormatter()
  const { store } = useSession()
  const { open, isSearching, isShown, hasRecommender } = useSuggesting(suggesting, (state) => state)
  const list = useRef<HTMLOListElement>(null)
  const all = open?.all ?? []
  const [first, setFirst] = useState(() => {
    const { head } = store.get().cursor
    const at = all.findIndex(({ end }) => end > head)
    return Math.floor(Math.max(0, at) / PAGE) * PAGE
  })
  const from = Math.min(first, Math.max(0, Math.floor((all.length - 1) / PAGE) * PAGE))
  const page = all.slice(from, from + PAGE)
  const close = () => store.set({ panel: null })

  /** The focus goes on to what stands in the place of the one that went. */
  function focusItem(index: number): void {
    requestAnimationFrame(() => {
      const items = list.current?.querySelectorAll<HTMLElement>('[data-go]') ?? []
      items[Math.min(index, items.length - 1)]?.focus()
    })
  }

  return (
    <Dialog
      open
      onOpen={(open) => !open && close()}
      title={t('title')}
      description={isSearching ? t('searching', { count: all.length }) : t('count', { count: all.length })}
      width="lg"
    >
      <div className="grid gap-4">
        <label className="flex w-fit items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={isShown}
            onChange={(event) => suggesting.show(event.target.checked)}
            className="size-4 accent-accent"
          />
          {t('showInText')}
        </label>
        {hasRecommender && <AskRecommender suggesting={suggesting} />}
        {all.length === 0 && !isSearching && <p className="text-sm text-ink-3">{t('empty')}</p>}
        <ol ref={list} className="grid divide-y divide-line" start={from + 1}>
          {page.map((offer, i) => (
            <SuggestionItem
              key={offerKey(offer)}
              offer={offer}
              onGo={() => {
                close()
                requestAnimationFrame(() => suggesting.goTo(offer))
              }}
              onAccept={() => {
                close()
                requestAnimationFrame(() => suggesting.accept(offer))
              }}
              onDismiss={() => {
                suggesting.dismiss(offer, true)
                focusItem(i)
              }}
            />
          ))}
        </ol>
        {all.length > PAGE && (
          <nav aria-label={t('pages')} className="flex items-center justify-between gap-3 text-xs text-ink-3">
            <Button size="sm" disabled={from === 0} onClick={() => setFirst(Math.max(0, from - PAGE))}>
              {t('before')}
            </Button>
            <span className="tabular-nums">
              {t('range', {
                from: format.number(from + 1),
                to: format.number(from + page.length),
                count: format.number(all.length),
              })}
            </span>
            <Button size="sm" disabled={from + PAGE >= all.length} onClick={() => setFirst(from + PAGE)}>
              {t('after')}
            </Button>
          </nav>
        )}
      </div>
    </Dialog>
  )
}
