'use client'
// The frame of publishing and withdrawing: words that stay with the edition, sent by one button. What was typed is kept
// when the dialog is closed or the sending fails; when it went well, that is told and the page drawn anew.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { asProblem, type Problem } from '../api'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'
import { useToast } from '../ui/toast'

export function WordsDialog({
  open,
  onOpen,
  title,
  description,
  action,
  variant,
  label,
  hint,
  missing,
  onSend,
  children,
}: {
  open: boolean
  onOpen: (open: boolean) => void
  title: string
  description: string
  /** What the button that sends says. */
  action: string
  variant: 'primary' | 'danger'
  /** Of the words. */
  label: string
  hint: string
  /** Said when there are no words; absent: they may be left out. */
  missing?: string
  /** Sends the words and resolves to what is told then. Throws its Problem. */
  onSend: (words: string) => Promise<string>
  /** Stands over the words. */
  children?: ReactNode
}) {
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  function show(isOpen: boolean) {
    setProblem(null)
    onOpen(isOpen)
  }

  async function submit() {
    const lacksWords = missing !== undefined && words.trim() === ''
    setMissing(lacksWords)
    if (lacksWords) return
    setBusy(true)
    setProblem(null)
    try {
      toast.tell(await onSend(words))
      onOpen(false)
      setWords('')
      router.refresh()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={open}
      onOpen={show}
      busy={busy}
      title={title}
      description={description}
      actions={
        <>
          <Button variant="quiet" disabled={busy} onClick={() => show(false)}>
            {common('cancel')}
          </Button>
          <Button variant={variant} busy={busy} onClick={() => void submit()}>
            {action}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {children}
        <TextArea
          label={label}
          optional={missing === undefined ? common('optional') : undefined}
          hint={hint}
          error={isMissing ? missing : undefined}
          value={words}
          maxLength={2000}
          onText={(text) => {
            setWords(text)
            setMissing(false)
          }}
        />
        <ProblemBanner problem={problem} onRetry={() => void submit()} />
      </div>
    </Dialog>
  )
}
