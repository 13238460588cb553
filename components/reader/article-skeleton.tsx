// Where the article will stand, while it is on its way.
import { useTranslations } from 'next-intl'

const LINES = ['w-full', 'w-11/12', 'w-full', 'w-4/5', 'w-full', 'w-10/12', 'w-full', 'w-2/3']

export function ArticleSkeleton() {
  const t = useTranslations('common')
  return (
    <output aria-label={t('loading')} className="mx-auto block w-full max-w-2xl px-6 pt-24">
      <div className="mb-10 h-8 w-3/4 rounded-sm skeleton-shimmer" />
      <div className="grid gap-4">
        {LINES.map((width, i) => (
          <div key={`${width}${i}`} className={`h-4 rounded-sm skeleton-shimmer ${width}`} />
        ))}
      </div>
    </output>
  )
}
