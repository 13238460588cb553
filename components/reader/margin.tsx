'use client'
// The margin: cards beside the spans they speak of, or, where there is no room, the open card as a sheet from the bottom.
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { ReaderView } from '@/editor/reader-view'
import { Card } from './card'
import { CardSheet } from './card-sheet'
import { contentOf } from './content'
import { placeCards } from './place-cards'
import { standing } from './selectors'
import type { Kept } from './state'
import { useReader, useSession } from './use-reader'
import { useWide } from './use-wide'
import { onLayout, useView } from './view-context'

const GAP = 10

export function Margin() {
  return useWide() ? <MarginCards /> : <CardSheet />
}

function MarginCards() {
  const t = useTranslations('reader')
  const view = useView()
  const { store } = useSession()
  const kept = useReader((state) => state.kept)
  const focusId = useReader((state) => state.focusId)
  const column = useRef<HTMLDivElement>(null)
  const all = standing(kept)

  const placeAgain = useEffectEvent(() => {
    if (column.current !== null && view !== null) place(column.current, view, all, focusId)
  })

  useEffect(() => {
    const element = column.current
    if (element === null || view === null) return
    place(element, view, all, focusId)
    // Cards slide when something changes, not when they first appear.
    const frame = requestAnimationFrame(() => element.removeAttribute('data-settling'))
    return () => cancelAnimationFrame(frame)
  }, [view, all, focusId])

  useEffect(() => {
    const element = column.current
    if (view === null || element === null) return
    const stop = onLayout(view.dom, () => placeAgain())
    const sizes = new ResizeObserver(() => placeAgain())
    const watch = () => {
      for (const card of element.children) sizes.observe(card)
    }
    watch()
    const comings = new MutationObserver(watch)
    comings.observe(element, { childList: true })
    return () => {
      stop()
      sizes.disconnect()
      comings.disconnect()
    }
  }, [view])

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
    <aside aria-label={t('margin')} className="relative">
      {all.length === 0 && <p className="sticky top-20 m-4 text-sm text-ink-2">{t('emptyMargin')}</p>}
      <div ref={column} className="margin-cards relative" data-settling="">
        {view !== null &&
          all.map((one) => <Card key={one.annotation.id} one={one} isOpen={one.annotation.id === focusId} />)}
      </div>
    </aside>
  )
}

/** Puts each card beside its span, in one reading and one writing of the layout. */
function place(column: HTMLElement, view: ReaderView, all: readonly Kept[], focusId: string | null): void {
  const offset = view.dom.getBoundingClientRect().top - column.getBoundingClientRect().top
  const cards = all.flatMap((one) => {
    const { id } = one.annotation
    const card = document.getElementById(`card-${id}`)
    if (card === null) return []
    return [{ id, top: view.topOf(contentOf(one).anchor.start) + offset, height: card.offsetHeight, card }]
  })
  const tops = placeCards(cards, focusId, GAP)
  cards.forEach(({ card }, i) => {
    card.style.translate = `0 ${Math.round(tops[i] ?? 0)}px`
    card.style.visibility = 'visible'
  })
  const last = cards.at(-1)
  column.style.minHeight = last ? `${(tops.at(-1) ?? 0) + last.height + 40}px` : ''
}
