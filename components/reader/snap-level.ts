'use client'
// What selections snap to, as this person likes it in this browser.
import { useSyncExternalStore } from 'react'
import { SNAP_LEVELS, type SnapLevel } from '@/core/snap'

const KEY = 'tenkyo.snap'
const listeners = new Set<() => void>()
let chosen: SnapLevel | null = null

/** The level chosen; whole characters until one was. */
export function snapLevel(): SnapLevel {
  chosen ??= SNAP_LEVELS.find((level) => level === stored()) ?? 'grapheme'
  return chosen
}

/** Chooses another level. A browser that keeps nothing has it until the page is left. */
export function setSnapLevel(level: SnapLevel): void {
  chosen = level
  try {
    localStorage.setItem(KEY, level)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
  for (const listener of listeners) listener()
}

/** The level, as it changes. */
export function useSnapLevel(): SnapLevel {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapLevel,
    () => 'grapheme' as const,
  )
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
