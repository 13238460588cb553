'use client'
// How parts of the page read suggestions.
import { useSyncExternalStore } from 'react'
import type { Offer } from '@/core/offer'
import { useReader } from '../reader/use-reader'
import type { Suggesting, SuggestingState } from './suggesting'

/** Part of the state of suggestions. `select` must give the same value for the same state. */
export function useSuggesting<T>({ store }: Suggesting, select: (state: SuggestingState) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

/** The suggestion the keys act on; follows the caret. */
export function useOfferHere(suggesting: Suggesting): Offer | null {
  useReader((state) => state.cursor)
  useReader((state) => state.mode)
  useReader((state) => state.choosingSecondFor)
  useSuggesting(suggesting, (state) => state)
  return suggesting.here()
}
