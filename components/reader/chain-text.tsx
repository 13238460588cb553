'use client'
// A chain as breadcrumbs, nearest to the article first: スペクテイター誌 ‹ 匿名の当局者.
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { useReader } from './use-reader'

export function ChainText({ chain }: { chain: readonly string[] }) {
  const t = useTranslations('reader')
  const sources = useReader((state) => state.sources)
  const last = sources.get(chain.at(-1) ?? '')
  return (
    <span className="text-xs text-ink-2" title={t('chainReading')}>
      {chain.map((id, i) => (
        <Fragment key={id}>
          {i > 0 && (
            <>
              <span aria-hidden> ‹ </span>
              <span className="sr-only">{t('chainFrom')}</span>
            </>
          )}
          <span className={sources.get(id)?.kind === 'anonymous' ? 'italic' : undefined}>
            {sources.get(id)?.name ?? t('unknownSource')}
          </span>
        </Fragment>
      ))}
      {last?.kind === 'anonymous' && <span className="text-ink-3"> ({t('endsUnnamed')})</span>}
    </span>
  )
}
