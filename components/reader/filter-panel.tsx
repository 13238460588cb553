'use client'
// Which annotations are shown: any of each row, and of all rows together. Takes effect at once.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { MARK_GLYPHS, MARK_LOOK } from '../ui/mark'
import { SearchField } from '../ui/search-field'
import { ChoiceRow } from './choice-row'
import { choicesIn, type Filter, NO_FILTER } from './filter'
import { setFilter } from './filter-address'
import { type FilterOptions, filterOptions, type Option } from './filter-options'
import { useReader, useSession } from './use-reader'

/** The sources offered at first; the rest are found by words. */
const MOST = 12

export function FilterPanel() {
  const t = useTranslations()
  const { store } = useSession()
  const filter = useReader((state) => state.filter)
  const kept = useReader((state) => state.kept)
  const people = useReader((state) => state.people)
  const sources = useReader((state) => state.sources)
  const options = filterOptions({ ...store.get(), kept, filter })
  const set = (change: Partial<Filter>) => setFilter(store, { ...filter, ...change })

  function row<K extends keyof FilterOptions>(
    kind: K,
    title: string,
    label: (value: FilterOptions[K][number]['value']) => ReactNode,
    pressedLook?: (value: FilterOptions[K][number]['value']) => string,
  ) {
    type V = FilterOptions[K][number]['value']
    const offered = options[kind] as readonly Option<V>[]
    const chosen = filter[kind] as readonly V[]
    if (offered.length === 0) return null
    const shown = offered.filter((one, i) => i < MOST || chosen.includes(one.value))
    return (
      <div className="grid gap-1">
        <span aria-hidden className="text-xs text-ink-3">
          {title}
        </span>
        <ChoiceRow
          label={title}
          choices={shown.map(({ value, count }) => ({
            value,
            label: (
              <>
                {label(value)} <span className="font-normal text-ink-2 tabular-nums">{count}</span>
              </>
            ),
            pressedLook: pressedLook?.(value),
          }))}
          pressed={chosen}
          onChoose={(value) => {
            const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
            set({ [kind]: next })
          }}
        />
      </div>
    )
  }

  return (
    <div className="grid gap-3">
      <SearchField label={t('overview.filter.words')} value={filter.words} onText={(words) => set({ words })} />
      {row(
        'marks',
        t('overview.filter.marks'),
        (mark) => (
          <>
            <span aria-hidden>{MARK_GLYPHS[mark]}</span> {t(`words.mark.${mark}`)}
          </>
        ),
        (mark) => `font-semibold ${MARK_LOOK[mark].text} ${MARK_LOOK[mark].soft} ${MARK_LOOK[mark].edge}`,
      )}
      {row('statuses', t('overview.filter.statuses'), (status) => t(`words.status.${status}`))}
      {row('grounds', t('overview.filter.grounds'), (ground) => t(`words.ground.${ground}`))}
      {row('people', t('overview.filter.people'), (id) => people.get(id)?.name ?? t('overview.filter.unknown'))}
      {row('sources', t('overview.filter.sources'), (id) => sources.get(id)?.name ?? t('overview.filter.unknown'))}
      {choicesIn(filter) > 0 && (
        <Button size="sm" onClick={() => setFilter(store, NO_FILTER)} className="justify-self-start">
          {t('overview.filter.clear')}
        </Button>
      )}
    </div>
  )
}
