// A person's own keys, kept in this browser under one name and read through here alone, so that they can move to the
// account.
import { type Bindings, bindingsOf, type KeyChoices, withKey } from '@/editor/bindings'
import { KEYS, type ReaderCommand } from '@/editor/keys'
import { type KeyboardLayout, keyboardLayout, type KeyPress } from '@/editor/key-name'

/** The keys of one person. `storage` null: nothing is kept. */
export function keyChoices(personId: string, storage: Storage | null) {
  const name = `tenkyo.keys.${personId}`
  const isMac = isMacHere()
  const layout = keyboardLayout()
  const listeners = new Set<() => void>()
  let choices: KeyChoices = read(storage?.getItem(name) ?? null)
  let bindings = bindingsOf(choices, isMac)

  function take(next: KeyChoices): void {
    choices = next
    bindings = bindingsOf(choices, isMac)
    if (Object.keys(choices).length === 0) storage?.removeItem(name)
    else storage?.setItem(name, JSON.stringify(choices))
    for (const listener of listeners) listener()
  }

  return {
    isMac,
    layout,
    /** Asks the browser which character stands on which key, where it tells. */
    async learnLayout(): Promise<void> {
      const { keyboard } = navigator as { keyboard?: { getLayoutMap(): Promise<KeyboardLayout> } }
      try {
        if (keyboard !== undefined) layout.learn(await keyboard.getLayoutMap())
      } catch (error) {
        // Inside a frame, or where it is forbidden, the keys pressed tell.
        if (!(error instanceof DOMException)) throw error
      }
    },
    /** The command of a key press under this person's keys. */
    commandOf(press: KeyPress): ReaderCommand | null {
      layout.see(press)
      return bindings.commandOf(press, layout.get())
    },
    bindings: (): Bindings => bindings,
    /** Whether any key is this person's own. */
    hasOwn: (): boolean => Object.keys(choices).length > 0,
    isOwn: (command: ReaderCommand): boolean => choices[command] !== undefined,
    /** Gives a command another key (its name), or its own again (null). Another command that had it loses it. */
    set: (command: ReaderCommand, key: string | null) => take(withKey(choices, isMac, command, key)),
    /** All keys as they were. */
    reset: () => take({}),
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What was kept, as far as it still names commands. */
function read(item: string | null): KeyChoices {
  if (item === null) return {}
  let kept: unknown
  try {
    kept = JSON.parse(item)
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
  if (typeof kept !== 'object' || kept === null) return {}
  const known = new Map<string, unknown>(Object.entries(kept))
  return Object.fromEntries(
    KEYS.flatMap(({ command }) => {
      const keys = known.get(command)
      return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? [[command, keys]] : []
    }),
  )
}

function isMacHere(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
}
