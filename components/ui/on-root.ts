'use client'
// Tells styles what is on the page, by an attribute of its root element. `:has()` could ask the same of the page itself, but
// then the browser goes through all of a long article at every change anywhere (docs/performance.md).
import { useLayoutEffect } from 'react'

/** What may be there; the attribute is `data-` and this name. */
type RootState = 'reader' | 'modal' | 'sheet-open' | 'review' | 'paper' | 'calm'

const counts = new Map<RootState, number>()

/** Sets the attribute until the returned function is called; among several that set it, until the last one's is. */
export function onRoot(state: RootState): () => void {
  change(state, 1)
  return () => change(state, -1)
}

function change(state: RootState, by: number): void {
  const count = (counts.get(state) ?? 0) + by
  counts.set(state, count)
  document.documentElement.toggleAttribute(`data-${state}`, count > 0)
}

/** Sets the attribute while the component is there and `isSo`. */
export function useOnRoot(state: RootState, isSo = true): void {
  useLayoutEffect(() => (isSo ? onRoot(state) : undefined), [state, isSo])
}
