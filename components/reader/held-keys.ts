// Keys pressed before what acts on annotations has come (first-use.ts). The first command that must wait opens a hold: from
// then on every key is kept, in order, and so is what an input method composes, because the focus waits in a field of its own.
// replay.ts does it all again where it was meant. Nothing typed is lost, and nothing lands elsewhere.
import type { ReaderCommand } from '@/editor/keys'
import type { Cursor } from '@/editor/cursor'
import { isComposing as isOfInputMethod } from '@/editor/composing'
import type { Place } from './annotation-commands'
import { loadParts } from './first-use'
import type { Session } from './session'

/** What was done: a command, a key that may be one or type a letter, or words that an input method gave. */
export type Held =
  | { kind: 'command'; command: ReaderCommand; place: Place }
  | { kind: 'key'; press: KeyPressed }
  | { kind: 'words'; text: string }

export type KeyPressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
>

export type Hold = {
  /** Where the focus and the caret were when it began. */
  focus: Element | null
  cursor: Cursor
  /** What comes next; null: nothing is held any more, and from then on keys go where they go. */
  next(): Promise<Held | null>
}

let queue: Held[] | null = null

/** Keeps a command, and whatever is pressed after it, until it can be done. */
export function holdCommand(session: Session, command: ReaderCommand, place: Place): void {
  const held: Held = { kind: 'command', command, place }
  if (queue !== null) {
    queue.push(held)
    return
  }
  queue = [held]
  const { hold, end } = open(session, queue)
  loadParts().then(
    (parts) => parts.replay(session, hold),
    () => {
      end()
      if (hold.focus instanceof HTMLElement) hold.focus.focus({ preventScroll: true })
      session.tell('notLoaded', { isError: true })
    },
  )
}

function open(session: Session, kept: Held[]): { hold: Hold; end: () => void } {
  const focus = document.activeElement
  const { cursor } = session.store.get()
  const field = document.createElement('textarea')
  field.className = 'sr-only'
  field.setAttribute('aria-labelledby', 'reader-hint')
  // On a small screen no keyboard comes up for it.
  field.inputMode = 'none'
  let isComposing = false
  let composed = () => {}

  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || isOfInputMethod(event) || !isKept(session, event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey, repeat } = event
    kept.push({ kind: 'key', press: { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey, repeat } })
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
  window.addEventListener('keydown', press, { capture: true })
  document.body.append(field)
  field.focus({ preventScroll: true })

  function end(): void {
    window.removeEventListener('keydown', press, { capture: true })
    field.remove()
    queue = null
  }
  async function next(): Promise<Held | null> {
    if (isComposing) await new Promise<void>((resolve) => (composed = resolve))
    const held = kept.shift()
    if (held === undefined) end()
    return held ?? null
  }
  return { hold: { focus, cursor, next }, end }
}

/** Keys of the browser, of an input method, and such as do nothing alone go their own way. */
function isKept(session: Session, event: KeyboardEvent): boolean {
  if (['Process', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Unidentified'].includes(event.key))
    return false
  if (/^F\d/.test(event.key)) return false
  if (session.keys.commandOf(event) !== null || event.getModifierState('AltGraph')) return true
  return !event.ctrlKey && !event.metaKey && !event.altKey
}
