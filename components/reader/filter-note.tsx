'use client'
// Says that not all annotations are shown, how many are, and takes the filter off. Loaded only while one is set.
import { FilterX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { NO_FILTER } from './filter'
import { setFilter } from './filter-address'
import { shownOf, standing } from './selectors'
import { useReader, useSession } from './use-reader'

export function FilterNote() {
  const t = useTranslations('overview.filter')
  const { store } = useSession()
  const kept = useReader((state) => state.kept)
  const shown = useReader(shownOf)
  return (
    <div
      data-noprint=""
      data-filter-note=""
      className="pointer-events-none fixed inset-x-0 top-[calc(var(--bar-height)+0.5rem)] z-20 flex justify-center lg:top-auto lg:bottom-10"
    >
      <div className="pointer-events-auto flex items-center gap-2 rounded-full border border-accent/50 bg-raised py-1 pr-1 pl-3.5 text-xs shadow-pop">
        <output className="tabular-nums">
          {t('shown', { shown: standing(shown).length, count: standing(kept).length })}
        </output>
        <Button
          size="sm"
          variant="quiet"
          icon={<FilterX size={14} aria-hidden />}
          onClick={() => setFilter(store, NO_FILTER)}
          className="rounded-full"
        >
          {t('clear')}
        </Button>
      </div>
    </div>
  )
}
