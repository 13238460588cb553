// One evidence item as the report may show it; a protected one is named only as such.
import { useLocale, useTranslations } from 'next-intl'
import type { ReportEvidence } from '@/core/report-claim.schema'
import { Badge } from '../ui/badge'
import { DateText, dayText } from '../ui/date-text'
import { Chain } from './chain'
import { isWebAddress, OutsideLink } from './outside-link'

export function EvidenceItem({ item }: { item: ReportEvidence }) {
  const t = useTranslations('report')
  const words = useTranslations('words')
  if (item.isProtected) {
    return (
      <div className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
        <Badge>{words(`stance.${item.stance}`)}</Badge>
        {t('evidence.protected')}
      </div>
    )
  }
  return (
    <div className="grid gap-1.5 break-inside-avoid">
      <p className="flex flex-wrap items-center gap-1.5">
        <Badge tone={item.stance === 'context' ? 'neutral' : 'accent'}>{words(`stance.${item.stance}`)}</Badge>
        {item.standing && item.standing !== 'context' && <Badge>{t(`standing.${item.standing}`)}</Badge>}
        {item.record && <Badge>{words(`record.${item.record}`)}</Badge>}
        <span className="text-xs text-ink-3">
          {item.kind && words(`evidenceKind.${item.kind}`)}
          {item.publishedOn && (
            <>
              {' · '}
              <DateText day={item.publishedOn} />
            </>
          )}
        </span>
      </p>
      <p className="text-base font-medium">
        <OutsideLink url={item.url}>{item.title}</OutsideLink>
      </p>
      {item.url !== null && (
        <p className="text-xs break-all text-ink-3 print:hidden">
          {isWebAddress(item.url) ? new URL(item.url).host : item.url}
        </p>
      )}
      {item.place && (
        <p className="text-sm text-ink-2">
          {t('evidence.place')}: {item.place}
        </p>
      )}
      {item.excerpt && (
        <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-wrap text-ink-2">
          {item.excerpt}
        </blockquote>
      )}
      {item.inquiry && <Inquiry inquiry={item.inquiry} />}
      {item.chain.length > 1 && <Chain links={item.chain} />}
    </div>
  )
}

function Inquiry({ inquiry }: { inquiry: NonNullable<ReportEvidence['inquiry']> }) {
  const t = useTranslations('report')
  const locale = useLocale()
  const { asked, askedOn, means, answer, deadline } = inquiry
  return (
    <div className="grid gap-1 text-sm">
      <p>{t('evidence.asked', { asked, date: dayText(askedOn, locale), means })}</p>
      {answer === null ? (
        <p className="font-medium">
          {deadline ? t('evidence.noAnswerBy', { date: dayText(deadline, locale) }) : t('evidence.noAnswer')}
        </p>
      ) : (
        <div className="grid gap-0.5">
          <p className="text-xs text-ink-3">{t('evidence.answer')}</p>
          <blockquote className="border-l-2 border-line pl-3 whitespace-pre-wrap text-ink-2">{answer}</blockquote>
        </div>
      )}
    </div>
  )
}
