'use client'
// Says once what was done: as a toast where there is something to see or take back, and always for screen readers.
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { useProblemText } from '../problem-text'
import { useToast } from '../ui/toast'
import type { Notice } from './state'
import type { Deed } from './deed'
import type { Step } from './undo-stack'
import { useKeyValues } from './use-key-values'
import { useReader, useSession } from './use-reader'

/** Notices that only confirm a key: heard and shown in the status line, never a toast. */
export const QUIET = new Set([
  'undone',
  'redone',
  'nothingToUndo',
  'nothingToRedo',
  'noSentenceAfter',
  'noSentenceBefore',
  'nothingToLookAt',
  'nothingAgain',
  'snap.off',
  'snap.grapheme',
  'snap.word',
  'snap.sentence',
  'noSuggestion',
  'suggestionsComing',
  'suggestionDismissed',
  'suggestionAccepted',
  'suggestionSetAside',
])

/** The words of a notice, with this person's keys where it names any. */
export function useNoticeText(): (notice: Notice) => string {
  const t = useTranslations('reader.notice')
  const say = useProblemText()
  const keys = useKeyValues()
  return ({ text, values, problem }) => {
    const known = { ...keys, ...values }
    return t(text as Parameters<typeof t>[0], problem === null ? known : { ...known, reason: say(problem) })
  }
}

export function Notices() {
  const notice = useReader((state) => state.notice)
  const session = useSession()
  const { tell, fail } = useToast()
  const sayNotice = useNoticeText()
  const takeBack = (step: Step<Deed>) => () => void session.undo.undo(step)
  const show = useEffectEvent((one: Notice) => {
    const text = sayNotice(one)
    if (one.isError) fail(text)
    else if (!QUIET.has(one.text)) tell(text, one.step === null ? {} : { undo: takeBack(one.step) })
  })
  useEffect(() => {
    if (notice !== null) show(notice)
  }, [notice])
  return (
    <p aria-live="polite" className="sr-only">
      {notice !== null && QUIET.has(notice.text) ? sayNotice(notice) : ''}
    </p>
  )
}
