// What keys do to annotations: put a mark, adjust a span, take the last source again, hand in, approve.
import type { Mark } from '@/core/words'
import { hasLetterOrDigit, isCheckable } from '@/core/sentence'
import { blockAt } from '@/editor/positions'
import { anchorOf } from './annotation-set'
import { type AgainCommand, offerOf } from './again'
import { contentOf } from './content'
import { whyNotJudge } from './judging'
import { lacksHere } from './lacks-here'
import { isMine, startingIn } from './selectors'
import type { Session } from './session'
import type { Kept } from './state'

/** Where a command was given: in the text, in a card, on the bar for thumbs, or anywhere else on the page. */
export type Place = 'text' | 'card' | 'thumb' | 'page'

/** Adds what was used last to the focused own annotation. */
export function takeAgain({ store, marking, lastUsed, mayAnnotate, tell }: Session, command: AgainCommand): boolean {
  const { focusId, kept, mode } = store.get()
  const one = focusId === null ? undefined : kept.get(focusId)
  if (one === undefined || !mayAnnotate || mode !== 'mark') return false
  const offer = offerOf(command, contentOf(one), lastUsed.get(), store.get())
  if (offer === null) tell('nothingAgain')
  else marking.change(one.annotation.id, offer.change)
  return true
}

/** Moves an end of the selection; without one, or in a card, an end of the focused own annotation. */
export function nudge({ page, store, adjusting }: Session, command: keyof typeof NUDGES, place: Place): boolean {
  if (place !== 'card' && store.get().cursor.selected !== null) return page.current?.run(command) ?? false
  const { focusId } = store.get()
  const { side, by } = NUDGES[command]
  return focusId !== null && adjusting.nudge(focusId, side, by)
}

const NUDGES = {
  'widen-start': { side: 'start', by: 1 },
  'widen-end': { side: 'end', by: 1 },
  'narrow-start': { side: 'start', by: -1 },
  'narrow-end': { side: 'end', by: -1 },
} as const

/**
 * In a card: gives its annotation another mark. Else marks the selection, or the sentence under the cursor; where this
 * person already marked exactly that, changes the mark.
 */
export function putMark(session: Session, mark: Mark, place: Place): boolean {
  const { store, marking, walking, page, asker, text, tell } = session
  if (!session.mayAnnotate) return false
  const { cursor, focusId, kept, mode } = store.get()
  if (mode === 'review') return false
  const focused = focusId === null ? undefined : kept.get(focusId)
  if (place === 'card' && focused) {
    marking.remark(focused.annotation.id, mark)
    return true
  }
  const span = cursor.selected ?? walking.here()
  if (span === null) return false
  const same = startingIn(kept, kept.sectionAt(span.start)).find((one) => {
    const { start, end } = anchorOf(one)
    return isMine(one, asker.personId) && start === span.start && end === span.end
  })
  if (same) {
    marking.remark(same.annotation.id, mark)
    walking.focus(same.annotation.id)
    return true
  }
  const { blocks } = store.get()
  const counts = blocks
    .slice(blockAt(blocks, span.start), blockAt(blocks, span.end) + 1)
    .some(
      ({ kind, start, end }) =>
        isCheckable(kind) && hasLetterOrDigit(text, Math.max(start, span.start), Math.min(end, span.end)),
    )
  if (!counts) {
    tell('uncounted')
    return true
  }
  const id = marking.create({ start: span.start, end: span.end }, mark)
  page.current?.put(span.start)
  store.set({ focusId: id })
  // Whoever used a key goes on typing; for a thumb the field would bring up the keyboard, over everything.
  if (mark !== 'set-aside') page.current?.focusCard(id, place === 'thumb' ? 'card' : 'note')
  return true
}

/** Does something with the annotation whose card is open; false without one. */
export function withFocused({ store }: Session, act: (one: Kept) => void): boolean {
  const { focusId, kept } = store.get()
  const one = focusId === null ? undefined : kept.get(focusId)
  if (one === undefined) return false
  act(one)
  return true
}

/** Ctrl+Enter: hands in a draft that lacks nothing, keeps one that does; sends a change of something submitted. */
export async function save(session: Session, one: Kept): Promise<void> {
  const { store, marking, submitting, outbox, page, article, asker, tell } = session
  if (!isMine(one, asker.personId)) return
  const { id } = one.annotation
  const lacks = lacksHere(store.get(), article, one)
  if (one.isRevising) {
    if (lacks.length > 0) tell('stillLacks', { values: { count: lacks.length }, isError: true })
    else await marking.release(id)
    return
  }
  page.current?.focusText()
  if (one.annotation.status !== 'draft') return
  if (lacks.length === 0) {
    await submitting.submit([id])
    return
  }
  if (await outbox.flush(id)) tell('savedAsDraft', { values: { count: lacks.length } })
}

/** In review the key that switches what is asserted approves instead, and goes on to the next. */
export async function approve({ judging, walking, asker, mayAnnotate, tell }: Session, one: Kept): Promise<void> {
  if (whyNotJudge(one, asker.personId, mayAnnotate) !== null) return tell('cannotApprove')
  const problem = await judging.judge(one, 'approve', '', null)
  if (problem === null) walking.stepReview(one.annotation.id)
  else tell('notDone', { problem })
}
