'use client'
// A control that goes away by what it did (a chip that was removed, a draft that was saved, a sheet that was closed) would
// take the focus along, and the next key would go nowhere: the focus goes to its card, else to the text.
import { useEffect } from 'react'
import { cardFocused, focusCard } from './focus-card'
import { useSession } from './use-reader'

/**
 * Goes on in the note of a card that has yet to come: the sheet, where the window grew narrow while somebody typed. Until
 * then no key is a command.
 */
async function awaitNote(id: string, left: HTMLTextAreaElement, isMeant: () => boolean): Promise<void> {
  document.body.dataset.ownKeys = ''
  focusCard(id, 'note', isMeant)
  await cardFocused()
  delete document.body.dataset.ownKeys
  takeCaret(left)
}

function takeCaret({ selectionStart, selectionEnd }: HTMLTextAreaElement): void {
  const note = document.activeElement
  if (note instanceof HTMLTextAreaElement) note.setSelectionRange(selectionStart, selectionEnd)
}

/** Watches the workbench. */
export function useKeptFocus(): void {
  const { page, store } = useSession()
  useEffect(() => {
    let last: HTMLElement | null = null
    let cardId: string | null = null
    const note = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement && target.closest('.workbench') !== null ? target : null
      cardId = last?.closest('[data-card]')?.getAttribute('data-card') ?? null
    }
    const watch = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return
      const left = last instanceof HTMLTextAreaElement && last.dataset.part === 'note' ? last : null
      last = null
      const card = cardId === null ? null : document.querySelector<HTMLElement>(`[data-card="${cardId}"]`)
      if (card !== null) {
        const next = left === null ? null : card.querySelector<HTMLElement>('[data-part=note]')
        ;(next ?? card).focus({ preventScroll: true })
        if (left !== null && next !== null) takeCaret(left)
      } else if (cardId !== null && left !== null && store.get().focusId === cardId) {
        const id = cardId
        void awaitNote(id, left, () => store.get().focusId === id)
      } else page.current?.focusText()
    })
    document.addEventListener('focusin', note)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', note)
      watch.disconnect()
    }
  }, [page, store])
}
