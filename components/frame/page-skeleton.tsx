// The shape of a page of a project while it is on its way.
import { useTranslations } from 'next-intl'
import { Skeleton } from '../ui/skeleton'
import { PageBody } from './page-body'

export function PageSkeleton() {
  const t = useTranslations('common')
  return (
    <PageBody>
      <output className="sr-only">{t('loading')}</output>
      <Skeleton className="mb-3 h-8 w-64 max-w-full" />
      <Skeleton className="mb-10 h-4 w-96 max-w-full" />
      <div className="grid gap-3">
        {['a', 'b', 'c', 'd'].map((row) => (
          <div key={row} className="rounded-lg border border-line bg-paper p-5">
            <Skeleton className="mb-3 h-5 w-3/5" />
            <Skeleton className="h-3.5 w-2/5" />
          </div>
        ))}
      </div>
    </PageBody>
  )
}
