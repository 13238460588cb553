'use client'
// A control that goes away by what it did (a chip that was removed, a draft that was saved, a sheet that was closed) would
// take the focus along, and the next key would go nowhere: the focus goes to its card, else to the text.
import { useEffect } from 'react'
import { useSession } from './use-reader'

/** Watches the workbench. */
export function useKeptFocus(): void {
  const { page } = useSession()
  useEffect(() => {
    let last: HTMLElement | null = null
    let cardId: string | null = null
    const note = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement && target.closest('.workbench') !== null ? target : null
      cardId = last?.closest('[data-card]')?.getAttribute('data-card') ?? null
    }
    const watch = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return
      last = null
      const card = cardId === null ? null : document.querySelector<HTMLElement>(`[data-card="${cardId}"]`)
      if (card === null) page.current?.focusText()
      else card.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', note)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', note)
      watch.disconnect()
    }
  }, [page])
}
