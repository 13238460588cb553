'use client'
// Publishing a report: what becomes public, what kind of change it is, and words for the history. The client-made id is
// kept while the dialog is open, so that sending twice publishes once.
import { Globe } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Edition } from '@/core/article.schema'
import type { EditionKind } from '@/core/words'
import { newId, send } from '../api'
import { Button } from '../ui/button'
import { WordsDialog } from './words-dialog'

const LATER_KINDS = ['correction', 'fix', 'update'] as const satisfies EditionKind[]

/** What the dialog tells of the report; `number` is the edition's it would become. */
export type Publishable = { articleId: string; number: number; claims: number; waiting: number; names: string }

export function PublishDialog({ articleId, number, claims, waiting, names }: Publishable) {
  const t = useTranslations('reportPage.publish')
  const isFirst = number === 1
  const [id, setId] = useState<string | null>(null)
  const [laterKind, setLaterKind] = useState<EditionKind>('update')

  async function publish(words: string) {
    const body = { id, kind: isFirst ? 'first' : laterKind, words }
    const edition = await send<Edition>('POST', `/api/articles/${articleId}/editions`, { body })
    return t('done', { number: edition.number })
  }

  return (
    <>
      <Button variant="primary" icon={<Globe size={16} aria-hidden />} onClick={() => setId(newId())}>
        {isFirst ? t('button') : t('buttonNew')}
      </Button>
      <WordsDialog
        open={id !== null}
        onOpen={(open) => !open && setId(null)}
        title={isFirst ? t('title') : t('titleNew', { number })}
        description={t('description')}
        action={t('button')}
        variant="primary"
        label={isFirst ? t('wordsFirst') : t('words')}
        hint={t('wordsHint')}
        missing={isFirst ? undefined : t('wordsMissing')}
        onSend={publish}
      >
        <section className="grid gap-1.5 rounded-md bg-sunken px-4 py-3 text-sm">
          <h3 className="font-medium">{t('whatTitle')}</h3>
          <ul className="grid list-disc gap-1 pl-4 text-ink-2">
            <li>{t('what.claims', { n: claims })}</li>
            {names !== '' && <li>{t('what.people', { names })}</li>}
            <li>{t('what.waiting', { n: waiting })}</li>
            <li>{t('what.not')}</li>
          </ul>
        </section>
        {!isFirst && <KindChoice kind={laterKind} onKind={setLaterKind} />}
      </WordsDialog>
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
