'use client'
// How components read the session and act on it.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Session } from './session'
import type { ReaderState } from './state'

export const SessionContext = createContext<Session | null>(null)

/** The session of the workbench around. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('This part stands only inside the workbench.')
  return session
}

/** Part of the state; drawn again when it is another value. `select` must give the same value for the same state. */
export function useReader<T>(select: (state: ReaderState) => T): T {
  const { store } = useSession()
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.get()),
  )
}
