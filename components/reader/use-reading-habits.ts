'use client'
// What this browser remembers of how and where a person reads: what selections snap to, and the place in the article, to
// which return-to-place.ts goes.
import { useEffect } from 'react'
import type { ReaderView } from '@/editor/reader-view'
import { keepLastPlace, type Place } from './last-place'
import { useSnapLevel } from './snap-level'
import { useSession } from './use-reader'
import { useView } from './view-context'

const REST_MS = 400
/** Below the window's upper edge, where the bars end. */
const TOP = 96

/** Follows the text from when it is on the screen. */
export function useReadingHabits(): void {
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
}

/** The place shown now, the beginning where nothing was scrolled; null while the text is out of sight. */
function placeOf(view: ReaderView, caret: number): Place | null {
  if (window.scrollY === 0) return { caret, top: 0, at: 0 }
  const box = view.dom.getBoundingClientRect()
  const top = view.offsetAt(box.left + box.width / 2, Math.max(TOP, box.top + 1))
  return top === null ? null : { caret, top, at: Math.round(view.topOf(top) + box.top) }
}
