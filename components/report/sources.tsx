// What the article leans on: each source with the verdicts of the claims it carries, and where chains end.
import { useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { sourcesSaying } from '@/core/report-sayings'
import { VERDICTS } from '@/core/words'
import { MarkGlyph } from '../ui/mark'
import { useSay } from './say'
import { Table, Td, Th } from './table'
import { UnverifiableLine } from './verdict-word'

export function Sources({ report }: { report: Report }) {
  const t = useTranslations('report')
  const words = useTranslations('words')
  const page = useTranslations('reportPage')
  const say = useSay()
  const { list, lengths } = report.sources
  if (list.length === 0) return <p className="text-base">{t('sources.none')}</p>
  return (
    <div className="grid gap-4">
      <p className="text-md">{say(sourcesSaying(report))}</p>
      <Table caption={t('heading.sources')}>
        <thead>
          <tr>
            <Th>{t('sources.source')}</Th>
            <Th>{t('sources.kind')}</Th>
            <Th>{t('sources.claims')}</Th>
            {VERDICTS.map((verdict) => (
              <Th key={verdict}>
                <span className="inline-flex items-center gap-1">
                  <MarkGlyph mark={verdict} decorative /> {words(`mark.${verdict}`)}
                </span>
              </Th>
            ))}
            <Th>{t('sources.attributions')}</Th>
          </tr>
        </thead>
        <tbody>
          {list.map((source) => (
            <tr key={`${source.name} ${source.kind} ${source.belongsTo}`}>
              <Th scope="row">
                {source.name}
                {source.belongsTo && (
                  <span className="block text-xs font-normal text-ink-3">
                    {t('sources.belongsTo')}: {source.belongsTo}
                  </span>
                )}
              </Th>
              <Td>{words(`sourceKind.${source.kind}`)}</Td>
              <Td>{source.tally.n}</Td>
              {VERDICTS.map((verdict) => (
                <Td key={verdict}>{source.tally[verdict]}</Td>
              ))}
              <Td>{source.attributions}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {lengths.length > 0 && (
        <p className="text-sm text-ink-2">
          {t('sources.lengths')}
          {page('colon')}
          {lengths.map(({ length, claims }) => t('sources.length', { length, claims })).join(page('listSemicolon'))}
        </p>
      )}
      <UnverifiableLine />
    </div>
  )
}
