// The finding, in words: the central claims first, then all, then what stands beside the verdicts.
import { useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { attributionSayings, findingSayings } from '@/core/report-sayings'
import { useSay } from './say'
import { UnverifiableLine } from './verdict-word'

export function Finding({ report }: { report: Report }) {
  const t = useTranslations('report')
  const words = useTranslations('words')
  const say = useSay()
  const [central, all, ...rest] = findingSayings(report)
  return (
    <div className="grid gap-3">
      {central && (
        <p className="font-serif text-xl leading-relaxed font-semibold">
          {/* Japanese breaks after a comma, so that no verdict is torn from its count. */}
          {say(central)
            .split(/(?<=、)/)
            .map((part) => (
              <span key={part} className="inline-block">
                {part}
              </span>
            ))}
        </p>
      )}
      {all && <p className="text-md">{say(all)}</p>}
      <UnverifiableLine />
      <ul className="grid gap-1 text-base text-ink-2 empty:hidden">
        {rest.map((each) => (
          <li key={each.key}>{say(each)}</li>
        ))}
        {report.attributions.n > 0 && <li>{attributionSayings(report).map(say).join(' ')}</li>}
        {report.flags.map(({ flag, count }) => (
          <li key={flag}>{t('finding.flags', { n: count, flag: words(`flag.${flag}`) })}</li>
        ))}
      </ul>
    </div>
  )
}
