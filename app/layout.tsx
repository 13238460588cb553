// The shell of every page: language, theme, fonts, and the providers that client parts need.
import '@fontsource-variable/noto-sans-jp/index.css'
import '@fontsource-variable/noto-serif-jp/index.css'
import './globals.css'
import sansLatin from '@fontsource-variable/noto-sans-jp/files/noto-sans-jp-latin-wght-normal.woff2'
import serifLatin from '@fontsource-variable/noto-serif-jp/files/noto-serif-jp-latin-wght-normal.woff2'
import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { Providers } from '@/components/frame/providers'
import { forBrowser } from '@/messages/for-browser'
import { THEME_COOKIE } from '@/messages/preference-cookies'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('productLine'),
    icons: { icon: '/icon.svg' },
    robots: { index: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f5f2' },
    { media: '(prefers-color-scheme: dark)', color: '#131418' },
  ],
}

/** Letters and figures of the Latin script: unlike kana and kanji they have other widths in the faces that stand in for these. */
const FIRST_FONTS = [sansLatin, serifLatin]

export default async function RootLayout({ children }: { children: ReactNode }) {
  for (const address of FIRST_FONTS) preload(address, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  const theme = (await cookies()).get(THEME_COOKIE)?.value
  const messages = forBrowser(await getMessages())
  return (
    <html lang={await getLocale()} data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body>
        <NextIntlClientProvider messages={messages}>
          <Providers>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
