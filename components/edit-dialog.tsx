'use client'
// EditDialog: a dialog whose fields are saved by one request. Closes and draws the page anew when it is done; shows what
// was refused and keeps what was typed when not. `onSave` sends the request and throws its Problem.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { asProblem, type Problem } from './api'
import { ProblemBanner } from './problem-banner'
import { Button } from './ui/button'
import { Dialog } from './ui/dialog'
import { useToast } from './ui/toast'

export function EditDialog({
  title,
  description,
  isReady = true,
  saveLabel,
  onSave,
  onClose,
  children,
}: {
  title: string
  description?: string
  /** Whether what is typed can be sent. */
  isReady?: boolean
  saveLabel?: string
  onSave: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}) {
  const t = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const form = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function save(event?: FormEvent) {
    event?.preventDefault()
    if (!isReady || busy) return
    setBusy(true)
    setProblem(null)
    try {
      await onSave()
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
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose} disabled={busy}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={form} variant="primary" busy={busy} disabled={!isReady}>
            {saveLabel ?? t('save')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={save} className="grid gap-4">
        <ProblemBanner problem={problem} onRetry={() => void save()} />
        {children}
      </form>
    </Dialog>
  )
}
