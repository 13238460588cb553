// Where the cards of the margin stand. Reads the page at most once a frame, and only what changed of it: the places of spans
// are kept by section. Scrolling costs nothing until other cards come near.
import type { ReaderView } from '@/editor/reader-view'
import { anchorOf } from './annotation-set'
import { comingNote } from './focus-card'
import { type PlacedCard, planCards, type Wanted } from './margin-plan'
import { measured as timed } from './measures'
import { fittingTop } from './place-cards'
import { shownOf, startingIn } from './selectors'
import type { Kept, ReaderState } from './state'
import type { Store } from './store'
import { onLayout } from './view-context'

/** What stands in the margin now. `isSettling`: the text itself moved, so cards do not slide but stand there at once. */
export type MarginPlan = { cards: readonly PlacedCard[]; bottom: number; isSettling: boolean }

/** Nothing, before the first reading. */
export const EMPTY_PLAN: MarginPlan = { cards: [], bottom: 0, isSettling: true }

export type MarginLayout = {
  /** Watches the size of a card; `name`: its id and form. Returns how to stop. */
  watch(element: HTMLElement, name: string): () => void
  dispose(): void
}

/** What the bars cover at the upper and the lower end of the window, and a little more. */
const HEAD = 64
const FOOT = 44
/** A closed card nobody has measured. */
const CLOSED_HEIGHT = 140

/** A section's cards with the places of their spans, valid while the section keeps its size. */
type Measured = { cards: readonly Kept[]; width: number; height: number; fonts: number; tops: number[] }
/** Where the open card was put, from its span: it stays there while the page scrolls. */
type Pin = { id: string; shift: number; height: number }

/**
 * Plans cards beside the spans of a view. `onPlan` is told each new plan: at once where the page must show it in this
 * frame, else (scrolling brought other cards near) when there is time.
 */
export function createMarginLayout(
  store: Store<ReaderState>,
  view: ReaderView,
  column: HTMLElement,
  onPlan: (plan: MarginPlan, isUrgent: boolean) => void,
): MarginLayout {
  const measured = new Map<number, Measured>()
  const seen = new Map<string, number>()
  const drawn = new Map<Element, string>()
  let fonts = 0
  let plan = EMPTY_PLAN
  let pin: Pin | null = null
  let isNoteNew = false
  let sectionTops = ''
  let step = stepNow()
  let frame = 0

  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(() => update(true))
  }

  function update(isUrgent: boolean): void {
    cancelAnimationFrame(frame)
    frame = 0
    timed('margin', () => place(isUrgent))
  }

  function place(isUrgent: boolean): void {
    const { focusId, window: sections } = store.get()
    const kept = shownOf(store.get())
    const columnTop = column.getBoundingClientRect().top
    const above = view.dom.getBoundingClientRect().top - columnTop
    const wanted: Wanted[] = []
    const tops: string[] = []
    for (let at = sections.first; at <= sections.last; at++) {
      const cards = startingIn(kept, at)
      const element = sectionElement(view.dom, at)
      if (cards.length === 0 || element === null) continue
      const box = element.getBoundingClientRect()
      const top = box.top - columnTop
      tops.push(`${at} ${Math.round(top)}`)
      const places = placesIn(at, cards, box, above - top)
      cards.forEach((one, i) => wanted.push({ one, top: top + (places[i] ?? 0) }))
    }
    const held = heldCard(column)
    for (const id of new Set([focusId, held])) addFar(id)
    const lead = leadOf(wanted, focusId, columnTop)
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
    const all = planCards(wanted, { focusId, lead, scale, seen: (id, form) => seen.get(`${id} ${form}`) })
    const [from, to] = [(step - 2) * stepSize(), (step + 5) * stepSize()].map((y) => y - window.scrollY - columnTop)
    const near = all.filter(
      ({ id, top, height }) => (top + height > (from ?? 0) && top < (to ?? 0)) || id === focusId || id === held,
    )
    const last = all.at(-1)
    tell(near, last === undefined ? 0 : last.top + last.height, tops.join(), isUrgent)
    if (isNoteNew && held !== null && held === focusId) revealNote(held, columnTop)

    function addFar(id: string | null): void {
      const one = id === null ? undefined : kept.get(id)
      if (one === undefined || one.isWithdrawn) return
      const { start } = anchorOf(one)
      const at = kept.sectionAt(start)
      if (at >= sections.first && at <= sections.last) return
      wanted.push({ one, top: view.topOf(start) + above })
      wanted.sort((a, b) => a.top - b.top)
    }
  }

  /** The places of a section's spans from its own top, read anew only where they can have changed. */
  function placesIn(at: number, cards: readonly Kept[], { width, height }: DOMRect, above: number): number[] {
    const known = measured.get(at)
    const isSame = known?.width === width && known.height === height && known.fonts === fonts
    if (isSame && known.cards === cards) return known.tops
    const before = new Map(isSame ? known.cards.map((one, i) => [anchorOf(one).start, known.tops[i]]) : [])
    const unknown = cards.map((one) => anchorOf(one).start).filter((start) => before.get(start) === undefined)
    view.topsOf(unknown).forEach((top, i) => before.set(unknown[i] ?? 0, top + above))
    const tops = cards.map((one) => before.get(anchorOf(one).start) ?? 0)
    measured.set(at, { cards, width, height, fonts, tops })
    return tops
  }

  /** The open card, else the one the keyboard is on, whole in the window while its span is. */
  function leadOf(wanted: readonly Wanted[], focusId: string | null, columnTop: number) {
    const reached = document.activeElement?.matches(':focus-visible') ? heldCard(column) : null
    const id = focusId ?? reached
    const found = wanted.find(({ one }) => one.annotation.id === id)
    if (id === null || found === undefined) {
      pin = null
      return null
    }
    const height = seen.get(`${id} ${id === focusId ? 'open' : 'full'}`) ?? CLOSED_HEIGHT
    if (pin?.id === id && Math.abs(pin.height - height) < 4) return { id, top: found.top + pin.shift }
    const bounds = { from: Math.max(4, HEAD - columnTop), to: window.innerHeight - FOOT - columnTop }
    if (found.top < bounds.from || found.top > bounds.to)
      return { id, top: found.top + (pin?.id === id ? pin.shift : 0) }
    pin = { id, height, shift: fittingTop(found.top, height, bounds) - found.top }
    return { id, top: found.top + pin.shift }
  }

  /**
   * Scrolls as little as shows the note of the open card, once that stands: its lower part may end below the window where the
   * card is high, or others before it take its place.
   */
  function revealNote(id: string, columnTop: number): void {
    const field = document.activeElement
    const slot = field?.closest<HTMLElement>('.margin-slot')
    const placed = plan.cards.find((card) => card.id === id)
    if (field == null || slot == null || placed === undefined || !seen.has(`${id} open`)) return
    isNoteNew = false
    // The card may still be sliding there: only places within it are read.
    const slid = columnTop + placed.top - slot.getBoundingClientRect().top
    const { top, bottom } = field.getBoundingClientRect()
    const below = Math.min(bottom + slid + 8 - (window.innerHeight - FOOT), top + slid - HEAD)
    if (field.matches('textarea') && below > 0) window.scrollBy({ top: below })
  }

  function tell(cards: readonly PlacedCard[], bottom: number, tops: string, isUrgent: boolean): void {
    const known = new Map(plan.cards.map((card) => [card.id, card]))
    const next = cards.map((card) => {
      const before = known.get(card.id)
      return before?.top === card.top && before.isLine === card.isLine && before.height === card.height ? before : card
    })
    const isSettling = tops !== sectionTops
    sectionTops = tops
    const isSame = next.length === plan.cards.length && next.every((card, i) => card === plan.cards[i])
    if (isSame && bottom === plan.bottom) return
    plan = { cards: next, bottom, isSettling }
    onPlan(plan, isUrgent)
  }

  const sizes = new ResizeObserver((entries) => {
    let isNew = false
    for (const { target } of entries) {
      const name = drawn.get(target)
      if (name === undefined || !(target instanceof HTMLElement)) continue
      const height = target.offsetHeight
      if (height === (seen.get(name) ?? Number(target.dataset.height))) continue
      seen.set(name, height)
      isNew = true
    }
    if (isNew) update(true)
  })

  let last = { ...store.get(), shown: shownOf(store.get()) }
  const stopStore = store.subscribe(() => {
    const now = { ...store.get(), shown: shownOf(store.get()) }
    if (now.shown !== last.shown || now.focusId !== last.focusId || now.window !== last.window) schedule()
    last = now
  })
  const stopLayout = onLayout(view.dom, () => update(true))
  const onFonts = () => fonts++
  const onScroll = () => {
    const now = stepNow()
    if (now === step) return
    step = now
    update(false)
  }
  document.fonts.addEventListener('loadingdone', onFonts)
  document.addEventListener('scroll', onScroll, { passive: true })
  document.addEventListener('scrollend', schedule)
  const onFocus = () => {
    // Whoever takes the focus somewhere else sees where, and the browser scrolls for Tab.
    if (comingNote() !== null) isNoteNew = true
    schedule()
  }
  column.addEventListener('focusin', onFocus)
  column.addEventListener('focusout', schedule)

  return {
    watch(element, name) {
      drawn.set(element, name)
      sizes.observe(element)
      return () => {
        drawn.delete(element)
        sizes.unobserve(element)
      }
    },
    dispose() {
      cancelAnimationFrame(frame)
      stopStore()
      stopLayout()
      sizes.disconnect()
      document.fonts.removeEventListener('loadingdone', onFonts)
      document.removeEventListener('scroll', onScroll)
      document.removeEventListener('scrollend', schedule)
      column.removeEventListener('focusin', onFocus)
      column.removeEventListener('focusout', schedule)
    },
  }
}

/** Cards are looked for anew each time half a window went by. */
function stepSize(): number {
  return Math.max(200, window.innerHeight / 2)
}

function stepNow(): number {
  return Math.floor(window.scrollY / stepSize())
}

/** The card that holds the focus: it stays, wherever one scrolls. */
function heldCard(column: HTMLElement): string | null {
  const card = document.activeElement?.closest('[data-card]')
  return card != null && column.contains(card) ? card.getAttribute('data-card') : null
}

function sectionElement(dom: HTMLElement, at: number): Element | null {
  const child = dom.children[at]
  return child?.getAttribute('data-section') === String(at) ? child : dom.querySelector(`[data-section="${at}"]`)
}
