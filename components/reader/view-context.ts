'use client'
// The text's view, for what is placed beside it.
import { createContext, useContext } from 'react'
import type { ReaderView } from '@/editor/reader-view'

export const ViewContext = createContext<ReaderView | null>(null)

/** The view; null until the text is alive and on the screen. */
export function useView(): ReaderView | null {
  return useContext(ViewContext)
}

/** Calls back whenever the element is laid out anew: its size changed, or a font arrived. Returns how to stop. */
export function onLayout(element: HTMLElement, callback: () => void): () => void {
  const observer = new ResizeObserver(callback)
  observer.observe(element)
  document.fonts.addEventListener('loadingdone', callback)
  return () => {
    observer.disconnect()
    document.fonts.removeEventListener('loadingdone', callback)
  }
}

/** Runs before the page is painted next, together with all else that reads its layout; returns how to call it off. */
export function inNextFrame(run: () => void): () => void {
  const frame = requestAnimationFrame(run)
  return () => cancelAnimationFrame(frame)
}
