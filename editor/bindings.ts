// Which command a key runs for a person: the table of keys.ts, with their own keys in place of some.
import { isComposing } from './composing'
import { defaultKeys, KEYS, type ReaderCommand, worksInFields } from './keys'
import { type KeyboardLayout, type KeyPress, nameOf } from './key-name'

/** A person's own keys, by command; a command without an entry keeps its own, one with an empty list has none. */
export type KeyChoices = Partial<Record<ReaderCommand, readonly string[]>>

export type Bindings = {
  /** The command of a key press; null when it has none, or while an input method composes. */
  commandOf(press: KeyPress, layout?: KeyboardLayout): ReaderCommand | null
  keysOf(command: ReaderCommand): readonly string[]
  /** The command a key of this name runs. */
  ownerOf(name: string): ReaderCommand | null
}

/** The bindings of a person. Where two commands want one key, the one that was given it has it. */
export function bindingsOf(choices: KeyChoices, isMac: boolean): Bindings {
  const chosen = new Set(KEYS.flatMap(({ command }) => [...(choices[command] ?? [])]))
  const keys = new Map(
    KEYS.map(({ command }): [ReaderCommand, readonly string[]] => [
      command,
      choices[command] ?? defaultKeys(command, isMac).filter((name) => !chosen.has(name)),
    ]),
  )
  const owners = new Map([...keys].flatMap(([command, names]) => names.map((name) => [name, command] as const)))
  return {
    commandOf: (press, layout) => (isTaken(press) ? null : (owners.get(nameOf(press, layout)) ?? null)),
    keysOf: (command) => keys.get(command) ?? [],
    ownerOf: (name) => owners.get(name) ?? null,
  }
}

/**
 * Whether a key only serves an input method: any while it composes, and one that types nothing (Enter, Escape) when it was
 * the method's. A letter it merely looked at stays a command: in the text there is nothing to compose.
 */
function isTaken(press: KeyPress): boolean {
  const types = press.key.length === 1 || ['Process', 'Unidentified', 'Dead'].includes(press.key)
  return types ? press.isComposing : isComposing(press)
}

/** Nobody's own keys. */
export const DEFAULT_BINDINGS = bindingsOf({}, false)

/** Keys the browser or every text needs, whatever a page says. */
const RESERVED =
  /^(?:Tab|Shift-Tab|(?:Mod-)?(?:Shift-)?(?:F\d+|Tab)|Mod-(?:Shift-)?[acnpqrtvwx]|Mod-[1-9]|Alt-F4|Shift|Control|Alt|Meta|CapsLock|Dead|Unidentified|(?:Arrow|Page)\w+|Home|End)$/

/** Why a key cannot be given to a command; null when it can. */
export function whyNotKey(name: string, command: ReaderCommand): 'reserved' | 'types' | null {
  if (RESERVED.test(name)) return 'reserved'
  const isTyping = name === 'Space' || name === 'Shift-Space' || /^(?:Shift-)?.$/.test(name)
  return worksInFields(command) && (isTyping || /^(?:Enter|Backspace|Delete)$/.test(name)) ? 'types' : null
}

/**
 * A person's keys with `name` as the only key of `command`. Another command that had it loses it; `null` gives the command
 * its own keys back (and takes them from whoever was given them).
 */
export function withKey(choices: KeyChoices, isMac: boolean, command: ReaderCommand, name: string | null): KeyChoices {
  const wanted = name === null ? defaultKeys(command, isMac) : [name]
  const present = bindingsOf(choices, isMac)
  const next: KeyChoices = { ...choices }
  for (const one of wanted) {
    const owner = present.ownerOf(one)
    if (owner !== null && owner !== command) next[owner] = present.keysOf(owner).filter((other) => other !== one)
  }
  if (name === null) delete next[command]
  else next[command] = wanted
  return withoutDefaults(next, isMac)
}

/** Leaves out what is as the table has it. */
function withoutDefaults(choices: KeyChoices, isMac: boolean): KeyChoices {
  return Object.fromEntries(
    Object.entries(choices).filter(
      ([command, keys]) => keys.join(' ') !== defaultKeys(command as ReaderCommand, isMac).join(' '),
    ),
  )
}
