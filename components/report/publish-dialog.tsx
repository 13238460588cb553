'use client'
// Publishing a report: what becomes public, what kind of change it is, and words for the history. The client-made id is
// kept while the dialog is open, so that sending twice publishes once.
import { Globe } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Edition } from '@/core/article.schema'
import type { EditionKind } from '@/core/words'
import { asProblem, newId, type Problem, send } from '../api'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'
import { useToast } from '../ui/toast'

const LATER_KINDS = ['correction', 'fix', 'update'] as const satisfies EditionKind[]

/** What the dialog tells of the report; `number` is the edition's it would become. */
export type Publishable = { articleId: string; number: number; claims: number; waiting: number; names: string }

export function PublishDialog({ articleId, number, claims, waiting, names }: Publishable) {
  const t = useTranslations('reportPage.publish')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const isFirst = number === 1
  const [id, setId] = useState<string | null>(null)
  const [kind, setKind] = useState<EditionKind>(isFirst ? 'first' : 'update')
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  async function publish() {
    setMissing(!isFirst && words.trim() === '')
    if (!isFirst && words.trim() === '') return
    setBusy(true)
    setProblem(null)
    try {
      const edition = await send<Edition>('POST', `/api/articles/${articleId}/editions`, { body: { id, kind, words } })
      setId(null)
      setWords('')
      toast.tell(t('done', { number: edition.number }))
      router.refresh()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button variant="primary" icon={<Globe size={16} aria-hidden />} onClick={() => setId(newId())}>
        {isFirst ? t('button') : t('buttonNew')}
      </Button>
      <Dialog
        open={id !== null}
        onOpen={(open) => {
          setProblem(null)
          if (!open) setId(null)
        }}
        busy={busy}
        title={isFirst ? t('title') : t('titleNew', { number })}
        description={t('description')}
        actions={
          <>
            <Button variant="quiet" disabled={busy} onClick={() => setId(null)}>
              {common('cancel')}
            </Button>
            <Button variant="primary" busy={busy} onClick={() => void publish()}>
              {t('button')}
            </Button>
          </>
        }
      >
        <div className="grid gap-5">
          <section className="grid gap-1.5 rounded-md bg-sunken px-4 py-3 text-sm">
            <h3 className="font-medium">{t('whatTitle')}</h3>
            <ul className="grid list-disc gap-1 pl-4 text-ink-2">
              <li>{t('what.claims', { n: claims })}</li>
              {names !== '' && <li>{t('what.people', { names })}</li>}
              <li>{t('what.waiting', { n: waiting })}</li>
              <li>{t('what.not')}</li>
            </ul>
          </section>
          {!isFirst && <KindChoice kind={kind} onKind={setKind} />}
          <TextArea
            label={isFirst ? t('wordsFirst') : t('words')}
            optional={isFirst ? common('optional') : undefined}
            hint={t('wordsHint')}
            error={isMissing ? t('wordsMissing') : undefined}
            value={words}
            maxLength={2000}
            onText={(text) => {
              setWords(text)
              setMissing(false)
            }}
          />
          <ProblemBanner problem={problem} onRetry={() => void publish()} />
        </div>
      </Dialog>
    </>
  )
}

function KindChoice({ kind, onKind }: { kind: EditionKind; onKind: (kind: EditionKind) => void }) {
  const t = useTranslations('reportPage.publish')
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">{t('kind')}</legend>
      {LATER_KINDS.map((each) => (
        <div
          key={each}
          className="relative flex items-start gap-3 rounded-md border border-line px-3 py-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            id={`kind-${each}`}
            type="radio"
            name="kind"
            value={each}
            checked={kind === each}
            onChange={() => onKind(each)}
            className="relative z-1 mt-0.5 size-4 shrink-0 accent-accent"
          />
          <label htmlFor={`kind-${each}`} className="text-sm after:absolute after:inset-0">
            <span className="block font-medium">{t(`kinds.${each}.name`)}</span>
            <span className="block text-ink-2">{t(`kinds.${each}.meaning`)}</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}
