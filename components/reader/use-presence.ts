'use client'
// How components read who else is at the article.
import { useSyncExternalStore } from 'react'
import type { PresenceState } from './presence'
import { useSession } from './use-reader'

const NOBODY: PresenceState['here'] = new Map()

/** The other windows at this article, by their id. */
export function useHere(): PresenceState['here'] {
  const { presence } = useSession()
  return useSyncExternalStore(
    presence.store.subscribe,
    () => presence.store.get().here,
    () => NOBODY,
  )
}
