'use client'
// What stands in place of a page that failed to draw. The server has logged the error; its digest finds it there.
import { useTranslations } from 'next-intl'
import { Button, buttonLook } from '../ui/button'
import { PageBody } from './page-body'

export function PageFailed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('errors')
  return (
    <PageBody width="text">
      <div role="alert" className="grid justify-items-start gap-3 py-16">
        <h1 className="font-serif text-2xl font-semibold">{t('failedTitle')}</h1>
        <p className="max-w-prose text-base text-ink-2">{t('failedText')}</p>
        {error.digest && <p className="text-xs text-ink-3">{t('failedDigest', { digest: error.digest })}</p>}
        <div className="mt-2 flex gap-2">
          <Button variant="primary" onClick={reset}>
            {t('retry')}
          </Button>
          {/* Loaded anew: after a failure nothing of this page is kept. */}
          {/* oxlint-disable-next-line next/no-html-link-for-pages */}
          <a href="/" className={buttonLook({})}>
            {t('toStart')}
          </a>
        </div>
      </div>
    </PageBody>
  )
}
