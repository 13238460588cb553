// Shares of the verdicts, by count and by weight, each with its n.
import { useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { VERDICTS } from '@/core/words'
import { MarkBadge } from '../ui/mark'
import { Chart } from './chart'
import { Table, Td, Th } from './table'
import { UnverifiableLine } from './verdict-word'

export function Shares({ report, chart }: { report: Report; chart: string | null }) {
  const t = useTranslations('report')
  const words = useTranslations('words')
  const { shares } = report
  if (shares.n === 0) return <p className="text-base">{t('reader.nothing')}</p>
  return (
    <div className="grid gap-4">
      <Chart svg={chart} />
      <Table caption={t('heading.shares')}>
        <thead>
          <tr>
            <Th>{words('verdict')}</Th>
            <Th>{t('shares.byCount')}</Th>
            <Th>{t('shares.byWeight')}</Th>
          </tr>
        </thead>
        <tbody>
          {[...VERDICTS, ...(shares.undecided.count > 0 ? (['undecided'] as const) : [])].map((row) => {
            const { count, share, units, unitShare } = shares[row]
            return (
              <tr key={row}>
                <Th scope="row">
                  {row === 'undecided' ? (
                    <span className="font-normal text-ink-2">{t('shares.undecided')}</span>
                  ) : (
                    <MarkBadge mark={row} />
                  )}
                </Th>
                <Td>{t('shares.ofN', { count, n: shares.n, share: share ?? 0 })}</Td>
                <Td>
                  {t('shares.units', { units: toTenth(units), all: toTenth(shares.units), share: unitShare ?? 0 })}
                </Td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      <p className="text-xs text-ink-2">{t('shares.unitsHelp')}</p>
      <UnverifiableLine />
    </div>
  )
}

function toTenth(units: number): number {
  return Math.round(units * 10) / 10
}
