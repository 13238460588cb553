'use client'
// Where thumbs work: the verdicts at the bottom edge, for the selection or the sentence that was tapped.
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { runCommand } from './run-command'
import { MARK_COMMANDS, MarkButtons } from './mark-buttons'
import { SnapButton } from './snap-button'
import { lengthOf } from './selected-length'
import { useReader, useSession } from './use-reader'

export function VerdictBar() {
  const t = useTranslations('reader')
  const session = useSession()
  const focusId = useReader((state) => state.focusId)
  const selected = useReader((state) => state.cursor.selected)
  const isChoosing = useReader((state) => state.choosingSecondFor !== null)
  if (focusId !== null || isChoosing || !session.mayAnnotate) return null
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-raised px-2 pt-1 pb-[max(0.5rem,env(safe-area-inset-bottom))] shadow-pop">
      <div className="mx-auto flex max-w-2xl items-center justify-between gap-2 pb-1 text-2xs text-ink-3">
        <p>
          {selected === null ? t('actsOnSentence') : t('actsOnSelection', { count: lengthOf(session.text, selected) })}
        </p>
        <SnapButton className="-my-1 min-h-7 pointer-coarse:min-h-9" />
      </div>
      <div role="toolbar" aria-label={t('verdictBar')} className="mx-auto flex max-w-2xl gap-1">
        <MarkButtons layout="grid" onMark={(mark) => runCommand(session, MARK_COMMANDS[mark].command, 'thumb')} />
        <button
          type="button"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => runCommand(session, 'look-at-sentence', 'page')}
          className="flex min-h-12 flex-1 flex-col items-center justify-center gap-0.5 rounded-md border border-line bg-paper px-1"
        >
          <Check size={14} aria-hidden className="text-ink-2" />
          <span className="text-2xs leading-tight font-semibold text-ink-2">{t('lookedAt')}</span>
        </button>
      </div>
    </div>
  )
}
