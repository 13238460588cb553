// Does again what was pressed too early: before what acts had come (held-keys.ts), or before the card that a key opens has the
// focus. Each command where it was given, each key on whatever has the focus by then, and what the browser would have done
// with it where nobody takes it.
import { isComposing as isOfInputMethod } from '@/editor/composing'
import { tabbable } from './tabbable'
import { act } from './commands'
import { contentOf } from './content'
import { callOffNote, cardFocused, comingNote } from './focus-card'
import {
  type Held,
  type HeldPlace,
  type Hold,
  insertWords,
  type KeyPressed,
  takeKey,
  takeWords,
  type Typed,
} from './held-keys'
import type { Session } from './session'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Works off a hold until nothing is left in it. */
export async function replay(session: Session, hold: Hold): Promise<void> {
  const listening = new AbortController()
  window.addEventListener('pointerdown', () => finishNow(session, hold.kept), {
    capture: true,
    signal: listening.signal,
  })
  try {
    for (let held = await hold.next(); held !== null; held = await hold.next()) await redo(session, held)
  } finally {
    listening.abort()
  }
}

/** Does one thing, and waits until the card that it may open is drawn and has the focus. */
async function redo(session: Session, held: Held): Promise<void> {
  doNow(session, held)
  await drawn()
  await cardFocused()
}

function doNow(session: Session, held: Held): void {
  if (held.kind === 'place') go(session, held)
  else if (held.kind === 'command') act(session, held.command, held.place)
  else if (held.kind === 'key') press(held.press)
  else insert(held.text)
}

let keeping: AbortController | null = null

/**
 * Keeps what is pressed until the note that was asked for has the focus, and presses it there; if it does not get it, the words
 * are in it all the same. A press of the pointer ends it: what follows is meant for where that went.
 */
export async function keepForNote(session: Session): Promise<void> {
  if (keeping !== null) return
  const listening = new AbortController()
  keeping = listening
  const kept: Held[] = []
  const id = comingNote()
  const listen = { capture: true, signal: listening.signal }
  const takePress = (event: KeyboardEvent) => {
    if (!event.isTrusted) return
    // An input method goes on with its own; it is no command in the text.
    if (isOfInputMethod(event)) return event.stopImmediatePropagation()
    const taken = takeKey(session, event)
    if (taken !== null) kept.push({ kind: 'key', press: taken })
  }
  const catchWords = (event: InputEvent) => {
    const words = takeWords(event)
    if (words !== null) kept.push({ kind: 'words', text: words })
  }
  window.addEventListener('keydown', takePress, listen)
  window.addEventListener('beforeinput', catchWords, listen)
  window.addEventListener('pointerdown', () => finishNow(session, kept), listen)
  try {
    await cardFocused()
    if (document.activeElement?.matches('[data-part=note]') !== true) return write(session, id, kept)
    for (let held = kept.shift(); held !== undefined; held = kept.shift()) await redo(session, held)
  } finally {
    listening.abort()
    if (keeping === listening) keeping = null
  }
}

/**
 * Does all that is kept before the pointer takes the focus elsewhere: each key and command where it was given, and words for a
 * note that is not drawn yet into its annotation. Nothing takes the focus back from the pointer afterwards.
 */
function finishNow(session: Session, kept: Held[]): void {
  for (let held = kept[0]; held !== undefined; held = kept[0]) {
    const id = comingNote()
    if (id === null) {
      kept.shift()
      doNow(session, held)
      continue
    }
    write(session, id, kept)
    callOffNote()
    // Where Tab would have led is not there either.
    if (isKey(kept[0], 'Tab')) while (kept[0] !== undefined && isTyped(kept[0])) kept.shift()
  }
  callOffNote()
  keeping?.abort()
  keeping = null
}

/** Puts the words that are kept first into the note of an annotation that is not drawn. */
function write({ store, marking }: Session, id: string | null, kept: Held[]): void {
  const one = store.get().kept.get(id ?? '')
  if (one) marking.change(one.annotation.id, { note: contentOf(one).note + takeWritten(kept) }, 'note')
}

/**
 * Takes what a note would hold of what comes first away from what is kept, up to a key that leaves the note. The caret is
 * always at its end.
 */
function takeWritten(kept: Held[]): string {
  const written: string[] = []
  for (let held = kept[0]; held !== undefined && isTyped(held); held = kept[0]) {
    if (isKey(held, 'Escape') || isKey(held, 'Tab')) break
    kept.shift()
    if (held.kind === 'words') written.push(...held.text)
    else if (held.press.key === 'Backspace') written.pop()
    else if (held.press.key === 'Enter' && !held.press.ctrlKey && !held.press.metaKey) written.push('\n')
    else if (typesLetter(held.press)) written.push(held.press.key)
  }
  return written.join('')
}

/** Focus and caret to where they were when a key was pressed. */
function go({ store, page }: Session, { focus, cursor, focusId }: HeldPlace): void {
  const { head, selected } = cursor
  if (store.get().cursor !== cursor) page.current?.select(selected ?? { start: head, end: head })
  store.set({ focusId })
  if (focus?.closest('.article-text') != null) page.current?.focusText()
  else if (focus instanceof HTMLElement && focus !== document.body) focus.focus({ preventScroll: true })
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function press(pressed: KeyPressed): void {
  const target = document.activeElement ?? document.body
  const event = new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true })
  if (target.dispatchEvent(event)) doAsBrowser(target, pressed)
}

function isKey(held: Held | undefined, key: string): boolean {
  return held?.kind === 'key' && held.press.key === key
}

function isTyped(held: Held): held is Typed {
  return held.kind === 'key' || held.kind === 'words'
}

/** Whether a key types a letter where words are typed. */
function typesLetter({ key, ctrlKey, metaKey, altKey }: KeyPressed): boolean {
  return [...key].length === 1 && (ctrlKey || metaKey) === altKey
}

/** What a browser does with a key that nobody took. */
function doAsBrowser(target: Element, pressed: KeyPressed): void {
  const { key, shiftKey } = pressed
  if (key === 'Tab') return tabbable(target, shiftKey ? -1 : 1)?.focus()
  if (isField(target)) {
    if (typesLetter(pressed)) insert(key)
    else if (key === 'Enter' && target instanceof HTMLTextAreaElement) insert('\n')
    else if (key === 'Backspace') document.execCommand('delete')
    else if (key === 'Delete') document.execCommand('forwardDelete')
    else move(key, shiftKey)
  } else if (target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) target.click()
  else if (key === ' ') window.scrollBy({ top: (shiftKey ? -0.9 : 0.9) * window.innerHeight })
  else if (target.closest('.article-text') !== null) move(key, shiftKey)
}

const MOVES: Readonly<Record<string, [direction: string, by: string]>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}

function move(key: string, isSelecting: boolean): void {
  const [direction, by] = MOVES[key] ?? []
  if (direction !== undefined) getSelection()?.modify(isSelecting ? 'extend' : 'move', direction, by)
}

function insert(text: string): void {
  if (isField(document.activeElement)) insertWords(text)
}

function isField(target: Element | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}
