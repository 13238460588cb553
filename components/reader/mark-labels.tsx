'use client'
// The marks of the text as a list, for who cannot see them: each mark points here (`aria-describedby`: what it is;
// `aria-details`: the way to its card), and the words are heard at the mark without ever being copied with the text. Those
// near the window are always here, whether or not their cards are drawn; all of them on request, page by page.
import { useTranslations } from 'next-intl'
import { memo, useDeferredValue, useEffect, useRef, useState } from 'react'
import { detailsIdOf, labelIdOf } from '@/editor/highlights'
import { Button } from '../ui/button'
import { contentOf } from './content'
import { standing } from './selectors'
import type { Kept } from './state'
import { useReader, useSession } from './use-reader'
import { useView } from './view-context'

const PAGE = 50

export function MarkLabels() {
  const t = useTranslations('margin')
  const { page } = useSession()
  const kept = useReader((state) => state.kept)
  // Nobody waits for these words, and scrolling must not.
  const window = useDeferredValue(useReader((state) => state.window))
  const focusId = useReader((state) => state.focusId)
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLElement>(null)
  const isShown = useView() !== null
  const near = new Map(
    kept.sections
      .slice(window.first, isShown ? window.last + 1 : window.first)
      .flat()
      .map((one) => [one.annotation.id, one]),
  )
  // A second place of the open annotation may be near while its own is not.
  const focused = focusId === null ? undefined : kept.get(focusId)
  if (focused) near.set(focused.annotation.id, focused)
  const count = standing(kept).length

  useEffect(() => {
    const element = list.current
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      page.current?.focusText()
    }
    element?.addEventListener('keydown', leave)
    return () => element?.removeEventListener('keydown', leave)
  }, [page])
  return (
    <section
      ref={list}
      aria-label={t('list')}
      className="sr-only focus-within:not-sr-only focus-within:fixed focus-within:bottom-11 focus-within:left-3 focus-within:z-40 focus-within:max-h-[60dvh] focus-within:w-96 focus-within:max-w-[calc(100vw-1.5rem)] focus-within:overflow-y-auto focus-within:rounded-lg focus-within:border focus-within:border-line focus-within:bg-raised focus-within:p-3 focus-within:shadow-pop"
    >
      <h2 className="mb-2 text-sm font-semibold">{t('list')}</h2>
      {count > 0 && (
        <Button size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('hideAll') : t('showAll', { count })}
        </Button>
      )}
      {isOpen && <AllMarks />}
      <h3 className="mt-3 mb-1 text-xs text-ink-2">{t('near')}</h3>
      <ul>
        {[...near.values()].map((one) => (
          <Mark key={one.annotation.id} one={one} isTarget />
        ))}
      </ul>
    </section>
  )
}

/** Every mark of the article, a page at a time, round at the ends. */
function AllMarks() {
  const t = useTranslations('margin')
  const all = useReader((state) => standing(state.kept))
  const [at, setAt] = useState(0)
  const last = Math.max(0, Math.ceil(all.length / PAGE) - 1)
  const present = Math.min(at, last)
  const from = present * PAGE
  return (
    <nav aria-label={t('all')}>
      <output className="my-1 block text-xs text-ink-2">
        {t('range', { from: Math.min(from + 1, all.length), to: Math.min(from + PAGE, all.length), count: all.length })}
      </output>
      <ol start={from + 1}>
        {all.slice(from, from + PAGE).map((one) => (
          <Mark key={one.annotation.id} one={one} />
        ))}
      </ol>
      {last > 0 && (
        <p className="mt-1 flex gap-2">
          <Button size="sm" onClick={() => setAt(present === 0 ? last : present - 1)}>
            {t('previousPage')}
          </Button>
          <Button size="sm" onClick={() => setAt(present === last ? 0 : present + 1)}>
            {t('nextPage')}
          </Button>
        </p>
      )}
    </nav>
  )
}

/** `isTarget`: its mark in the text points at this one. */
const Mark = memo(function Mark({ one, isTarget = false }: { one: Kept; isTarget?: boolean }) {
  const t = useTranslations()
  const { walking, page } = useSession()
  const { id, authorId, status } = one.annotation
  const author = useReader((state) => state.people.get(authorId)?.name ?? '')
  const { mark, anchor } = contentOf(one)
  return (
    <li>
      <button
        type="button"
        id={isTarget ? detailsIdOf(id) : undefined}
        tabIndex={isTarget ? -1 : undefined}
        onClick={() => {
          walking.focus(id, { reveal: true })
          page.current?.focusCard(id, 'card')
        }}
        className="w-full truncate rounded-sm px-1.5 py-1 text-left text-sm hover:bg-hover"
      >
        <span id={isTarget ? labelIdOf(id) : undefined}>
          {t('reader.markLabel', { mark: t(`words.mark.${mark}`), status: t(`words.status.${status}`), author })}
        </span>
        <span className="text-ink-2">{t('margin.quote', { quote: anchor.exact.slice(0, 60) })}</span>
      </button>
    </li>
  )
})
