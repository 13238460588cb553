'use client'
// Without room for a margin: the open card as a sheet from the bottom, with the ones before and after a thumb away.
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { IconButton } from '../ui/icon-button'
import { useOnRoot } from '../ui/on-root'
import { Card } from './card'
import { runCommand } from './run-command'
import { contentOf } from './content'
import { shownOf, standing } from './selectors'
import { useReader, useSession } from './use-reader'

export function CardSheet() {
  const t = useTranslations('reader')
  const session = useSession()
  const shown = useReader(shownOf)
  const focusId = useReader((state) => state.focusId)
  const all = standing(shown)
  const at = all.findIndex((one) => one.annotation.id === focusId)
  const one = all[at]
  // What the card speaks of stays in sight above the sheet.
  useEffect(() => {
    const present = focusId === null ? undefined : session.store.get().kept.get(focusId)
    if (present) session.page.current?.reveal(contentOf(present).anchor.start)
  }, [focusId, session])
  useOnRoot('sheet-open', one !== undefined)
  if (one === undefined) return null
  return (
    <aside
      aria-label={t('margin')}
      data-sheet=""
      className="fixed inset-x-0 bottom-0 z-30 flex max-h-[58dvh] flex-col rounded-t-xl border border-line bg-raised pb-[env(safe-area-inset-bottom)] shadow-pop"
    >
      <div className="flex items-center gap-1 border-b border-line px-2 py-1">
        <IconButton label={t('previousAnnotation')} onClick={() => runCommand(session, 'previous-annotation', 'page')}>
          <ChevronLeft size={20} aria-hidden />
        </IconButton>
        <span className="text-xs text-ink-2">{t('cardOf', { number: at + 1, count: all.length })}</span>
        <IconButton label={t('nextAnnotation')} onClick={() => runCommand(session, 'next-annotation', 'page')}>
          <ChevronRight size={20} aria-hidden />
        </IconButton>
        <IconButton label={t('closeCard')} className="ml-auto" onClick={() => session.store.set({ focusId: null })}>
          <X size={20} aria-hidden />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Card key={one.annotation.id} one={one} isOpen isSheet />
      </div>
    </aside>
  )
}
