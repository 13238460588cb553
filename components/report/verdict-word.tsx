// A verdict with its sign and word. The help line of "unverifiable" stands wherever the word stands: readers take it
// for "false" otherwise.
import { useTranslations } from 'next-intl'
import type { Mark } from '@/core/words'
import { MarkBadge } from '../ui/mark'

export function VerdictWord({ mark, isUndecided = false }: { mark: Mark; isUndecided?: boolean }) {
  const t = useTranslations('words')
  const say = useTranslations('report')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <MarkBadge mark={mark} />
      {isUndecided && <span className="text-xs font-medium text-ink-2">{say('claim.undecided')}</span>}
      {mark === 'unverifiable' && <span className="text-xs text-ink-2">{t('markMeaning.unverifiable')}</span>}
    </span>
  )
}

/** The same help line for a passage or table that uses the word in its text. */
export function UnverifiableLine() {
  const t = useTranslations('report')
  return <p className="text-xs text-ink-2">{t('index.unverifiable')}</p>
}
