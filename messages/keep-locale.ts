// Keeps a language for the browser that asks, where `request.ts` looks first.
import { cookies } from 'next/headers'
import { LOCALE_COOKIE } from './preference-cookies'

const YEAR_SECONDS = 365 * 24 * 3600

/** Sets the cookie of the chosen language; null takes it away, so that the browser's own wish counts. */
export async function keepLocale(locale: 'en' | 'ja' | null): Promise<void> {
  const jar = await cookies()
  if (locale === null) jar.delete(LOCALE_COOKIE)
  else jar.set(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS })
}
