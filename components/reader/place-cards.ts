// Where cards stand in the margin: each beside its span, pushed apart where they would overlap.

export type Placed = { id: string; top: number; height: number }

/**
 * Tops of cards, in the order given (the order of their spans). The focused card stands exactly at its top, those before
 * it are pushed up (past the upper end of the margin where there is no room), those after it down. Without a focused
 * card all are pushed down from the first.
 */
export function placeCards(cards: readonly Placed[], focusId: string | null, gap: number): number[] {
  const tops = cards.map((card) => card.top)
  const focus = cards.findIndex((card) => card.id === focusId)
  for (let i = Math.max(1, focus + 1); i < cards.length; i++) {
    const before = (tops[i - 1] ?? 0) + (cards[i - 1]?.height ?? 0) + gap
    tops[i] = Math.max(tops[i] ?? 0, before)
  }
  let ceiling = tops[focus] ?? 0
  for (let i = focus - 1; i >= 0; i--) {
    ceiling -= (cards[i]?.height ?? 0) + gap
    tops[i] = Math.min(tops[i] ?? 0, ceiling)
    ceiling = tops[i] ?? 0
  }
  return tops
}

/**
 * The top at which an open card shows whole: its span's, or as much higher as it must be to end above the lower end of
 * the window, but never above the upper end. All in the margin's own measure.
 */
export function fittingTop(top: number, height: number, window: { from: number; to: number }): number {
  return Math.max(Math.min(top, window.to - height), Math.min(top, window.from))
}
