// Which cards stand where: from the tops of spans to places in the margin. Pure, so that it can be tested without a page.
import { closedHeight, GAP, LINE_GAP, LINE_HEIGHT } from './closed-card'
import { contentOf } from './content'
import { denseCards, placeCards } from './place-cards'
import type { Kept } from './state'

/** A card to place: its span's top, in the margin's measure. Cards come in the order of the text. */
export type Wanted = { one: Kept; top: number }

/** How a card is drawn: open, closed, or closed on one line. */
export type Form = 'open' | 'full' | 'line'

/** A card with its place. */
export type PlacedCard = { id: string; top: number; height: number; isLine: boolean }

export type PlanOptions = {
  focusId: string | null
  /** The card that stands exactly where it is wanted, if those before it have room above. */
  lead: { id: string; top: number } | null
  /** Pixels of a CSS pixel at the usual size of letters. */
  scale: number
  /** The height of a card as it was last seen in a form; undefined: not seen. */
  seen(id: string, form: Form): number | undefined
}

/** An open card nobody has seen yet. */
const OPEN_HEIGHT = 420

/** Places cards; none over another, and where they are dense, closed ones on one line. */
export function planCards(wanted: readonly Wanted[], { focusId, lead, scale, seen }: PlanOptions): PlacedCard[] {
  const closed = wanted.map(({ one, top }) => ({
    top,
    height: seen(one.annotation.id, 'full') ?? closedHeight(contentOf(one)) * scale,
    gap: GAP,
  }))
  const dense = denseCards(closed)
  const cards = wanted.map(({ one, top }, i) => {
    const { id } = one.annotation
    const isLine = dense[i] === true
    const height =
      id === focusId
        ? (seen(id, 'open') ?? OPEN_HEIGHT)
        : isLine
          ? (seen(id, 'line') ?? LINE_HEIGHT * scale)
          : (closed[i]?.height ?? 0)
    const isPacked = isLine && dense[i - 1] === true && id !== focusId
    return { id, top: id === lead?.id ? lead.top : top, height, gap: isPacked ? LINE_GAP : GAP, isLine }
  })
  const tops = placeCards(cards, lead?.id ?? null)
  return cards.map(({ id, height, isLine }, i) => ({ id, top: Math.round(tops[i] ?? 0), height, isLine }))
}
