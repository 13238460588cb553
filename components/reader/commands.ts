// What each key does. The text, the cards and the bars all run these.
import { describeAnchor } from '@/core/anchor'
import type { Mark } from '@/core/words'
import { hasLetterOrDigit, isCheckable } from '@/core/sentence'
import { SNAP_LEVELS } from '@/core/snap'
import type { ReaderCommand } from '@/editor/keys'
import { type AgainCommand, offerOf } from './again'
import { contentOf } from './content'
import { whyNotJudge } from './judging'
import { isMine, lacksHere, shownOf, standing } from './selectors'
import type { Session } from './session'
import { setSnapLevel, snapLevel } from './snap-level'
import { openFind, switchTool } from './tools'
import type { Kept } from './state'

/** Where a command was given: in the text, in a card, or anywhere else on the page. */
export type Place = 'text' | 'card' | 'page'

/** Runs a command; returns whether there was anything to do, so that the browser keeps the key otherwise. */
export function runCommand(session: Session, command: ReaderCommand, place: Place): boolean {
  const act = COMMANDS[command]
  return act === undefined ? (session.page.current?.run(command) ?? false) : act(session, place)
}

/** What is not here only moves the caret or the selection (`editor/motion.ts`). */
const COMMANDS: Partial<Record<ReaderCommand, (session: Session, place: Place) => boolean>> = {
  'mark-sourced': (session, place) => putMark(session, 'sourced', place),
  'mark-unverifiable': (session, place) => putMark(session, 'unverifiable', place),
  'mark-contradicted': (session, place) => putMark(session, 'contradicted', place),
  'mark-set-aside': (session, place) => putMark(session, 'set-aside', place),
  'switch-asserts': (session) =>
    withFocused(session, (one) => {
      if (session.store.get().mode === 'review') void approve(session, one)
      else session.marking.switchAsserts(one.annotation.id)
    }),
  'last-source': (session) => takeAgain(session, 'last-source'),
  'last-ground': (session) => takeAgain(session, 'last-ground'),
  'last-evidence': (session) => takeAgain(session, 'last-evidence'),
  save: (session) => withFocused(session, (one) => void save(session, one)),
  delete: (session) => withFocused(session, ({ annotation }) => session.marking.remove(annotation.id)),
  'look-at-sentence': (session, place) => place !== 'card' && lookAt(session, 'sentence'),
  'look-at-block': (session, place) => place !== 'card' && lookAt(session, 'block'),
  'next-sentence': ({ walking, tell }) => {
    if (!walking.stepSentence(1)) tell('noSentenceAfter')
    return true
  },
  'previous-sentence': ({ walking, tell }) => {
    if (!walking.stepSentence(-1)) tell('noSentenceBefore')
    return true
  },
  'widen-start': (session, place) => nudge(session, 'widen-start', place),
  'widen-end': (session, place) => nudge(session, 'widen-end', place),
  'narrow-start': (session, place) => nudge(session, 'narrow-start', place),
  'narrow-end': (session, place) => nudge(session, 'narrow-end', place),
  'take-selection': ({ store, adjusting, page }) => {
    const { focusId, cursor } = store.get()
    if (focusId === null || cursor.selected === null || !adjusting.adjust(focusId, cursor.selected)) return false
    page.current?.put(cursor.selected.start)
    return true
  },
  'switch-snap': ({ tell }) => {
    const level = SNAP_LEVELS[(SNAP_LEVELS.indexOf(snapLevel()) + 1) % SNAP_LEVELS.length] ?? 'grapheme'
    setSnapLevel(level)
    tell(`snap.${level}`)
    return true
  },
  'next-annotation': ({ walking }) => {
    walking.stepAnnotation(1)
    return true
  },
  'previous-annotation': ({ walking }) => {
    walking.stepAnnotation(-1)
    return true
  },
  'open-card': openCard,
  'change-block-kind': () => {
    const button = document.querySelector<HTMLElement>('[data-block-menu]')
    button?.click()
    return button !== null
  },
  review: ({ store }) => {
    store.set({ mode: store.get().mode === 'review' ? 'mark' : 'review' })
    return true
  },
  leave,
  find: ({ store }, place) => place !== 'card' && openFind(store),
  'show-filter': ({ store }) => switchTool(store, 'filter'),
  'list-unmarked': ({ store }) => switchTool(store, 'unmarked'),
  'focus-mode': ({ store }) => {
    store.set({ isFocusMode: !store.get().isFocusMode })
    return true
  },
  undo: ({ undo, tell }) => {
    tell(undo.undo() ? 'undone' : 'nothingToUndo')
    return true
  },
  redo: ({ undo, tell }) => {
    tell(undo.redo() ? 'redone' : 'nothingToRedo')
    return true
  },
  'accept-suggestion': ({ suggesting }, place) => place !== 'card' && (suggesting.current?.accept() ?? false),
  'dismiss-suggestion': ({ suggesting }, place) => place !== 'card' && (suggesting.current?.dismiss() ?? false),
  'next-suggestion': ({ suggesting }) => suggesting.current?.step(1) ?? false,
  'previous-suggestion': ({ suggesting }) => suggesting.current?.step(-1) ?? false,
  'list-suggestions': ({ store, mayAnnotate }) => {
    if (mayAnnotate) store.set({ panel: 'suggestions' })
    return mayAnnotate
  },
  submit: ({ store }) => {
    store.set({ panel: 'submit' })
    return true
  },
  palette: ({ store }) => {
    store.set({ panel: 'palette' })
    return true
  },
  'show-keys': ({ store }) => {
    store.set({ panel: 'keys' })
    return true
  },
}

/** Adds what was used last to the focused own annotation. */
function takeAgain({ store, marking, lastUsed, mayAnnotate, tell }: Session, command: AgainCommand): boolean {
  const { focusId, kept, mode } = store.get()
  const one = focusId === null ? undefined : kept.get(focusId)
  if (one === undefined || !mayAnnotate || mode !== 'mark') return false
  const offer = offerOf(command, contentOf(one), lastUsed.get(), store.get())
  if (offer === null) tell('nothingAgain')
  else marking.change(one.annotation.id, offer.change)
  return true
}

/** Moves an end of the selection; without one, or in a card, an end of the focused own annotation. */
function nudge({ page, store, adjusting }: Session, command: keyof typeof NUDGES, place: Place): boolean {
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
function putMark(session: Session, mark: Mark, place: Place): boolean {
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
  const same = standing(kept).find((one) => {
    const { anchor } = contentOf(one)
    return isMine(one, asker.personId) && anchor.start === span.start && anchor.end === span.end
  })
  if (same) {
    marking.remark(same.annotation.id, mark)
    walking.focus(same.annotation.id)
    return true
  }
  const counts = store
    .get()
    .blocks.some(
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
  if (mark !== 'set-aside') page.current?.focusCard(id, 'note')
  return true
}

function withFocused({ store }: Session, act: (one: Kept) => void): boolean {
  const { focusId, kept } = store.get()
  const one = focusId === null ? undefined : kept.get(focusId)
  if (one === undefined) return false
  act(one)
  return true
}

/** Ctrl+Enter: hands in a draft that lacks nothing, keeps one that does; sends a change of something submitted. */
async function save(session: Session, one: Kept): Promise<void> {
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
async function approve({ judging, walking, asker, mayAnnotate, tell }: Session, one: Kept): Promise<void> {
  if (whyNotJudge(one, asker.personId, mayAnnotate) !== null) return tell('cannotApprove')
  const problem = await judging.judge(one, 'approve', '', null)
  if (problem === null) walking.stepReview(one.annotation.id)
  else tell('notDone', { problem })
}

function lookAt({ walking, looking, store, mayAnnotate, tell }: Session, what: 'sentence' | 'block'): boolean {
  if (!mayAnnotate) return false
  const { blocks, cursor } = store.get()
  const wanted = what === 'block' ? walking.blockHere() : walking.sentencesHere()
  const sentences = wanted.filter(({ ordinal }) => isCheckable(blocks[ordinal]?.kind ?? 'paragraph'))
  if (sentences.length === 0) {
    tell('nothingToLookAt')
    return true
  }
  const isMarked = looking.toggle(sentences)
  if (isMarked && cursor.selected === null) walking.stepSentence(1)
  return true
}

function openCard(session: Session, place: Place): boolean {
  const { store, page } = session
  if (place === 'card') return false
  if (citeSelection(session)) return true
  const { focusId, cursor } = store.get()
  const here = standing(shownOf(store.get())).filter((one) => {
    const { anchor } = contentOf(one)
    return anchor.start <= cursor.head && cursor.head <= anchor.end
  })
  const id = focusId ?? here.at(-1)?.annotation.id
  if (id === undefined) return false
  store.set({ focusId: id })
  page.current?.focusCard(id, 'card')
  return true
}

/** While the second place of an annotation is being chosen: cites the selection as what refutes it. */
export function citeSelection({ store, marking, text, page }: Session): boolean {
  const { choosingSecondFor: id, cursor } = store.get()
  if (id === null || cursor.selected === null) return false
  marking.change(id, { secondAnchor: describeAnchor(text, cursor.selected.start, cursor.selected.end) })
  store.set({ choosingSecondFor: null, focusId: id })
  page.current?.focusCard(id, 'card')
  return true
}

function leave(session: Session, place: Place): boolean {
  const { store } = session
  const { focusId, choosingSecondFor, mode, tool, isFocusMode } = store.get()
  if (choosingSecondFor !== null) store.set({ choosingSecondFor: null })
  else if (place === 'card') backToText(session)
  else if (focusId !== null) store.set({ focusId: null })
  else if (tool !== null) store.set({ tool: null })
  else if (isFocusMode) store.set({ isFocusMode: false })
  else if (mode === 'review') store.set({ mode: 'mark' })
  else return false
  return true
}

/** From a card back to its span: the caret stays where it is inside of it, else it goes to its beginning. */
function backToText({ store, page }: Session): void {
  const { focusId, kept, cursor } = store.get()
  const one = focusId === null ? undefined : kept.get(focusId)
  if (one === undefined) return page.current?.focusText()
  const { start, end } = contentOf(one).anchor
  if (cursor.head >= start && cursor.head <= end) page.current?.focusText()
  else page.current?.put(start)
}
