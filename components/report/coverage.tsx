// How much of the article was looked at: the three parts apart, and what was checked only as said.
import { useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { coverageSayings } from '@/core/report-sayings'
import { Chart } from './chart'
import { useSay } from './say'

export function Coverage({ report, chart }: { report: Report; chart: string | null }) {
  const t = useTranslations('report')
  const say = useSay()
  const { sentences, verdict, setAside, lookedAt, saidOnly } = report.coverage
  const [sentence, said] = coverageSayings(report)
  if (sentences === 0) return <p className="text-base">{sentence && say(sentence)}</p>
  const parts = [
    ['verdict', verdict],
    ['setAside', setAside],
    ['lookedAt', lookedAt],
    ['unseen', sentences - verdict - setAside - lookedAt],
  ] as const
  return (
    <div className="grid gap-4">
      <p className="text-md">{sentence && say(sentence)}</p>
      <Chart svg={chart} />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        {parts.map(([part, count]) => (
          <div key={part} className="grid content-start">
            <dt className="text-xs text-ink-2">{t(`coverage.${part}`)}</dt>
            <dd className="text-md font-medium">{t('coverage.count', { n: count })}</dd>
          </div>
        ))}
      </dl>
      {said && (
        <details className="group" open={saidOnly.length <= 3}>
          <summary className="text-base">{say(said)}</summary>
          <ul className="mt-2 grid gap-2" lang={report.article.language}>
            {saidOnly.map(({ start, text }) => (
              <li key={start} className="border-l-2 border-line pl-3 font-serif text-base whitespace-pre-wrap">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
