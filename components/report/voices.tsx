// How many voices stand behind a claim, in words first: several outlets may be one root.
import { useTranslations } from 'next-intl'
import type { ReportVoices } from '@/core/report-claim.schema'
import { voicesSayings } from '@/core/report-sayings'
import { classes } from '../ui/classes'
import { useSay } from './say'

export function Voices({ voices, showSide }: { voices: ReportVoices; showSide: boolean }) {
  const t = useTranslations('report')
  const say = useSay()
  const { outlets, records, rootList, stance } = voices
  if (outlets === 0 && records === 0) return null
  const [first, ...rest] = voicesSayings(voices)
  const endsUnnamed = rootList.length > 0 && rootList.every((root) => root.endsUnnamed)
  return (
    <div className="grid gap-2 rounded-md bg-sunken px-3 py-2.5 print:border print:border-line">
      {showSide && <p className="text-xs text-ink-2">{t(`voices.${stance}`)}</p>}
      <p
        className={classes(
          'flex flex-wrap items-baseline gap-x-2 font-semibold',
          outlets > 0 ? 'text-md' : 'text-base',
        )}
      >
        {first && <span>{say(first)}</span>}
        {endsUnnamed && <span className="text-sm text-unverifiable">{t('voices.endsUnnamed')}</span>}
      </p>
      {rootList.length > 0 && (
        <ul className="grid gap-1.5">
          {rootList.map((root, i) => (
            // A root whose sources may not be named has nothing else to tell it apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={i}>
              <Root root={root} showEnd={!endsUnnamed} />
            </li>
          ))}
        </ul>
      )}
      <ul className="grid gap-0.5 text-xs text-ink-2 empty:hidden">
        {rest.map((each) => (
          <li key={each.key}>{say(each)}</li>
        ))}
      </ul>
    </div>
  )
}

/** Outlets → the root they end in. */
function Root({ root, showEnd }: { root: ReportVoices['rootList'][number]; showEnd: boolean }) {
  const t = useTranslations('report')
  const page = useTranslations('reportPage')
  const name = root.names.length > 0 ? root.names.join(page('listComma')) : t('voices.untold')
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {root.outlets.map((outlet) => (
        <span key={outlet} className="rounded-sm border border-line bg-raised px-1.5">
          {outlet}
        </span>
      ))}
      <span aria-hidden className="text-ink-3">
        →
      </span>
      <span className="text-xs text-ink-2">{t('voices.root')}</span>
      <strong className="font-semibold">{name}</strong>
      {root.endsUnnamed && showEnd && (
        <span className="rounded-sm border border-dashed border-unverifiable px-1.5 text-xs text-unverifiable">
          {t('voices.endsUnnamed')}
        </span>
      )}
      {root.isArticles && <span className="text-xs text-ink-2">{t('voices.isArticles')}</span>}
    </div>
  )
}
