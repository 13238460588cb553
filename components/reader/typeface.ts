'use client'
// The typeface of articles, 明朝 or gothic, as this person likes it in this browser.
import { useSyncExternalStore } from 'react'

export const TYPEFACES = ['serif', 'sans'] as const
export type Typeface = (typeof TYPEFACES)[number]

const KEY = 'tenkyo.typeface'
const listeners = new Set<() => void>()

/** The typeface chosen, and how to choose another. */
export function useTypeface(): [Typeface, (typeface: Typeface) => void] {
  const typeface = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stored,
    () => 'serif' as const,
  )
  return [
    typeface,
    (next) => {
      localStorage.setItem(KEY, next)
      for (const listener of listeners) listener()
    },
  ]
}

function stored(): Typeface {
  return localStorage.getItem(KEY) === 'sans' ? 'sans' : 'serif'
}
