'use client'
// Find in the text. All hits are painted, the current one is shown; Escape goes back to the text with it selected, so that
// a verdict's key marks it. A second Ctrl+F is the browser's own.
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { findIn, firstHitFrom, foldText } from '@/core/find'
import { isComposing } from '@/editor/composing'
import { controlLook } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import { useSession } from './use-reader'
import { useView } from './view-context'

/** A longer selection is not what somebody looks for. */
const LONGEST_SELECTION = 60

export function FindBar() {
  const t = useTranslations('overview.find')
  const { text, store, page } = useSession()
  const view = useView()
  const [from] = useState(() => store.get().cursor)
  const [words, setWords] = useState(() => selectedWords(text, from.selected))
  const wanted = useDeferredValue(words)
  const folded = useMemo(() => foldText(text), [text])
  const hits = useMemo(() => findIn(text, folded, wanted), [text, folded, wanted])
  const [at, setAt] = useState({ hits, index: firstHitFrom(hits, from.selected?.start ?? from.head) })
  // Other words: again from where the cursor stood.
  if (at.hits !== hits) setAt({ hits, index: firstHitFrom(hits, from.selected?.start ?? from.head) })
  const hit = at.hits === hits ? hits[at.index] : undefined
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  useEffect(() => {
    view?.paint('tenkyo-find', hits)
    return () => view?.paint('tenkyo-find', [])
  }, [view, hits])
  useEffect(() => {
    view?.paint('tenkyo-found', hit === undefined ? [] : [hit], 1)
    if (hit !== undefined) page.current?.reveal(hit.start)
    return () => view?.paint('tenkyo-found', [])
  }, [view, hit, page])

  const step = (by: 1 | -1) => {
    if (hits.length > 0) setAt({ hits, index: (at.index + by + hits.length) % hits.length })
  }
  const leave = () => {
    store.set({ tool: null })
    if (hit === undefined) page.current?.focusText()
    else page.current?.select(hit)
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1)
    else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else return
    event.preventDefault()
  }

  const count =
    words.trim() === '' ? '' : hit === undefined ? t('none') : t('count', { number: at.index + 1, count: hits.length })
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search
      data-find=""
      data-noprint=""
      data-own-keys=""
      aria-label={t('title')}
      onKeyDown={press}
      className="fixed top-[calc(var(--bar-height)+0.5rem)] right-2 z-40 flex w-96 max-w-[calc(100vw-1rem)] items-center gap-1 rounded-lg border border-line bg-raised p-1.5 shadow-pop sm:right-4"
    >
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('field')}
        placeholder={t('title')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        className={`${controlLook} h-9 min-w-0 flex-1 text-sm pointer-coarse:h-11`}
      />
      <output className="min-w-16 shrink-0 px-1 text-right text-xs text-ink-2 tabular-nums">{count}</output>
      <IconButton label={t('previous')} kbd="⇧↵" size="sm" disabled={hits.length === 0} onClick={() => step(-1)}>
        <ChevronUp size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('next')} kbd="↵" size="sm" disabled={hits.length === 0} onClick={() => step(1)}>
        <ChevronDown size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('close')} kbd="Esc" size="sm" onClick={leave}>
        <X size={18} aria-hidden />
      </IconButton>
    </search>
  )
}

function selectedWords(text: string, selected: { start: number; end: number } | null): string {
  if (selected === null || selected.end - selected.start > LONGEST_SELECTION) return ''
  const words = text.slice(selected.start, selected.end)
  return words.includes('\n') ? '' : words
}
