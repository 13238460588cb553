'use client'
// Choices of language and theme, kept in cookies so that the server's first answer already has them.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/core/words'
import { LOCALE_COOKIE, THEMES } from '@/messages/preference-cookies'
import { MenuChoice } from '../ui/menu'
import { keepPreference, useTheme } from './theme'

/** Changes the language of every page and draws this one anew. */
export function useLanguageChange(): (locale: Locale) => void {
  const router = useRouter()
  return (locale) => {
    keepPreference(LOCALE_COOKIE, locale)
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
  const [theme, setTheme] = useTheme()
  return (
    <MenuChoice
      label={t('theme')}
      options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
      value={theme}
      onValue={setTheme}
    />
  )
}
