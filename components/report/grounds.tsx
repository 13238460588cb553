// Why the verdicts were given, over all counted claims.
import { useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { MarkBadge } from '../ui/mark'
import { Table, Td, Th } from './table'
import { UnverifiableLine } from './verdict-word'

export function Grounds({ report }: { report: Report }) {
  const t = useTranslations('report')
  const words = useTranslations('words')
  return (
    <div className="grid gap-3">
      <Table caption={t('heading.grounds')}>
        <thead>
          <tr>
            <Th>{words('verdict')}</Th>
            <Th>{t('grounds.ground')}</Th>
            <Th>{t('grounds.claims')}</Th>
            <Th>{t('grounds.leading')}</Th>
          </tr>
        </thead>
        <tbody>
          {report.grounds.map(({ verdict, ground, count, leading }) => (
            <tr key={`${verdict} ${ground}`}>
              <Td>
                <MarkBadge mark={verdict} short />
              </Td>
              <Th scope="row">{words(`ground.${ground}`)}</Th>
              <Td>{t('shares.count', { n: count })}</Td>
              <Td>{t('shares.count', { n: leading })}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {report.grounds.some(({ verdict }) => verdict === 'unverifiable') && <UnverifiableLine />}
    </div>
  )
}
