'use client'
// Choices of language and theme, kept in cookies so that the server's first answer already has them.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Locale } from '@/core/words'
import { LOCALE_COOKIE, THEME_COOKIE, THEMES, type Theme } from '@/messages/preference-cookies'
import { MenuChoice } from '../ui/menu'

const YEAR = 365 * 24 * 60 * 60

/** Keeps a preference for a year. */
function keep(cookie: string, value: string): void {
  document.cookie = `${cookie}=${value}; path=/; max-age=${YEAR}; samesite=lax`
}

/** Changes the language of every page and draws this one anew. */
export function useLanguageChange(): (locale: Locale) => void {
  const router = useRouter()
  return (locale) => {
    keep(LOCALE_COOKIE, locale)
    router.refresh()
  }
}

/** Each language in its own name. */
export const LANGUAGES = [
  { value: 'ja', label: '日本語', lang: 'ja' },
  { value: 'en', label: 'English', lang: 'en' },
] as const

export function LanguageChoice() {
  const t = useTranslations('frame')
  const change = useLanguageChange()
  return <MenuChoice label={t('language')} options={LANGUAGES} value={useLocale()} onValue={change} />
}

export function ThemeChoice() {
  const t = useTranslations('frame')
  const [theme, setTheme] = useState(presentTheme)
  return (
    <MenuChoice
      label={t('theme')}
      options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
      value={theme}
      onValue={(next) => {
        setTheme(next)
        keep(THEME_COOKIE, next)
        if (next === 'system') delete document.documentElement.dataset.theme
        else document.documentElement.dataset.theme = next
      }}
    />
  )
}

function presentTheme(): Theme {
  const set = typeof document === 'undefined' ? undefined : document.documentElement.dataset.theme
  return set === 'light' || set === 'dark' ? set : 'system'
}
