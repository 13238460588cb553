'use client'
// Taking an edition from the public, with the words that stand in its place.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { asProblem, type Problem, send } from '../api'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'
import { useToast } from '../ui/toast'

export function WithdrawDialog({ editionId, number }: { editionId: string; number: number }) {
  const t = useTranslations('reportPage.withdraw')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  async function withdraw() {
    setMissing(words.trim() === '')
    if (words.trim() === '') return
    setBusy(true)
    setProblem(null)
    try {
      await send('DELETE', `/api/editions/${editionId}`, { body: { words } })
      setOpen(false)
      toast.tell(t('done', { number }))
      router.refresh()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button size="sm" variant="danger" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog
        open={isOpen}
        onOpen={setOpen}
        busy={busy}
        title={t('title', { number })}
        description={t('description')}
        actions={
          <>
            <Button variant="quiet" disabled={busy} onClick={() => setOpen(false)}>
              {common('cancel')}
            </Button>
            <Button variant="danger" busy={busy} onClick={() => void withdraw()}>
              {t('button')}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <TextArea
            label={t('words')}
            hint={t('wordsHint')}
            error={isMissing ? t('wordsMissing') : undefined}
            value={words}
            maxLength={2000}
            onText={(text) => {
              setWords(text)
              setMissing(false)
            }}
          />
          <ProblemBanner problem={problem} onRetry={() => void withdraw()} />
        </div>
      </Dialog>
    </>
  )
}
