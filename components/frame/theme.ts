'use client'
// Light, dark, or as the device says: the present choice and how to make another. Kept in a cookie, so that the server's
// first answer already has it.
import { useState } from 'react'
import { THEME_COOKIE, type Theme } from '@/messages/preference-cookies'

const YEAR = 365 * 24 * 60 * 60

/** Keeps a preference for a year. */
export function keepPreference(cookie: string, value: string): void {
  document.cookie = `${cookie}=${value}; path=/; max-age=${YEAR}; samesite=lax`
}

/** The theme chosen in this browser, and how to choose another for every page. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(presentTheme)
  return [
    theme,
    (next) => {
      setTheme(next)
      keepPreference(THEME_COOKIE, next)
      if (next === 'system') delete document.documentElement.dataset.theme
      else document.documentElement.dataset.theme = next
    },
  ]
}

function presentTheme(): Theme {
  const set = typeof document === 'undefined' ? undefined : document.documentElement.dataset.theme
  return set === 'light' || set === 'dark' ? set : 'system'
}
