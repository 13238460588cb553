// Does again what was pressed too early: before what acts had come (held-keys.ts), or before the card that a key opens has the
// focus. Each command where it was given, each key on whatever has the focus by then, and what the browser would have done
// with it where nobody takes it.
import { isComposing as isOfInputMethod } from '@/editor/composing'
import { tabbable } from './tabbable'
import { act } from './commands'
import { contentOf } from './content'
import { cardFocused, comingNote } from './focus-card'
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
  window.addEventListener('pointerdown', () => typeNow(session, hold.kept), {
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
  if (held.kind === 'place') go(session, held)
  else if (held.kind === 'command') act(session, held.command, held.place)
  else type(held)
  await drawn()
  await cardFocused()
}

function type(held: Typed): void {
  if (held.kind === 'key') press(held.press)
  else insert(held.text)
}

let keeping: AbortController | null = null

/**
 * Keeps what is pressed until the note that was asked for has the focus, and presses it there; without a note, nowhere. A
 * press of the pointer ends it: what was typed until then is in the note, and what follows is meant for where the pointer went.
 */
export async function keepForNote(session: Session): Promise<void> {
  if (keeping !== null) return
  const listening = new AbortController()
  keeping = listening
  const kept: Held[] = []
  const end = () => {
    listening.abort()
    kept.length = 0
    if (keeping === listening) keeping = null
  }
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
  const leave = () => {
    typeNow(session, kept)
    end()
  }
  window.addEventListener('keydown', takePress, listen)
  window.addEventListener('beforeinput', catchWords, listen)
  window.addEventListener('pointerdown', leave, listen)
  try {
    await cardFocused()
    if (document.activeElement?.matches('[data-part=note]') !== true) return
    for (let held = kept.shift(); held !== undefined; held = kept.shift()) await redo(session, held)
  } finally {
    end()
  }
}

/**
 * Types what is kept before the pointer takes the focus elsewhere: into the field that has it, or the note that was asked for
 * and is not drawn yet.
 */
function typeNow({ store, marking }: Session, kept: Held[]): void {
  for (let held = kept[0]; held !== undefined && isTyped(held) && isField(document.activeElement); held = kept[0]) {
    kept.shift()
    type(held)
  }
  const note = store.get().kept.get(comingNote() ?? '')
  if (note) marking.change(note.annotation.id, { note: contentOf(note).note + takeWritten(kept) }, 'note')
}

/** Takes the words that come first away from what is kept; a Backspace takes back what stands before it. */
function takeWritten(kept: Held[]): string {
  const written: string[] = []
  for (let held = kept[0]; held !== undefined && isTyped(held); held = kept[0]) {
    kept.shift()
    if (held.kind === 'words') written.push(held.text)
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
