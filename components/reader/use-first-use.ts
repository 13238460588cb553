'use client'
// What working needs and reading does not is loaded when somebody first does something on the page, or when the page opens
// at a card or a review: by the time a span is marked it is there, and stays when the connection goes. What is pressed
// before it has come is kept (held-keys.ts). Where it cannot be loaded the page goes on without it, and tries again at the
// next sign of use and when the connection is back.
import { useEffect } from 'react'
import { loadParts, partsNow } from './first-use'
import { useReader } from './use-reader'

const SIGNS = [
  ...(['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'] as const),
  ...(['beforeprint', 'online'] as const),
] as const

/** Waits for the first sign of use, and then loads. `isShown`: the text is on the screen; before, it scrolls by itself. */
export function useFirstUse(isShown: boolean): void {
  const isWorking = useReader(({ focusId, mode, panel }) => focusId !== null || mode === 'review' || panel !== null)
  useEffect(() => {
    if (!isShown || partsNow() !== null) return
    const begin = () => {
      stop()
      loadParts().catch(listen)
    }
    const listen = () => SIGNS.forEach((sign) => window.addEventListener(sign, begin, { capture: true, passive: true }))
    const stop = () => SIGNS.forEach((sign) => window.removeEventListener(sign, begin, { capture: true }))
    if (isWorking) begin()
    else listen()
    return stop
  }, [isShown, isWorking])
}
