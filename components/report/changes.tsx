// What would change it: per claim the index under each other verdict, the largest move first.
import { useTranslations } from 'next-intl'
import type { Report, ReportChange } from '@/core/report.schema'
import { outcomeSaying } from '@/core/report-sayings'
import { MarkBadge } from '../ui/mark'
import { claimAnchor } from './claim'
import { useSay } from './say'
import { UnverifiableLine } from './verdict-word'

/** How many are shown before "all". */
const FIRST = 5

export function Changes({ report }: { report: Report }) {
  const t = useTranslations('report')
  const page = useTranslations('reportPage')
  const { changes } = report
  if (changes.length === 0) return <p className="text-base">{t('changes.nothing')}</p>
  return (
    <div className="grid gap-4">
      <p className="text-base text-ink-2">{t('changes.intro')}</p>
      <ChangeList changes={changes.slice(0, FIRST)} report={report} />
      {changes.length > FIRST && (
        <details>
          <summary className="text-sm text-ink-2">{page('moreChanges', { n: changes.length - FIRST })}</summary>
          <div className="mt-3">
            <ChangeList changes={changes.slice(FIRST)} report={report} />
          </div>
        </details>
      )}
      <UnverifiableLine />
    </div>
  )
}

function ChangeList({ changes, report }: { changes: readonly ReportChange[]; report: Report }) {
  const t = useTranslations('report')
  const words = useTranslations('words')
  const say = useSay()
  return (
    <ul className="grid gap-3">
      {changes.map((change) => {
        const claim = report.claims[change.claim - 1]
        return (
          <li key={change.claim} className="grid gap-1.5 break-inside-avoid border-l-2 border-line pl-3">
            <p className="flex flex-wrap items-baseline gap-x-2 text-base">
              <MarkBadge mark={change.from} short />
              <a href={`#${claimAnchor(change.claim)}`} className="font-medium">
                {t('changes.claim', { number: change.claim })}
              </a>
              <span className="line-clamp-2 text-ink-2">{claim?.statement ?? claim?.annotations[0]?.quote.exact}</span>
            </p>
            <ul className="grid gap-1 text-sm sm:grid-cols-2">
              {change.outcomes.map((outcome) => (
                <li key={outcome.to} className="flex flex-wrap gap-x-2">
                  <span className="text-ink-2">{t('changes.to', { verdict: words(`mark.${outcome.to}`) })}</span>
                  <span>{say(outcomeSaying(outcome))}</span>
                  <span className="font-medium">{t('changes.move', { move: Math.round(outcome.move * 10) / 10 })}</span>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
