'use client'
// What working needs and reading does not is loaded when somebody first does something on the page, or a card stands open:
// by the time a card is opened or a span marked it is there, and stays when the connection goes. Where it cannot be loaded
// the page goes on without it, and tries again at the next sign of use and when the connection is back. The fields of one's
// own card are not among it: they must stand before the first word is typed.
import { useEffect, useSyncExternalStore } from 'react'
import type { CardDetails } from './card-details'
import { loadSayings } from './sayings'
import { createStore } from './store'
import { useReader } from './use-reader'
import type { WorkingParts } from './working-parts'

type Parts = {
  CardDetails: typeof CardDetails
  WorkingParts: typeof WorkingParts
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin', 'online'] as const

const store = createStore<{ parts: Parts | null }>({ parts: null })

async function load(): Promise<void> {
  const [details, working] = await Promise.all([
    import('./card-details'),
    import('./working-parts'),
    import('./lacks-here'),
    loadSayings(),
  ])
  const { CardDetails } = details
  const { WorkingParts } = working
  store.set({ parts: { CardDetails, WorkingParts } })
}

/** Waits for the first sign of use, and then loads. Stands once in the workbench. */
export function useFirstUse(): void {
  const isCardOpen = useReader((state) => state.focusId !== null)
  useEffect(() => {
    if (store.get().parts !== null) return
    const begin = () => {
      stop()
      load().catch(listen)
    }
    const listen = () => SIGNS.forEach((sign) => window.addEventListener(sign, begin, { capture: true, passive: true }))
    const stop = () => SIGNS.forEach((sign) => window.removeEventListener(sign, begin, { capture: true }))
    if (isCardOpen) begin()
    else listen()
    return stop
  }, [isCardOpen])
}

/** The parts for working; null until somebody has done something on the page. */
export function useParts(): Parts | null {
  return useSyncExternalStore(
    store.subscribe,
    () => store.get().parts,
    () => null,
  )
}
