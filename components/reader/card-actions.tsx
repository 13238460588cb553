'use client'
// The foot of an open card: what it still lacks, whether it is saved, and what can be done with it.
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useProblemText } from '../problem-text'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { runCommand } from './run-command'
import { useKeyText } from './key-text'
import { LackList } from './lack-list'
import { lacksHere } from './lacks-here'
import type { Kept } from './state'
import { useReader, useSession } from './use-reader'

export function CardActions({ one }: { one: Kept }) {
  const t = useTranslations('reader')
  const session = useSession()
  const { id, status } = one.annotation
  const lacks = useLacks(one)
  const saveKey = useKeyText('save')
  const deleteKey = useKeyText('delete')
  const say = useProblemText()
  const isDraft = status === 'draft'
  return (
    <div className="grid gap-2 border-t border-line pt-2.5">
      {lacks.length > 0 && <LackList lacks={lacks} />}
      {one.saving.state === 'refused' && <p className="text-xs text-danger">{say(one.saving.problem)}</p>}
      <div className="flex flex-wrap items-center gap-2">
        {isDraft && (
          <Button
            size="sm"
            variant="primary"
            kbd={saveKey}
            aria-disabled={lacks.length > 0 || undefined}
            onClick={() => runCommand(session, 'save', 'card')}
          >
            {t('submitOne')}
          </Button>
        )}
        {one.isRevising && (
          <>
            <Button
              size="sm"
              variant="primary"
              kbd={saveKey}
              aria-disabled={lacks.length > 0 || undefined}
              onClick={() => runCommand(session, 'save', 'card')}
            >
              {t('saveVersion', { number: one.annotation.versionNumber + 1 })}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => session.marking.discard(id)}>
              {t('discard')}
            </Button>
          </>
        )}
        {!isDraft && !one.isRevising && <p className="text-xs text-ink-3">{t('reviseHint')}</p>}
        <span className="ml-auto flex items-center gap-1">
          <SaveText one={one} />
          <IconButton label={t('delete')} kbd={deleteKey} size="sm" onClick={() => session.marking.remove(id)}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </span>
      </div>
    </div>
  )
}

function useLacks(one: Kept) {
  const { store, article } = useSession()
  // What it lacks hangs on evidence, sources and claims too.
  useReader((state) => state.evidence)
  useReader((state) => state.sources)
  useReader((state) => state.claims)
  return lacksHere(store.get(), article, one)
}

function SaveText({ one }: { one: Kept }) {
  const t = useTranslations('reader')
  if (one.isRevising) return <span className="text-xs text-ink-3">{t('keptHere')}</span>
  const text = one.saving.state === 'saved' ? t('saved') : one.saving.state === 'waiting' ? t('saving') : t('unsaved')
  return <span className="text-xs text-ink-3">{text}</span>
}
