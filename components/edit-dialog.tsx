'use client'
// EditDialog: a dialog whose fields are saved by one request. Closes and draws the page anew when it is done; shows what
// was refused and keeps what was typed when not. `onSave` sends the request and throws its Problem. Where somebody saved
// before, `factsOf` tells what theirs says, and `onSave` is called again with their record to save onto.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { asProblem, type Problem } from './api'
import { ProblemBanner } from './problem-banner'
import { Banner } from './ui/banner'
import { Button } from './ui/button'
import { Dialog } from './ui/dialog'
import { useToast } from './ui/toast'

export function EditDialog<R extends { version: number }>({
  title,
  description,
  isReady = true,
  saveLabel,
  factsOf,
  onSave,
  onClose,
  children,
}: {
  title: string
  description?: string
  /** Whether what is typed can be sent. */
  isReady?: boolean
  saveLabel?: string
  /** What of a record somebody else saved is to be compared. */
  factsOf?: (saved: R) => { label: string; text: string }[]
  /** `saved`: the record somebody else saved before, to save onto; null at first. */
  onSave: (saved: R | null) => Promise<unknown>
  onClose: () => void
  children: ReactNode
}) {
  const t = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const form = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isTouched, setTouched] = useState(false)
  const saved = problem?.code === 'stale' ? ((problem.detail.current as R | undefined) ?? null) : null

  async function save(onto: R | null = null) {
    if (!isReady || busy) return
    setBusy(true)
    setProblem(null)
    try {
      await onSave(onto)
      router.refresh()
      toast.tell(t('saved'))
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      onOpen={(open) => !open && onClose()}
      busy={busy}
      isKept={isTouched}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose} disabled={busy}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={form} variant="primary" busy={busy} disabled={!isReady}>
            {saved === null ? (saveLabel ?? t('save')) : t('saveMine')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onInput={() => setTouched(true)}
        onSubmit={(event) => {
          event.preventDefault()
          void save(saved)
        }}
        className="grid gap-4"
      >
        {saved === null ? (
          <ProblemBanner problem={problem} onRetry={() => void save()} />
        ) : (
          <Banner tone="danger" title={problem?.title}>
            <dl className="mt-1 grid gap-1">
              {factsOf?.(saved).map(({ label, text }) => (
                <div key={label}>
                  <dt className="inline font-medium">{t('savedByOther', { label })}</dt>{' '}
                  <dd className="inline whitespace-pre-wrap">{text || t('empty')}</dd>
                </div>
              ))}
            </dl>
          </Banner>
        )}
        {children}
      </form>
    </Dialog>
  )
}
