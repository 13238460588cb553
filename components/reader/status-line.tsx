'use client'
// The line at the foot: mode, selection length, coverage, saved state, and the keys that apply now.
import { useFormatter, useTranslations } from 'next-intl'
import { coverageOf } from './coverage'
import { KeyHints } from './key-hints'
import { KeyOf } from './key-text'
import { QUIET, useNoticeText } from './notices'
import { SnapButton } from './snap-button'
import { useReader, useSession } from './use-reader'
import { useWide } from './use-wide'
import { lengthOf } from './selected-length'

export function StatusLine() {
  const t = useTranslations('reader')
  const isWide = useWide()
  const { store, mayAnnotate } = useSession()
  const mode = useReader((state) => state.mode)
  const notice = useReader((state) => state.notice)
  const sayNotice = useNoticeText()
  if (!isWide) return <SaveBanner />
  return (
    <div
      data-noprint=""
      data-status=""
      className="fixed inset-x-0 bottom-0 z-20 flex h-8 items-center gap-4 border-t border-line bg-paper px-4 text-xs whitespace-nowrap text-ink-2 max-lg:hidden"
    >
      <span className="font-medium">{t(`modes.${mayAnnotate ? mode : 'read'}`)}</span>
      <SelectionLength />
      <SnapButton />
      <CoverageText />
      <SaveState />
      {notice !== null && QUIET.has(notice.text) && <span className="text-ink-3">{sayNotice(notice)}</span>}
      <KeyHints />
      <button
        type="button"
        onClick={() => store.set({ panel: 'keys' })}
        className="flex items-center gap-1.5 rounded-sm px-1 hover:bg-hover"
      >
        {t('allKeys')} <KeyOf command="show-keys" />
      </button>
      <button
        type="button"
        onClick={() => store.set({ panel: 'palette' })}
        className="flex items-center gap-1.5 rounded-sm px-1 hover:bg-hover"
      >
        {t('commands.palette')} <KeyOf command="palette" />
      </button>
    </div>
  )
}

function SelectionLength() {
  const t = useTranslations('reader')
  const { text } = useSession()
  const selected = useReader((state) => state.cursor.selected)
  if (selected === null) return null
  return <span className="tabular-nums">{t('selectedLength', { count: lengthOf(text, selected) })}</span>
}

/** How many checkable sentences somebody looked at or annotated. */
export function CoverageText() {
  const t = useTranslations('reader')
  const { text, sentences } = useSession()
  const { checkable, open } = useReader((state) => coverageOf(text, sentences, state))
  return (
    <span className="tabular-nums">
      {t('coverage', { covered: checkable.length - open.length, checkable: checkable.length })}
    </span>
  )
}

/** Whether everything typed is on the server; told to screen readers when it stops being so. */
export function SaveState() {
  const t = useTranslations('reader')
  const format = useFormatter()
  const pending = useReader((state) => state.pending + state.pendingLooks)
  const stuck = useReader((state) => state.stuck)
  const savedAt = useReader((state) => state.savedAt)
  const isOnline = useReader((state) => state.isOnline)
  const isSignedOut = useReader((state) => state.isSignedOut)
  if (isSignedOut) {
    return (
      <output className="font-medium text-danger">
        {t('signedOut')}{' '}
        <a href="/sign-in" target="_blank" rel="noopener" className="underline">
          {t('signInAgain')}
        </a>
      </output>
    )
  }
  if (!isOnline) {
    return (
      <output className="font-medium text-danger">
        {pending > 0 ? t('offlineQueued', { count: pending }) : t('offline')}
      </output>
    )
  }
  if (stuck > 0) return <output className="font-medium text-danger">{t('notSavedCount', { count: stuck })}</output>
  if (pending > 0) return <span>{t('saving')}</span>
  if (savedAt === null) return null
  return (
    <output>
      {t('savedAt', { time: format.dateTime(savedAt, { hour: '2-digit', minute: '2-digit', hour12: false }) })}
    </output>
  )
}

/** On a narrow screen only what is amiss is shown, above the verdict bar. */
function SaveBanner() {
  const isFine = useReader((state) => state.isOnline && !state.isSignedOut)
  if (isFine) return null
  return (
    <div className="fixed inset-x-0 top-(--bar-height) z-20 bg-danger-soft px-4 py-1.5 text-center text-xs">
      <SaveState />
    </div>
  )
}
