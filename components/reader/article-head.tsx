'use client'
// Over the text: what article this is, and what can be done with the whole of it.
import { ClipboardCheck, FileText, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PageLink } from '../ui/page-link'
import type { ReactNode } from 'react'
import type { Asker } from '@/core/access'
import type { Article } from '@/core/article.schema'
import type { Project } from '@/core/person.schema'
import { Button, buttonLook } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { classes } from '../ui/classes'
import { DateText } from '../ui/date-text'
import { Skeleton } from '../ui/skeleton'
import { SuggestionsButton } from '../suggestions/suggestions-button'
import { waitingFor } from './waiting'
import { useKeyText } from './key-text'
import { PresenceAvatars } from './presence-layer'
import { draftsOf } from './selectors'
import { isAnnotator } from './session'
import { CoverageText, SaveState } from './status-line'
import { ToolButtons } from './tool-buttons'
import { useReader, useSession } from './use-reader'
import { useWide } from './use-wide'

/** The line that holds it. */
const HEAD = 'flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper px-4 py-2.5 sm:px-6'

/** The title, where the article stands and what is known of it. */
function ArticleTitle({ article, project, children }: { article: Article; project: Project; children?: ReactNode }) {
  const t = useTranslations('article')
  return (
    <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
      <h1 className="truncate text-md font-semibold" lang={article.language}>
        {article.title}
      </h1>
      <p className="flex flex-wrap gap-x-2 text-xs text-ink-3">
        <PageLink href={`/projects/${project.id}`} className="no-underline hover:underline">
          {project.name}
        </PageLink>
        {article.outlet !== '' && <span>{article.outlet}</span>}
        {article.author !== '' && <span>{article.author}</span>}
        {article.publishedOn !== null && <DateText day={article.publishedOn} />}
        {article.url !== null && (
          <a href={article.url} target="_blank" rel="noopener noreferrer nofollow" className="underline">
            {t('original')}
          </a>
        )}
        {children}
      </p>
    </div>
  )
}

/** The title, and in the place of the buttons their shapes: about as wide as they, so that the line breaks where it will. */
export function HeadShape({ article, project, asker }: { article: Article; project: Project; asker: Asker }) {
  const t = useTranslations()
  const mayAnnotate = isAnnotator(asker)
  return (
    <header className={HEAD} data-noprint="">
      <ArticleTitle article={article} project={project}>
        <span aria-hidden className="invisible lg:hidden">
          {t('reader.coverage', { covered: 100, checkable: 100 })}
        </span>
      </ArticleTitle>
      <div aria-hidden className="flex flex-wrap items-center gap-2 max-sm:gap-1.5">
        <Skeleton className="h-9 w-36 max-sm:order-last max-sm:w-32 pointer-coarse:h-11 pointer-coarse:w-44" />
        {mayAnnotate && <Skeleton className="size-9 max-sm:hidden pointer-coarse:size-11" />}
        {mayAnnotate && (
          <ButtonShape>
            {t('review.open', { count: 0 })}
            <span className="size-4.5 pointer-coarse:hidden" />
          </ButtonShape>
        )}
        <ButtonShape className="max-sm:px-3">
          <span className="max-sm:hidden">{t('words.nouns.report')}</span>
        </ButtonShape>
        {mayAnnotate && <ButtonShape>{t('reader.submitDrafts', { count: 10 })}</ButtonShape>}
      </div>
    </header>
  )
}

/** A button with an icon, its words unseen. */
function ButtonShape({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <span className={buttonLook({ variant: 'quiet' }, classes('skeleton-shimmer', className))}>
      <span className="invisible contents">
        <span className="size-4" />
        {children}
      </span>
    </span>
  )
}

export function ArticleHead() {
  const t = useTranslations()
  const { article, project, asker, store, mayAnnotate } = useSession()
  const isWide = useWide()
  const reviewKey = useKeyText('review')
  const mode = useReader((state) => state.mode)
  const waiting = useReader((state) => waitingFor(state, asker.personId).length)
  const mine = useReader(({ kept }) => draftsOf(asker.personId, kept).length)
  return (
    <header className={HEAD} data-noprint="">
      <ArticleTitle article={article} project={project}>
        {!isWide && <CoverageText />}
        {!isWide && <SaveState />}
      </ArticleTitle>
      <div className="flex flex-wrap items-center gap-2 max-sm:gap-1.5">
        <PresenceAvatars />
        <ToolButtons />
        {mayAnnotate && <SuggestionsButton className="max-sm:hidden" />}
        {mayAnnotate && (
          <Button
            icon={<ClipboardCheck size={16} aria-hidden />}
            aria-pressed={mode === 'review'}
            kbd={reviewKey}
            onClick={() => store.set({ mode: mode === 'review' ? 'mark' : 'review' })}
          >
            {mode === 'review' ? t('review.leave') : t('review.open', { count: waiting })}
          </Button>
        )}
        <ButtonLink
          href={`/projects/${project.id}/articles/${article.id}/report`}
          icon={<FileText size={16} aria-hidden />}
          className="max-sm:px-3"
        >
          <span className="max-sm:sr-only">{t('words.nouns.report')}</span>
        </ButtonLink>
        {mayAnnotate && (
          <Button
            variant="primary"
            icon={<Send size={16} aria-hidden />}
            onClick={() => store.set({ panel: 'submit' })}
          >
            {t('reader.submitDrafts', { count: mine })}
          </Button>
        )}
      </div>
    </header>
  )
}
