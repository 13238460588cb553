// Tells next-intl what may be said: a key that en.json lacks, or a language we do not speak, fails the type check,
// also where a key is put together of typed parts (`words.mark.${mark}`).
import type { Locale } from '@/core/words'
import type en from './en.json'

declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof en
    Locale: Locale
  }
}
