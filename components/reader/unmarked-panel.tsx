'use client'
// The checkable sentences that nobody marked or looked at, as a list: Enter goes there, Space marks as looked at. Only the
// rows in sight are drawn, so a list of ten thousand costs what one of ten does.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Sentence } from '@/core/sentence'
import { classes } from '../ui/classes'
import { IconButton } from '../ui/icon-button'
import { Kbd } from '../ui/kbd'
import { coverageOf } from './coverage'
import { runCommand } from './run-command'
import { rowWindow, scrollFor } from './row-window'
import { useReader, useSession } from './use-reader'
import { useWide } from './use-wide'

const ROW_HEIGHT = 60

export function UnmarkedPanel() {
  const t = useTranslations('overview.unmarked')
  const session = useSession()
  const { text, sentences, store, page, looking, mayAnnotate, article } = session
  const isWide = useWide()
  const { open, checkable } = useReader((state) => coverageOf(text, sentences, state))
  const [at, setAt] = useState(() => Math.max(0, firstFrom(open, store.get().cursor.head)))
  const [view, setView] = useState({ top: 0, height: 600 })
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const active = Math.min(at, open.length - 1)
  const { first, past } = rowWindow({ ...view, rowHeight: ROW_HEIGHT }, open.length)

  useEffect(() => {
    const element = list.current
    if (element === null) return
    element.focus()
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight })
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [])
  useEffect(() => {
    const element = list.current
    if (element === null || active < 0) return
    const here = { top: element.scrollTop, height: element.clientHeight, rowHeight: ROW_HEIGHT }
    element.scrollTop = scrollFor(active, here)
  }, [active])

  const close = () => {
    store.set({ tool: null })
    page.current?.focusText()
  }
  const go = (sentence: Sentence | undefined) => {
    if (sentence === undefined) return
    // Without room for both, the list gives way to the text.
    if (!isWide) store.set({ tool: null })
    page.current?.select({ start: sentence.start, end: sentence.start })
  }
  const move = (to: number) => setAt(Math.max(0, Math.min(open.length - 1, to)))
  const look = () => {
    const sentence = open[active]
    if (mayAnnotate && sentence !== undefined) looking.toggle([sentence])
  }
  const rowsSeen = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 1)
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    j: () => move(active + 1),
    k: () => move(active - 1),
    PageDown: () => move(active + rowsSeen),
    PageUp: () => move(active - rowsSeen),
    Home: () => move(0),
    End: () => move(open.length - 1),
    Enter: () => go(open[active]),
    ' ': look,
    '\u3000': look,
    Escape: close,
    u: close,
  }
  const press = (event: KeyboardEvent) => {
    const isMod = event.ctrlKey || event.metaKey
    const act =
      isMod && event.code === 'KeyZ'
        ? () => void runCommand(session, event.shiftKey ? 'redo' : 'undo', 'page')
        : isMod || event.altKey
          ? undefined
          : (keys[event.key] ?? (event.code === 'Space' ? look : undefined))
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  return (
    <aside
      aria-label={t('title')}
      data-noprint=""
      data-unmarked=""
      data-own-keys=""
      className="fixed inset-x-0 bottom-0 z-30 flex h-[58dvh] flex-col border border-line bg-raised shadow-pop max-lg:rounded-t-xl lg:top-(--bar-height) lg:right-0 lg:bottom-8 lg:left-auto lg:h-auto lg:w-[clamp(20rem,27vw,23.75rem)]"
    >
      <div className="flex items-center gap-2 border-b border-line py-1.5 pr-1.5 pl-4">
        <div className="min-w-0 flex-1">
          <h2 className="text-sm font-semibold">{t('title')}</h2>
          <output className="text-xs text-ink-2 tabular-nums">
            {t('count', { open: open.length, checkable: checkable.length })}
          </output>
        </div>
        <IconButton label={t('close')} kbd="Esc" onClick={close}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {/* A select draws all its rows and takes no Space. */}
      <div
        ref={list}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="listbox"
        tabIndex={0}
        aria-label={t('title')}
        aria-activedescendant={active >= 0 ? `${id}${active}` : undefined}
        onKeyDown={press}
        // The row that Enter takes shows the focus; the list itself where that is out of sight.
        className={classes(
          'group/list min-h-0 flex-1 overflow-y-auto overscroll-contain -outline-offset-2',
          active >= first && active < past && 'outline-none',
        )}
      >
        <div className="relative" style={{ height: open.length * ROW_HEIGHT }}>
          {open.slice(first, past).map((sentence, i) => {
            const row = first + i
            return (
              // The list takes the keys; a pointer acts on a row.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={sentence.start}
                id={`${id}${row}`}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                role="option"
                aria-selected={row === active}
                aria-setsize={open.length}
                aria-posinset={row + 1}
                lang={article.language}
                onClick={() => {
                  setAt(row)
                  go(sentence)
                }}
                className="absolute inset-x-0 flex cursor-pointer items-center border-b border-line border-l-transparent px-4 text-sm hover:bg-hover aria-selected:bg-accent-soft group-focus-visible/list:aria-selected:outline-2 group-focus-visible/list:aria-selected:-outline-offset-2 group-focus-visible/list:aria-selected:outline-focus forced-colors:aria-selected:bg-[Highlight] forced-colors:aria-selected:text-[HighlightText]"
                style={{ top: row * ROW_HEIGHT, height: ROW_HEIGHT }}
              >
                <span className="line-clamp-2">
                  {text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160))}
                </span>
              </div>
            )
          })}
        </div>
        {open.length === 0 && <p className="p-4 text-sm text-ink-2">{t('none')}</p>}
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-xs text-ink-2 pointer-coarse:hidden">
        <span>
          <Kbd>↵</Kbd> {t('goThere')}
        </span>
        {mayAnnotate && (
          <span>
            <Kbd>Space</Kbd> {t('lookAt')}
          </span>
        )}
      </p>
    </aside>
  )
}

/** The first sentence that begins at an offset or behind; -1: none does. */
function firstFrom(sentences: readonly Sentence[], offset: number): number {
  return sentences.findIndex(({ end }) => end > offset)
}
