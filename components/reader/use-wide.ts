'use client'
// Whether there is room for the margin beside the text.
import { useSyncExternalStore } from 'react'

const QUERY = '(min-width: 1024px)'

/** True on the server, where the width is not known; the stylesheet decides until the page is alive. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(QUERY)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(QUERY).matches,
    () => true,
  )
}
