// A chain of sources as breadcrumbs, nearest to the article first.
import { useTranslations } from 'next-intl'
import type { ReportLink } from '@/core/report-claim.schema'

/** `start`: what stands before the first link (this article), where the chain is the article's own. */
export function Chain({ links, start }: { links: readonly ReportLink[]; start?: string }) {
  const t = useTranslations('report')
  if (links.length === 0) return null
  const endsUnnamed = links.at(-1)?.kind === 'anonymous'
  return (
    <div className="grid gap-0.5">
      <p className="text-xs text-ink-3">
        {t('evidence.chain')}
        {start && ` · ${t('evidence.chainHelp')}`}
      </p>
      <ol className="flex flex-wrap items-center gap-y-1 text-sm">
        {start && <li>{start}</li>}
        {links.map((link, i) => (
          // Chains may name a source twice; the place in the chain tells links apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className="flex items-center">
            {(i > 0 || start) && (
              <span aria-hidden className="px-1.5 text-ink-3">
                ‹
              </span>
            )}
            <span
              className={
                link.kind === 'anonymous'
                  ? 'rounded-sm border border-dashed border-unverifiable px-1.5 text-unverifiable'
                  : undefined
              }
            >
              {link.name}
            </span>
          </li>
        ))}
        {endsUnnamed && <li className="pl-2 text-xs font-medium text-unverifiable">{t('voices.endsUnnamed')}</li>}
      </ol>
    </div>
  )
}
