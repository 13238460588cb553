// Takes the focus into a card, which may only be drawn after the next drawing of the page.
const MOST_FRAMES = 120

/** The last call, and of it what is still to come: nothing, or a card that is drawn with a later frame. */
let last: symbol | null = null
let arriving: Promise<void> = Promise.resolve()
let coming: string | null = null

/**
 * Puts the focus into a card once it is there: into its note when `wanted` is 'note', else on the card. Gives up when another
 * card is wanted, or `isMeant` says that this one is not any more.
 */
export function focusCard(id: string, wanted: 'card' | 'note', isMeant: () => boolean): void {
  const call = Symbol(id)
  last = call
  coming = wanted === 'note' ? id : null
  let tries = MOST_FRAMES
  arriving = new Promise((resolve) => {
    const end = () => {
      if (last === call) coming = null
      resolve()
    }
    const attempt = () => {
      if (last !== call || !isMeant()) return end()
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
      end()
    }
    attempt()
  })
}

/** The annotation whose note was asked for and has not got the focus yet: what is typed now is meant for it. */
export function comingNote(): string | null {
  return coming
}

/** Leaves the focus where it is: the note that was asked for does not take it any more. */
export function callOffNote(): void {
  if (coming === null) return
  last = null
  coming = null
}

/** Resolves once the focus is where it was last sent, or cannot get there. */
export async function cardFocused(): Promise<void> {
  for (let waited: Promise<void> | null = null; waited !== arriving; ) {
    waited = arriving
    await waited
  }
}
