// What each key does. The text, the cards and the bars all run these, through run-command.ts.
import { describeAnchor } from '@/core/anchor'
import { isCheckable } from '@/core/sentence'
import { SNAP_LEVELS } from '@/core/snap'
import type { ReaderCommand } from '@/editor/keys'
import { approve, nudge, type Place, putMark, save, takeAgain, withFocused } from './annotation-commands'
import { contentOf } from './content'
import { shownOf, standing } from './selectors'
import type { Session } from './session'
import { setSnapLevel, snapLevel } from './snap-level'
import { openFind, switchTool } from './tools'

/** Does what a command says; returns whether there was anything to do, so that the browser keeps the key otherwise. */
export function act(session: Session, command: ReaderCommand, place: Place): boolean {
  const run = COMMANDS[command]
  return run === undefined ? (session.page.current?.run(command) ?? false) : run(session, place)
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
    const played = undo.undo()
    if (played !== 'refused') tell(played === null ? 'nothingToUndo' : 'undone')
    return true
  },
  redo: ({ undo, tell }) => {
    const played = undo.redo()
    if (played !== 'refused') tell(played === null ? 'nothingToRedo' : 'redone')
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
  submit: ({ store, mayAnnotate }) => {
    if (mayAnnotate) store.set({ panel: 'submit' })
    return mayAnnotate
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
