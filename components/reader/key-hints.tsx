'use client'
// The keys that apply now, as this person has them.
import { useTranslations } from 'next-intl'
import type { ReaderCommand } from '@/editor/keys'
import { Kbd } from '../ui/kbd'
import { keyText } from './key-text'
import { isChangeable, isMine } from './selectors'
import { useKeys } from './use-keys'
import { useReader, useSession } from './use-reader'

/** Keys of one kind stand on one cap. */
const MARKS = ['mark-sourced', 'mark-unverifiable', 'mark-contradicted'] as const
const ENDS = ['widen-start', 'widen-end'] as const
const ANNOTATIONS = ['next-annotation', 'previous-annotation'] as const

export function KeyHints() {
  const t = useTranslations('reader.hints')
  const { mayAnnotate, asker } = useSession()
  const { bindings, isMac } = useKeys()
  const hasSelection = useReader((state) => state.cursor.selected !== null)
  const focusId = useReader((state) => state.focusId)
  const mode = useReader((state) => state.mode)
  const isAdjustable = useReader(({ kept }) => {
    const one = focusId === null ? undefined : kept.get(focusId)
    return one !== undefined && isMine(one, asker.personId) && isChangeable(one)
  })

  function hintsNow(): [readonly ReaderCommand[], string][] {
    if (!mayAnnotate) return [[ANNOTATIONS, t('annotations')]]
    if (mode === 'review') {
      return [
        [['switch-asserts'], t('approve')],
        [['leave'], t('leaveReview')],
      ]
    }
    if (hasSelection) {
      return [
        [MARKS, t('verdict')],
        [['mark-set-aside'], t('setAside')],
        [ENDS, t('adjust')],
        [['grow-selection'], t('grow')],
      ]
    }
    if (focusId !== null) {
      return [
        [['open-card'], t('openCard')],
        [['switch-asserts'], t('switchAsserts')],
        ...(isAdjustable ? [[ENDS, t('adjust')] as [readonly ReaderCommand[], string]] : []),
        [['save'], t('save')],
        [['leave'], t('close')],
      ]
    }
    return [
      [[...MARKS, 'mark-set-aside'], t('markSentence')],
      [['look-at-sentence'], t('lookAt')],
      [['next-sentence', 'previous-sentence'], t('nextOpen')],
      [ANNOTATIONS, t('annotations')],
    ]
  }

  return (
    <span className="ml-auto hidden min-w-0 items-center gap-3 overflow-hidden whitespace-nowrap xl:flex">
      {hintsNow().map(([commands, text]) => {
        const names = commands.flatMap((command) => bindings.keysOf(command).slice(0, 1))
        if (names.length === 0) return null
        return (
          <span key={text} className="flex items-center gap-1">
            <Kbd>{names.map((name) => keyText(name, isMac)).join(' ')}</Kbd>
            {text}
          </span>
        )
      })}
    </span>
  )
}
