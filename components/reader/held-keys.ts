// Keys pressed before what acts on annotations has come (first-use.ts). The first command that must wait opens a hold: from
// then on every key is kept, in order, and so is what an input method composes, because the focus waits in a field of its own.
// replay.ts does it all again where it was meant. Nothing typed is lost, and nothing lands elsewhere.
import type { ReaderCommand } from '@/editor/keys'
import type { Cursor } from '@/editor/cursor'
import { isComposing as isOfInputMethod } from '@/editor/composing'
import type { Place } from './annotation-commands'
import { loadParts } from './first-use'
import type { Session } from './session'

/** What was done: a command, a key that may be one or type a letter, words that an input method gave, a click elsewhere. */
export type Held = { kind: 'command'; command: ReaderCommand; place: Place } | Typed | ({ kind: 'place' } & HeldPlace)

export type Typed = { kind: 'key'; press: KeyPressed } | { kind: 'words'; text: string }

/** Where the focus and the caret were, and which card was open. */
export type HeldPlace = { focus: Element | null; cursor: Cursor; focusId: string | null }

export type KeyPressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
>

export type Hold = {
  /** What comes next; null: nothing is held any more, and from then on keys go where they go. */
  next(): Promise<Held | null>
  /** What is still to come, in order; whoever does some of it takes it away. */
  kept: Held[]
}

/** What is open now: keeps one thing more. */
let keep: ((held: Held) => void) | null = null

/** Keeps a command, and whatever is pressed after it, until it can be done. */
export function holdCommand(session: Session, command: ReaderCommand, place: Place): void {
  const held: Held = { kind: 'command', command, place }
  if (keep !== null) return keep(held)
  const focus = document.activeElement
  const { hold, end } = open(session, [placeNow(session), held])
  loadParts().then(
    (parts) => parts.replay(session, hold),
    () => {
      end()
      if (focus instanceof HTMLElement) focus.focus({ preventScroll: true })
      session.tell('notLoaded', { isError: true })
    },
  )
}

function placeNow({ store }: Session): Held {
  const { cursor, focusId } = store.get()
  return { kind: 'place', focus: document.activeElement, cursor, focusId }
}

function open(session: Session, kept: Held[]): { hold: Hold; end: () => void } {
  const field = document.createElement('textarea')
  field.className = 'sr-only'
  field.setAttribute('aria-labelledby', 'reader-hint')
  // On a small screen no keyboard comes up for it.
  field.inputMode = 'none'
  let isComposing = false
  let isReplaying = false
  let composed = () => {}
  /** A button or finger is down: something is being drawn, and nothing may move under it. */
  let isDown = false
  let released = () => {}

  /** A click since the last key: what follows is meant for where it went. */
  const notePlace = () => {
    if (isReplaying || document.activeElement === field) return
    session.page.current?.takeSelection()
    kept.push(placeNow(session))
    field.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted) return
    notePlace()
    const taken = takeKey(session, event)
    if (taken !== null) kept.push({ kind: 'key', press: taken })
  }
  const catchWords = (event: InputEvent) => {
    const words = event.target === field ? null : takeWords(event)
    if (words !== null) kept.push({ kind: 'words', text: words })
  }
  const down = () => {
    isDown = true
  }
  const up = () => {
    isDown = false
    // Who drew it takes it first.
    setTimeout(released)
  }
  const take = () => {
    if (isComposing || field.value === '') return
    kept.push({ kind: 'words', text: field.value })
    field.value = ''
  }
  field.addEventListener('compositionstart', () => {
    isComposing = true
  })
  field.addEventListener('compositionend', () => {
    isComposing = false
    take()
    composed()
  })
  field.addEventListener('input', take)
  const listening = new AbortController()
  const { signal } = listening
  window.addEventListener('keydown', press, { capture: true, signal })
  window.addEventListener('beforeinput', catchWords, { capture: true, signal })
  window.addEventListener('pointerdown', down, { capture: true, signal })
  for (const end of ['pointerup', 'pointercancel'] as const) window.addEventListener(end, up, { capture: true, signal })
  keep = (held) => {
    notePlace()
    kept.push(held)
  }
  document.body.append(field)
  field.focus({ preventScroll: true })

  function end(): void {
    listening.abort()
    field.remove()
    keep = null
  }
  async function next(): Promise<Held | null> {
    if (isComposing) await new Promise<void>((resolve) => (composed = resolve))
    if (isDown) await new Promise<void>((resolve) => (released = resolve))
    notePlace()
    isReplaying = true
    const held = kept.shift()
    if (held === undefined) end()
    return held ?? null
  }
  return { hold: { next, kept }, end }
}

/** Takes a key away from whatever would get it; null: it goes its own way. */
export function takeKey(session: Session, event: KeyboardEvent): KeyPressed | null {
  if (isOfInputMethod(event) || !isKept(session, event)) return null
  event.preventDefault()
  event.stopImmediatePropagation()
  const { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey, repeat } = event
  return { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey, repeat }
}

let isInserting = false

/** Puts words in where the focus is, as if typed: the field's own undo, and whoever listens to it, know of them. */
export function insertWords(text: string): void {
  isInserting = true
  document.execCommand('insertText', false, text)
  isInserting = false
}

/** Takes words that come without a key away from whatever has the focus just then; null: they go their own way. */
export function takeWords(event: InputEvent): string | null {
  const { isTrusted, isComposing, inputType, data } = event
  if (isInserting || !isTrusted || isComposing || inputType !== 'insertText' || data === null) return null
  event.preventDefault()
  event.stopImmediatePropagation()
  return data
}

/** Keys of the browser, of an input method, and such as do nothing alone go their own way. */
function isKept(session: Session, event: KeyboardEvent): boolean {
  if (['Process', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Unidentified'].includes(event.key))
    return false
  if (/^F\d/.test(event.key)) return false
  if (session.keys.commandOf(event) !== null || event.getModifierState('AltGraph')) return true
  return !event.ctrlKey && !event.metaKey && !event.altKey
}
