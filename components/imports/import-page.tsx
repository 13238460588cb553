'use client'
// Importing an article: paste or drop a text, look over what was recognised, give the facts, import.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useEffectEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { Article, Revision } from '@/core/article.schema'
import { MAX_TEXT_BYTES } from '@/core/settle'
import type { BlockKind } from '@/core/words'
import { asProblem, newId, type Problem, send } from '../api'
import { PageBody, PageHead } from '../frame/page-body'
import { ProblemBanner } from '../problem-banner'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Progress } from '../ui/progress'
import { Skeleton } from '../ui/skeleton'
import { useToast } from '../ui/toast'
import { BlockPreview, type PreviewBlock } from './block-preview'
import { FactsForm, factsFrom, wrongFields } from './facts-form'
import { emptyDraft, type FactsDraft, type Original, useImportDraft } from './import-draft'
import { bytesOf, sendable } from './original'
import { TextIntake } from './text-intake'

type Reading = { facts: Partial<FactsDraft>; blocks: PreviewBlock[]; decoded: Revision['decoded'] }
type Work = { kind: 'reading' | 'importing'; share: number; stop: AbortController }

export function ImportPage({ projectId }: { projectId: string }) {
  const isInBrowser = useSyncExternalStore(neverChanges, yes, no)
  return isInBrowser ? <Importing projectId={projectId} /> : <Waiting />
}

const neverChanges = () => () => {}
const yes = () => true
const no = () => false

function Importing({ projectId }: { projectId: string }) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const { draft, setDraft, forget, isKept } = useImportDraft(projectId)
  const [reading, setReading] = useState<Reading | null>(null)
  const [work, setWork] = useState<Work | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tooLarge, setTooLarge] = useState<number | null>(null)
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const form = useId()
  const previewHead = useRef<HTMLHeadingElement>(null)
  const lastTried = useRef<Original | null>(null)

  async function working<T>(kind: Work['kind'], what: (options: Parameters<typeof send>[2]) => Promise<T>) {
    const stop = new AbortController()
    setWork({ kind, share: 0, stop })
    setProblem(null)
    try {
      return await what({
        signal: stop.signal,
        onProgress: (share) => setWork((present) => present && { ...present, share }),
      })
    } catch (error) {
      setProblem(asProblem(error))
      return null
    } finally {
      setWork(null)
    }
  }

  async function read(original: Original, isAgain = false) {
    const bytes = bytesOf(original)
    setTooLarge(bytes > MAX_TEXT_BYTES ? bytes : null)
    setProblem(null)
    if (bytes > MAX_TEXT_BYTES) return
    lastTried.current = original
    const found = await working('reading', async (options) =>
      send<Reading>('POST', `/api/projects/${projectId}/readings`, { ...options, body: await sendable(original) }),
    )
    if (found === null) return
    setReading(found)
    // Only now: a file that was refused must not take the place of a text that was typed.
    setDraft((present) =>
      isAgain ? present : { ...present, original, isRead: true, kinds: {}, facts: guessed(present.facts, found.facts) },
    )
    if (!isAgain) requestAnimationFrame(() => previewHead.current?.focus())
  }

  // A reload comes back to the blocks: they are read again, the corrections and facts stay as they were.
  const shouldReadAgain = draft.isRead && reading === null
  const readAgain = useEffectEvent(() => void read(draft.original, true))
  useEffect(() => {
    if (!shouldReadAgain) return
    const timer = setTimeout(() => readAgain())
    return () => clearTimeout(timer)
  }, [shouldReadAgain])

  const setKind = useCallback(
    (block: PreviewBlock, kind: BlockKind) =>
      setDraft((present) => ({ ...present, kinds: withKind(present.kinds, block, kind) })),
    [setDraft],
  )

  async function importIt() {
    if (reading === null) return
    const missing = wrongFields(draft.facts)
    setWrong(missing)
    if (missing.size > 0) return
    const body = {
      ...(await sendable(draft.original)),
      facts: factsFrom(draft.facts),
      kinds: Object.entries(draft.kinds).map(([ordinal, kind]) => ({ ordinal: Number(ordinal), kind })),
    }
    const article = await working('importing', async (options) => {
      const post = (id: string) =>
        send<Article>('POST', `/api/projects/${projectId}/articles`, { ...options, body: { id, ...body } })
      try {
        return await post(draft.id)
      } catch (error) {
        if (asProblem(error).code !== 'id-taken') throw error
        // Another window began with the same draft and imported another text.
        const id = newId()
        setDraft((present) => ({ ...present, id }))
        return post(id)
      }
    })
    if (article === null) return
    forget()
    router.push(`/projects/${projectId}/articles/${article.id}`)
  }

  function retry() {
    if (reading !== null) void importIt()
    else if (draft.isRead) void read(draft.original, true)
    else void read(lastTried.current ?? draft.original)
  }

  function startOver() {
    const before = draft
    const readBefore = reading
    setReading(null)
    setProblem(null)
    setDraft(() => emptyDraft())
    toast.tell(t('startedOver'), {
      undo() {
        setReading(readBefore)
        setDraft(() => before)
      },
    })
  }

  if (draft.isRead && reading === null && problem === null) return <Waiting />
  const refusedFields = fieldsOf(problem)
  return (
    <PageBody width="wide">
      <PageHead title={t('title')} lead={t(reading ? 'leadPreview' : 'leadText')} />
      <div className="grid gap-4 empty:hidden">
        <ProblemBanner problem={problem} onRetry={retry} />
        {tooLarge !== null && (
          <Banner
            tone="danger"
            title={t('tooLarge', { size: megabytes(tooLarge), limit: megabytes(MAX_TEXT_BYTES) })}
          />
        )}
        {!isKept && <Banner tone="notice">{t('notKept')}</Banner>}
        {work && (
          <div className="flex items-end gap-4 rounded-lg border border-line bg-paper p-4">
            <div className="min-w-0 flex-1">
              <Progress value={work.share < 1 ? work.share : null} label={t(work.share < 1 ? 'sending' : work.kind)} />
            </div>
            <Button size="sm" onClick={() => work.stop.abort()}>
              {common('cancel')}
            </Button>
          </div>
        )}
      </div>
      {reading === null ? (
        <TextIntake
          original={draft.original}
          busy={work !== null}
          onText={(text) => setDraft((present) => ({ ...present, original: { from: 'text', text } }))}
          onRead={(original) => void read(original)}
        />
      ) : (
        <div className="mt-6 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <BlockPreview
            headRef={previewHead}
            blocks={reading.blocks}
            kinds={draft.kinds}
            replaced={reading.decoded.replaced}
            language={draft.facts.language}
            onKind={setKind}
          />
          <div className="grid gap-5 lg:sticky lg:top-[calc(var(--bar-height)+1.5rem)]">
            <FactsForm
              id={form}
              facts={draft.facts}
              wrong={new Set([...wrong, ...refusedFields])}
              onFacts={(facts) => {
                setDraft((present) => ({ ...present, facts }))
                setWrong(new Set())
              }}
              onSubmit={() => void importIt()}
            />
            <div className="flex flex-wrap gap-2 border-line max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:border-t max-lg:bg-paper max-lg:px-4 max-lg:py-3 max-lg:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              <Button type="submit" form={form} variant="primary" busy={work !== null} className="flex-1">
                {t('import')}
              </Button>
              <Button variant="quiet" disabled={work !== null} onClick={startOver}>
                {t('startOver')}
              </Button>
            </div>
          </div>
        </div>
      )}
    </PageBody>
  )
}

function Waiting() {
  return (
    <PageBody width="wide">
      <Skeleton className="mb-8 h-9 w-64" />
      <Skeleton className="h-72 w-full rounded-lg" />
    </PageBody>
  )
}

/** What was typed stays; what the text says fills the rest. */
function guessed(typed: FactsDraft, found: Partial<FactsDraft>): FactsDraft {
  return {
    title: typed.title || (found.title ?? ''),
    outlet: typed.outlet || (found.outlet ?? ''),
    author: typed.author || (found.author ?? ''),
    publishedOn: typed.publishedOn || (found.publishedOn ?? ''),
    url: typed.url,
    language: found.language || typed.language,
  }
}

function withKind(kinds: Record<number, BlockKind>, block: PreviewBlock, kind: BlockKind): Record<number, BlockKind> {
  const { [block.ordinal]: _before, ...rest } = kinds
  return kind === block.kind ? rest : { ...rest, [block.ordinal]: kind }
}

/** The fields a refused request names: `facts.url` is `url` here. */
function fieldsOf(problem: Problem | null): string[] {
  const fields = problem?.detail.fields
  if (!Array.isArray(fields)) return []
  return fields.map((field: { path?: unknown }) => String(field.path ?? '').replace(/^facts\./, ''))
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10
}
