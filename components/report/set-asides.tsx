// What was set aside as not checkable.
import { useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { Quote } from './quote'

export function SetAsides({ report }: { report: Report }) {
  const t = useTranslations('report')
  return (
    <div className="grid gap-4">
      <p className="text-base text-ink-2">{t('setAside.intro')}</p>
      <ul className="grid gap-4">
        {report.setAsides.map((mark) => (
          <li key={mark.id} className="grid gap-1 break-inside-avoid">
            <Quote quote={mark.quote} lang={report.article.language} mark="set-aside" />
            {mark.note && <p className="text-sm whitespace-pre-wrap text-ink-2">{mark.note}</p>}
            <p className="text-xs text-ink-3">
              {t('claim.by', { name: mark.author })}
              {mark.isOverridden && ` · ${t('setAside.overridden')}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
