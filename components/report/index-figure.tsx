// The index with its range and bounds, or why there is none; always with the line that says what it judges.
import { useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { boundsSayings, noIndexSayings, readerSaying } from '@/core/report-sayings'
import { Chart } from './chart'
import { useSay } from './say'
import { UnverifiableLine } from './verdict-word'

export function IndexFigure({ report, chart }: { report: Report; chart: string | null }) {
  const t = useTranslations('report')
  const say = useSay()
  const { value, bounds } = report.index
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-2">{t('index.line')}</p>
      {value !== null ? (
        // The drawing says it in large figures.
        chart === null && <p className="text-md font-medium">{t('index.value', { value: Math.round(value) })}</p>
      ) : (
        <div className="grid gap-1.5">
          <p className="font-serif text-xl font-semibold">{t('index.none')}</p>
          <ul className="grid list-disc gap-1 pl-5 text-base">
            {noIndexSayings(report).map((each) => (
              <li key={each.key}>{say(each)}</li>
            ))}
          </ul>
        </div>
      )}
      <Chart svg={chart} />
      {bounds !== null && (
        <ul className="grid gap-1 text-base text-ink-2">
          {boundsSayings(report).map((each) => (
            <li key={each.key}>{say(each)}</li>
          ))}
        </ul>
      )}
      <p className="text-base">{say(readerSaying(report))}</p>
      <UnverifiableLine />
    </div>
  )
}
