// The catalogue as formats are handed it: a translator and its language. Dates are written here, alike in every format.
import type { Saying, Translate } from '@/core/report-sayings'
import type { Locale } from '@/core/words'

/** Words for a report: `t` takes full keys of `messages/` (`report.*`, `export.*`, `words.*`). */
export type ExportWords = { locale: Locale; t: Translate }

/** A saying in the reader's language. */
export function say({ t }: ExportWords, { key, values }: Saying): string {
  return t(key, values)
}

/** A day (2024-07-03) or time (ISO 8601, shown as the day in Tokyo) as 2024年7月3日 or 3 Jul 2024. */
export function dayText(value: string, locale: Locale): string {
  const isDay = value.length === 10
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: locale === 'ja' ? 'long' : 'medium',
    timeZone: isDay ? 'UTC' : 'Asia/Tokyo',
  }).format(new Date(isDay ? `${value}T00:00:00Z` : value))
}

/** Glyphs of the marks: told apart without colour. */
export const GLYPHS = { sourced: '✓', unverifiable: '?', contradicted: '✕', 'set-aside': '–' } as const

/** Several names in one line. */
export function listText(names: readonly string[], locale: Locale): string {
  return names.filter((name) => name !== '').join(locale === 'ja' ? '、' : ', ')
}
