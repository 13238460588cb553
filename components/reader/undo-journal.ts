// Steps that can be taken back, kept in this browser per person and revision, so that undo goes back through the day. With
// two windows at one article the one that did something last is kept.
import type { Step, UndoJournal } from './undo-stack'

type Steps<D> = { done: Step<D>[]; undone: Step<D>[] }

/** Writing waits for a pause, because it may follow every key. */
const PAUSE_MS = 300

/** The journal of one person at one revision; `storage` null: nothing outlives the page. */
export function undoJournal<D>(personId: string, revisionId: string, storage: Storage | null): UndoJournal<D> {
  const name = `tenkyo.undo.${personId}.${revisionId}`
  let waiting: { steps: Steps<D>; timer: ReturnType<typeof setTimeout> } | null = null

  function write(): void {
    if (waiting === null) return
    clearTimeout(waiting.timer)
    window.removeEventListener('pagehide', write)
    const { steps } = waiting
    waiting = null
    try {
      storage?.setItem(name, JSON.stringify(steps))
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      // A full browser must have no half of the day: then undo reaches back to the opening of the page only.
      storage?.removeItem(name)
    }
  }

  return {
    load: () => read(storage?.getItem(name) ?? null),
    keep(steps) {
      if (waiting === null) window.addEventListener('pagehide', write)
      else clearTimeout(waiting.timer)
      waiting = { steps, timer: setTimeout(write, PAUSE_MS) }
    },
  }
}

function read<D>(item: string | null): Steps<D> {
  if (item === null) return { done: [], undone: [] }
  try {
    return JSON.parse(item) as Steps<D>
  } catch (error) {
    if (error instanceof SyntaxError) return { done: [], undone: [] }
    throw error
  }
}
