// A page that is not there, or not for this reader: says so, and where to go on.
import { useTranslations } from 'next-intl'
import { buttonLook } from '../ui/button'
import { PageBody } from './page-body'

export function NotHere() {
  const t = useTranslations('errors')
  return (
    <PageBody width="text">
      <div className="grid justify-items-start gap-3 py-16">
        <h1 className="font-serif text-2xl font-semibold">{t('notFoundTitle')}</h1>
        <p className="max-w-prose text-base text-ink-2">{t('notFoundText')}</p>
        {/* Without the router, which every page would otherwise carry a second time for this one link. */}
        {/* oxlint-disable-next-line next/no-html-link-for-pages */}
        <a href="/" className={buttonLook({ variant: 'primary' }, 'mt-2')}>
          {t('toStart')}
        </a>
      </div>
    </PageBody>
  )
}
