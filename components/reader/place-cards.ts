// Where cards stand in the margin: each beside its span, pushed apart where they would overlap.

export type Placed = { id: string; top: number; height: number }

/**
 * Tops of cards, in the order given (the order of their spans). The focused card stands exactly at its span, those
 * before it are pushed up, those after it down; without one all are pushed down from the first.
 */
export function placeCards(cards: readonly Placed[], focusId: string | null, gap: number): number[] {
  const tops = cards.map((card) => card.top)
  const focus = cards.findIndex((card) => card.id === focusId)
  for (let i = Math.max(1, focus + 1); i < cards.length; i++) {
    const before = (tops[i - 1] ?? 0) + (cards[i - 1]?.height ?? 0) + gap
    tops[i] = Math.max(tops[i] ?? 0, before)
  }
  for (let i = focus - 1; i >= 0; i--) {
    const after = (tops[i + 1] ?? 0) - (cards[i]?.height ?? 0) - gap
    tops[i] = Math.min(tops[i] ?? 0, after)
  }
  // Cards before the focused one may still overlap each other where there was room: settle them from the first down,
  // and never past the focused one unless there is no room at all.
  const least = Math.min(0, tops[0] ?? 0)
  return least < 0 ? pushedInside(cards, tops, gap) : tops
}

/** Moves everything down until the first card is on the page. */
function pushedInside(cards: readonly Placed[], tops: number[], gap: number): number[] {
  let floor = 0
  return tops.map((top, i) => {
    const placed = Math.max(top, floor)
    floor = placed + (cards[i]?.height ?? 0) + gap
    return placed
  })
}
