'use client'
// What stands while a long article is on its way: its beginning, to be read already, and the shape of the rest. The shapes of
// what stands around the text stay until the text is on the screen.
import { useTranslations } from 'next-intl'
import type { ReaderPage } from '@/core/views'
import type { Problem } from '../api'
import { useProblemText } from '../problem-text'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import { HeadShape } from './article-head'
import { MarkupHost } from './markup-host'
import { TextFrame } from './text-frame'

export function OpeningView({
  page: { article, project, asker, revision },
  lentKey,
  problem,
  onRetry,
}: {
  page: ReaderPage
  lentKey: string
  problem: Problem | null
  onRetry: () => void
}) {
  const t = useTranslations('opening')
  const say = useProblemText()
  return (
    <>
      <HeadShape article={article} project={project} asker={asker} />
      <TextFrame isBusy={problem === null}>
        <StripShape />
        <section className="min-w-0" aria-label={t('text')}>
          {problem !== null && (
            <div className="p-4">
              <Banner tone="danger" title={t('failed')} action={<Button onClick={onRetry}>{t('again')}</Button>}>
                {say(problem)}
              </Banner>
            </div>
          )}
          <MarkupHost
            revisionId={revision.id}
            language={article.language}
            lentKey={lentKey}
            isLong
            over={
              problem === null && (
                <div className="grid gap-3 pb-16">
                  <output className="text-sm text-ink-2">{t('loading')}</output>
                  {['w-full', 'w-11/12', 'w-full', 'w-3/5'].map((width, i) => (
                    <Skeleton key={i} className={`h-4 ${width}`} />
                  ))}
                </div>
              )
            }
          />
        </section>
        <MarginShape />
      </TextFrame>
    </>
  )
}

/** Where the coverage strip will stand. */
export function StripShape() {
  return <div className="border-r border-line bg-paper" />
}

/** The shape of the first cards. */
export function MarginShape() {
  return (
    <aside className="grid content-start gap-3 p-4 max-lg:hidden" aria-hidden>
      {[1, 2, 3].map((card) => (
        <Skeleton key={card} className="h-28 w-full" />
      ))}
    </aside>
  )
}
