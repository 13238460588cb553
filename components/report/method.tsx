// How it was checked and how the figures are made, with the hashes that say of which text.
import { useLocale, useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { methodSayings } from '@/core/report-sayings'
import { dayText } from '../ui/date-text'
import { Facts } from './facts'
import { useSay } from './say'

export function Method({ report }: { report: Report }) {
  const t = useTranslations('report')
  const say = useSay()
  const { revision } = report
  return (
    <div className="grid gap-4">
      <div className="grid max-w-prose gap-3 text-base">
        {methodSayings(report).map((each) => (
          <p key={each.key}>{say(each)}</p>
        ))}
        <p>{t('fullText')}</p>
      </div>
      <Facts
        facts={[
          [t('revisionNumber', { number: revision.number }), t('method.characters', { n: revision.characters })],
          [t('method.hash'), <Hash key="text" value={revision.sha256} />],
          [t('method.originalHash'), <Hash key="original" value={revision.originalSha256} />],
        ]}
      />
    </div>
  )
}

/** A SHA-256 in hex, which may break anywhere. */
export function Hash({ value }: { value: string }) {
  return <code className="font-mono text-xs break-all">{value}</code>
}

/** Who wrote and approved. Nobody's name is a ranking: they stand in order of the alphabet. */
export function People({ report }: { report: Report }) {
  const t = useTranslations('report')
  const page = useTranslations('reportPage')
  const locale = useLocale()
  const names = (list: readonly string[]) =>
    list.length === 0 ? t('none') : list.toSorted((a, b) => a.localeCompare(b, locale)).join(page('listComma'))
  return (
    <Facts
      facts={[
        [t('people.authors'), names(report.people.authors)],
        [t('people.reviewers'), names(report.people.reviewers)],
        ...(report.edition ? [[t('people.publisher'), report.edition.publishedBy] as const] : []),
        [
          t('heading.dates'),
          report.edition
            ? t('published', { date: dayText(report.edition.publishedAt, locale) })
            : t('composed', { date: dayText(report.at, locale) }),
        ],
      ]}
    />
  )
}
