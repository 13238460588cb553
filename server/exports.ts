// Reports as files: the catalogue handed to a writer, and the headers of a download. Reading one is no event.
import { getLocale, getTranslations } from 'next-intl/server'
import { LOCALES, type Locale } from '@/core/words'
import type { ExportWords } from '@/formats/words'

/** The catalogue for charts and writers, in a language: by default the reader's. */
export async function pageWords(named?: Locale): Promise<ExportWords> {
  const locale = named ?? ((await getLocale()) as Locale)
  const t = await getTranslations({ locale })
  return { locale, t: (key, values) => t(key as never, values as never) }
}

/** The language a request names (`?lang=ja`), or undefined for the reader's own. */
export function languageOf(request: Request): Locale | undefined {
  const named = new URL(request.url).searchParams.get('lang')
  return LOCALES.find((locale) => locale === named)
}
