'use client'
// This person's keys for whatever shows them. The server knows neither these nor the platform: until the page is alive
// everybody has the keys of the table, so that both draw the same.
import { useSyncExternalStore } from 'react'
import { type Bindings, DEFAULT_BINDINGS } from '@/editor/bindings'
import { useSession } from './use-reader'

const defaults = () => DEFAULT_BINDINGS
const no = () => false
const neverChanges = () => no

/** The keys as they are now, drawn again when they change, and whether they are named as on a Mac. */
export function useKeys(): { bindings: Bindings; isMac: boolean } {
  const { keys } = useSession()
  const bindings = useSyncExternalStore(keys.subscribe, keys.bindings, defaults)
  const isMac = useSyncExternalStore(neverChanges, () => keys.isMac, no)
  return { bindings, isMac }
}
