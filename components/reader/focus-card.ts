// Takes the focus into a card, which may only be drawn after the next drawing of the page.
const MOST_FRAMES = 120

let arriving: Promise<void> = Promise.resolve()
let isNoteComing = false

/** Puts the focus into a card once it is there: into its note when `wanted` is 'note', else on the card. */
export function focusCard(id: string, wanted: 'card' | 'note'): void {
  let tries = MOST_FRAMES
  isNoteComing = wanted === 'note'
  arriving = new Promise((resolve) => {
    const attempt = () => {
      // In review the pane is the card.
      const card = document.getElementById(`card-${id}`) ?? document.querySelector<HTMLElement>(`[data-card="${id}"]`)
      const target = wanted === 'note' ? card?.querySelector<HTMLElement>('[data-part=note]') : card
      if (target) {
        target.focus({ preventScroll: true })
        // A sheet scrolls by itself, and its note may be below its edge.
        if (target.closest('[data-sheet]') !== null) target.scrollIntoView({ block: 'nearest' })
      } else if (tries-- > 0) {
        requestAnimationFrame(attempt)
        return
      }
      isNoteComing = false
      resolve()
    }
    attempt()
  })
}

/** Whether a note was asked for and has not got the focus yet: what is typed now is meant for it. */
export function noteIsComing(): boolean {
  return isNoteComing
}

/** Resolves once the focus is where it was last sent, or cannot get there. */
export function cardFocused(): Promise<void> {
  return arriving
}
