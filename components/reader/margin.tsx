'use client'
// The margin: cards beside the spans they speak of, or, where there is no room, the open card as a sheet from the bottom.
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { ReaderView } from '@/editor/reader-view'
import { Card } from './card'
import { CardSheet } from './card-sheet'
import { contentOf } from './content'
import { fittingTop, placeCards } from './place-cards'
import { cardsNear, shownOf, standing } from './selectors'
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
  const window = useReader((state) => state.window)
  const shown = useReader(shownOf)
  const all = cardsNear(shown, window, focusId)

  const pinned = useRef<Pin | null>(null)

  const placeAgain = useEffectEvent(() => {
    if (column.current !== null && view !== null)
      pinned.current = place(column.current, view, all, focusId, pinned.current)
  })

  useEffect(() => {
    const element = column.current
    if (element === null || view === null) return
    pinned.current = place(element, view, all, focusId, pinned.current)
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
    // A card reached by Tab slides to its span, so that the focus is always in sight.
    const reach = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches(':focus-visible')) placeAgain()
    }
    element.addEventListener('focusin', reach)
    return () => {
      stop()
      sizes.disconnect()
      comings.disconnect()
      element.removeEventListener('focusin', reach)
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
    <aside aria-label={t('margin')} className="relative overflow-y-clip max-lg:hidden">
      {standing(kept).length === 0 && <p className="sticky top-20 m-4 text-sm text-ink-2">{t('emptyMargin')}</p>}
      <div ref={column} className="margin-cards relative" data-settling="">
        {view !== null &&
          all.map((one) => <Card key={one.annotation.id} one={one} isOpen={one.annotation.id === focusId} />)}
      </div>
    </aside>
  )
}

/** Where the open card was put when it opened: it stays there while the page scrolls. */
type Pin = { id: string; top: number; height: number }

/** Puts each card beside its span, in one reading and one writing of the layout. */
function place(
  column: HTMLElement,
  view: ReaderView,
  all: readonly Kept[],
  focusId: string | null,
  pinned: Pin | null,
): Pin | null {
  const columnTop = column.getBoundingClientRect().top
  const offset = view.dom.getBoundingClientRect().top - columnTop
  const active = document.activeElement?.closest('[data-card]')?.getAttribute('data-card')
  const leadId = focusId ?? (document.activeElement?.matches(':focus-visible') ? (active ?? null) : null)
  let pin: Pin | null = null
  const cards = all.flatMap((one) => {
    const { id } = one.annotation
    const card = document.getElementById(`card-${id}`)
    if (card === null) return []
    const height = card.offsetHeight
    let top = view.topOf(contentOf(one).anchor.start) + offset
    if (id === leadId) {
      const bounds = { from: Math.max(4, 64 - columnTop), to: window.innerHeight - 44 - columnTop }
      const isSame = pinned?.id === id && Math.abs(pinned.height - height) < 4
      top = isSame ? pinned.top : fittingTop(top, height, bounds)
      pin = { id, top, height }
    }
    return [{ id, top, height, card }]
  })
  const tops = placeCards(cards, leadId, GAP)
  cards.forEach(({ card }, i) => {
    card.style.translate = `0 ${Math.round(tops[i] ?? 0)}px`
    card.style.visibility = 'visible'
  })
  const last = cards.at(-1)
  column.style.minHeight = last ? `${(tops.at(-1) ?? 0) + last.height + 40}px` : ''
  return pin
}
