// Which language a request is answered in: the one a caller names (`getTranslations({locale})`, for a file in another
// language), else the reader's choice (cookie), else what the browser asks for, else English.
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { LOCALE_COOKIE } from './preference-cookies'

export default getRequestConfig(async ({ locale: named }) => {
  const locale = pickLocale(
    named ?? (await cookies()).get(LOCALE_COOKIE)?.value,
    (await headers()).get('accept-language'),
  )
  const messages = locale === 'ja' ? (await import('./ja.json')).default : (await import('./en.json')).default
  return { locale, messages, timeZone: 'Asia/Tokyo' }
})

function pickLocale(chosen: string | undefined, accepted: string | null): 'en' | 'ja' {
  if (chosen === 'en' || chosen === 'ja') return chosen
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';')
      return { language: tag.toLowerCase().split('-')[0], weight: Number(quality.trim().slice(2)) || 0 }
    })
    .sort((a, b) => b.weight - a.weight)
    .find(({ language }) => language === 'en' || language === 'ja')
  return wanted?.language === 'ja' ? 'ja' : 'en'
}
