'use client'
// Handing in all drafts at once: the complete ones, and what each of the others still lacks; a press goes to it.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { MarkBadge } from '../ui/mark'
import { contentOf } from './content'
import { LackList } from './lack-list'
import { type Draft, draftsOf } from './lacks-here'
import { useReader, useSession } from './use-reader'

export function SubmitDialog() {
  const t = useTranslations('reader')
  const session = useSession()
  const { store, submitting, walking, page } = session
  const isOpen = useReader((state) => state.panel === 'submit')
  const [isBusy, setBusy] = useState(false)
  // What is complete follows from all of these.
  useReader((state) => state.kept)
  useReader((state) => state.evidence)
  useReader((state) => state.sources)
  const drafts = draftsOf(session)
  const complete = drafts.filter(({ lacks }) => lacks.length === 0)
  const lacking = drafts.filter(({ lacks }) => lacks.length > 0)

  async function submit(): Promise<void> {
    setBusy(true)
    const isDone = await submitting.submit(complete.map(({ kept }) => kept.annotation.id))
    setBusy(false)
    if (isDone && lacking.length === 0) store.set({ panel: null })
  }

  function go({ kept }: Draft): void {
    const { id } = kept.annotation
    store.set({ panel: null, mode: 'mark' })
    walking.focus(id, { reveal: true })
    // After the dialog has given the focus back to where it was.
    setTimeout(() => page.current?.focusCard(id, 'card'), 200)
  }

  return (
    <Dialog
      open={isOpen}
      onOpen={(open) => store.set({ panel: open ? 'submit' : null })}
      title={t('submitTitle')}
      description={drafts.length === 0 ? t('noDrafts') : t('submitDescription')}
      busy={isBusy}
      actions={
        <>
          <Button onClick={() => store.set({ panel: null })}>{t('keepWorking')}</Button>
          <Button variant="primary" busy={isBusy} disabled={complete.length === 0} onClick={() => void submit()}>
            {t('submitCount', { count: complete.length })}
          </Button>
        </>
      }
    >
      {drafts.length > 0 && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <DraftList title={t('complete', { count: complete.length })} drafts={complete} onGo={go} />
          <DraftList title={t('lacking', { count: lacking.length })} drafts={lacking} onGo={go} />
        </div>
      )}
    </Dialog>
  )
}

function DraftList({ title, drafts, onGo }: { title: string; drafts: Draft[]; onGo: (draft: Draft) => void }) {
  if (drafts.length === 0) return null
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-semibold">{title}</h3>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {drafts.map((draft) => (
          <li key={draft.kept.annotation.id}>
            <button
              type="button"
              onClick={() => onGo(draft)}
              className="grid w-full grid-cols-[minmax(0,1fr)] gap-1 rounded-md border border-line px-3 py-2 text-left hover:bg-hover"
            >
              <span className="flex items-center gap-2">
                <MarkBadge mark={contentOf(draft.kept).mark} short />
                <span className="min-w-0 flex-1 truncate font-serif text-sm text-ink-2">
                  {contentOf(draft.kept).anchor.exact}
                </span>
              </span>
              {draft.lacks.length > 0 && <LackList lacks={draft.lacks} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
