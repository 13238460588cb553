'use client'
// Draws what needs the parts for working once somebody has done something on the page and they have come. A component of its
// own, so that their coming draws nothing else anew.
import { type ReactNode, useSyncExternalStore } from 'react'
import { onParts, type Parts, partsNow } from './first-use'

export function WithParts({ children }: { children: (parts: Parts) => ReactNode }) {
  const parts = useSyncExternalStore(onParts, partsNow, () => null)
  return parts === null ? null : children(parts)
}
