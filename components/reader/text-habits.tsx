'use client'
// What this browser remembers of how and where a person reads: what selections snap to, and the place in the article.
import { useEffect } from 'react'
import type { ReaderView } from '@/editor/reader-view'
import { keepLastPlace, lastPlace, type Place } from './last-place'
import type { Session } from './session'
import { useSnapLevel } from './snap-level'
import { useSession } from './use-reader'
import { useView } from './view-context'

const REST_MS = 400
/** Below the window's upper edge, where the bars end. */
const TOP = 96

/** Goes to the place last read, where this browser knows one. */
export function returnToLastPlace({ storage, asker, revision }: Session, view: ReaderView): void {
  const left = lastPlace(storage, asker.personId, revision.id)
  if (left !== null) goTo(view, left)
}

export function TextHabits() {
  const view = useView()
  const level = useSnapLevel()
  const { store, storage, asker, revision } = useSession()

  useEffect(() => {
    view?.setSnap(level)
  }, [view, level])

  useEffect(() => {
    if (view === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let caret = store.get().cursor.head
    const keep = () => {
      const place = placeOf(view, store.get().cursor.head)
      if (place !== null) keepLastPlace(storage, asker.personId, revision.id, place)
    }
    const keepSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, REST_MS)
    }
    const stop = store.subscribe(() => {
      const { head } = store.get().cursor
      if (head === caret) return
      caret = head
      keepSoon()
    })
    window.addEventListener('scroll', keepSoon, { passive: true })
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      stop()
      window.removeEventListener('scroll', keepSoon)
      window.removeEventListener('pagehide', keep)
    }
  }, [view, store, storage, asker, revision])
  return null
}

/** Whether the person scrolled while the text was on its way; what a reload scrolled is not theirs. */
function hasBegunToRead(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  const isNew = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate'
  return isNew && window.scrollY > 0
}

/** The place shown now, the beginning where nothing was scrolled; null while the text is out of sight. */
function placeOf(view: ReaderView, caret: number): Place | null {
  if (window.scrollY === 0) return { caret, top: 0, at: 0 }
  const box = view.dom.getBoundingClientRect()
  const top = view.offsetAt(box.left + box.width / 2, Math.max(TOP, box.top + 1))
  return top === null ? null : { caret, top, at: Math.round(view.topOf(top) + box.top) }
}

/**
 * Puts the caret and the window where they were, unless the person has gone on reading. Text that was not laid out yet shifts
 * once it is, so it is asked twice. At the beginning nothing is asked: each question lays the text out.
 */
function goTo(view: ReaderView, { caret, top, at }: Place): void {
  if (top !== 0 && hasBegunToRead()) return
  if (caret !== 0) view.select({ start: caret, end: caret }, false)
  if (top === 0) return
  if (window.scrollY === 0 && view.topOf(top) + view.dom.getBoundingClientRect().top <= at) return
  const scroll = () => {
    const by = view.topOf(top) + view.dom.getBoundingClientRect().top - at
    window.scrollBy({ top: by, behavior: 'instant' })
  }
  scroll()
  requestAnimationFrame(() => {
    scroll()
    requestAnimationFrame(scroll)
  })
}
