// The place last read: the article reopens there.
import type { ReaderView } from '@/editor/reader-view'
import { lastPlace, type Place } from './last-place'
import type { Session } from './session'

/** Goes to the place last read, where this browser knows one. */
export function returnToLastPlace({ storage, asker, revision }: Session, view: ReaderView): void {
  const left = lastPlace(storage, asker.personId, revision.id)
  if (left !== null) goTo(view, left)
}

/** Whether the person scrolled while the text was on its way; what a reload scrolled is not theirs. */
function hasBegunToRead(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  const isNew = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate'
  return isNew && window.scrollY > 0
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
