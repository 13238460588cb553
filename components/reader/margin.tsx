'use client'
// The margin: cards beside the spans they speak of, or, where there is no room, the open card as a sheet from the bottom.
// Only cards near the window are drawn; margin-layout.ts says which and where.
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { memo, startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Card } from './card'
import { createMarginLayout, EMPTY_PLAN, type MarginLayout } from './margin-layout'
import type { Form, PlacedCard } from './margin-plan'
import { standing } from './selectors'
import { useKeyValues } from './use-key-values'
import { useReader, useSession } from './use-reader'
import { useWide } from './use-wide'
import { useView } from './view-context'
import { WithParts } from './with-parts'

// Only where there is no room for the margin.
const loading = () => null
const CardSheet = dynamic(() => import('./card-sheet').then((module) => module.CardSheet), { loading })

export function Margin() {
  return useWide() ? <MarginCards /> : <CardSheet />
}

function MarginCards() {
  const t = useTranslations('reader')
  const view = useView()
  const { store } = useSession()
  const isEmpty = useReader((state) => standing(state.kept).length === 0)
  const isAnyActive = useReader(({ focusId, hoverIds }) => focusId !== null || hoverIds.length > 0)
  const column = useRef<HTMLDivElement>(null)
  const layout = useRef<MarginLayout>(null)
  const [plan, setPlan] = useState(EMPTY_PLAN)

  useEffect(() => {
    const element = column.current
    if (element === null || view === null) return
    const made = createMarginLayout(store, view, element, (next, isUrgent) => {
      if (isUrgent) flushSync(() => setPlan(next))
      else startTransition(() => setPlan(next))
    })
    layout.current = made
    return () => {
      layout.current = null
      made.dispose()
      setPlan(EMPTY_PLAN)
    }
  }, [view, store])

  const watch = useCallback(
    (element: HTMLElement, name: string) => layout.current?.watch(element, name) ?? (() => undefined),
    [],
  )

  useEffect(() => {
    const element = column.current
    if (element === null) return
    const enter = (event: Event) => {
      const id = event.target instanceof Element ? event.target.closest('[data-card]')?.getAttribute('data-card') : null
      if (id != null && store.get().hoverIds[0] !== id) store.set({ hoverIds: [id] })
    }
    const leave = () => store.set({ hoverIds: [] })
    element.addEventListener('mouseover', enter)
    element.addEventListener('mouseleave', leave)
    return () => {
      element.removeEventListener('mouseover', enter)
      element.removeEventListener('mouseleave', leave)
    }
  }, [store])

  return (
    <aside aria-label={t('margin')} className="relative overflow-y-clip max-lg:hidden">
      {isEmpty && <EmptyMargin />}
      <WithParts>{({ LeaderLines }) => <LeaderLines column={column} plan={plan} />}</WithParts>
      <div
        ref={column}
        className="margin-cards relative"
        data-settling={plan.isSettling ? '' : undefined}
        data-quiet={isAnyActive ? '' : undefined}
        style={{ minHeight: plan.bottom === 0 ? undefined : plan.bottom + 40 }}
      >
        {plan.cards.map((card) => (
          <Slot key={card.id} card={card} watch={watch} />
        ))}
      </div>
    </aside>
  )
}

function EmptyMargin() {
  const t = useTranslations('reader')
  return <p className="sticky top-20 m-4 text-sm text-ink-2">{t('emptyMargin', useKeyValues())}</p>
}

/** One card at its place. Drawn again when its own annotation or place changes, whatever else does. */
const Slot = memo(function Slot({
  card: { id, top, height, isLine },
  watch,
}: {
  card: PlacedCard
  watch: (element: HTMLElement, name: string) => () => void
}) {
  const one = useReader((state) => state.kept.get(id))
  const isOpen = useReader((state) => state.focusId === id)
  const slot = useRef<HTMLDivElement>(null)
  const form: Form = isOpen ? 'open' : isLine ? 'line' : 'full'
  const name = one === undefined ? null : `${id} ${form}`
  useLayoutEffect(() => {
    if (slot.current !== null && name !== null) return watch(slot.current, name)
  }, [watch, name])
  if (one === undefined) return null
  return (
    <div ref={slot} className="margin-slot" data-form={form} data-height={height} style={{ translate: `0 ${top}px` }}>
      <Card one={one} isOpen={isOpen} isLine={isLine} />
    </div>
  )
})
