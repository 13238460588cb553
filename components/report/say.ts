// The sentences that pages and files share (core/report-sayings.ts), in the reader's language.
import { useTranslations } from 'next-intl'
import type { Saying } from '@/core/report-sayings'

/** Gives the text of a saying. */
export function useSay(): (saying: Saying) => string {
  const t = useTranslations()
  return ({ key, values }) => t(key as never, values as never)
}
