// Which key does what, as data: the reader, the keys overview and the status line read the same table.

/** Every command that has a key. */
export const KEYS = [
  { command: 'mark-sourced', keys: ['1'], group: 'mark' },
  { command: 'mark-unverifiable', keys: ['2'], group: 'mark' },
  { command: 'mark-contradicted', keys: ['3'], group: 'mark' },
  { command: 'mark-set-aside', keys: ['0'], group: 'mark' },
  { command: 'switch-asserts', keys: ['a'], group: 'mark' },
  { command: 'save', keys: ['Mod-Enter'], group: 'mark' },
  { command: 'delete', keys: ['Delete'], group: 'mark' },
  { command: 'look-at-sentence', keys: ['Space'], group: 'read' },
  { command: 'look-at-block', keys: ['Shift-Space'], group: 'read' },
  { command: 'next-sentence', keys: ['j'], group: 'read' },
  { command: 'previous-sentence', keys: ['k'], group: 'read' },
  { command: 'take-sentence', keys: ['s'], group: 'read' },
  { command: 'next-annotation', keys: ['n'], group: 'go' },
  { command: 'previous-annotation', keys: ['p'], group: 'go' },
  { command: 'open-card', keys: ['Enter'], group: 'go' },
  { command: 'change-block-kind', keys: ['b'], group: 'go' },
  { command: 'review', keys: ['r'], group: 'go' },
  { command: 'leave', keys: ['Escape'], group: 'go' },
  { command: 'find', keys: ['/', 'Mod-f'], group: 'go' },
  { command: 'show-filter', keys: ['f'], group: 'go' },
  { command: 'list-unmarked', keys: ['u'], group: 'go' },
  { command: 'undo', keys: ['Mod-z'], group: 'rest' },
  { command: 'redo', keys: ['Mod-Shift-z', 'Mod-y'], group: 'rest' },
  { command: 'submit', keys: ['Mod-Shift-Enter'], group: 'rest' },
  { command: 'focus-mode', keys: ['z'], group: 'rest' },
  { command: 'show-keys', keys: ['?'], group: 'rest' },
] as const satisfies readonly { command: string; keys: readonly string[]; group: KeyGroup }[]

/** How the keys overview is divided. */
export const KEY_GROUPS = ['mark', 'read', 'go', 'rest'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]
export type ReaderCommand = (typeof KEYS)[number]['command']

const COMMANDS = new Map<string, ReaderCommand>(
  KEYS.flatMap(({ command, keys }) => keys.map((name): [string, ReaderCommand] => [name, command])),
)

/** Commands that a key held down gives again and again; any other is given once a press. */
const REPEATED = new Set<ReaderCommand>([
  'next-sentence',
  'previous-sentence',
  'next-annotation',
  'previous-annotation',
  'undo',
  'redo',
])

/** Whether a key event is a held key repeating itself for a command that is given once a press. */
export function isHeldDown(event: Pick<KeyboardEvent, 'repeat'>, command: ReaderCommand): boolean {
  return event.repeat && !REPEATED.has(command)
}

/** What of a keyboard event the reading needs. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>

/** The command of a key press; null when it has none, or while an input method composes. */
export function commandOf(press: KeyPress): ReaderCommand | null {
  if (press.isComposing || press.altKey) return null
  return COMMANDS.get(nameOf(press)) ?? null
}

/**
 * The name of a key press: `1`, `Shift-Space`, `Mod-Enter` (Mod: Ctrl or ⌘). Full-width characters count as their plain
 * form; where an input method or a kana layout hides the character, the place of the key decides.
 */
export function nameOf(press: KeyPress): string {
  const base = baseOf(press)
  const mod = press.ctrlKey || press.metaKey ? 'Mod-' : ''
  // Shift is part of the character ("?") except for keys without one, and beside Mod.
  const isSpoken = base.length > 1 || mod !== ''
  return `${mod}${press.shiftKey && isSpoken ? 'Shift-' : ''}${base}`
}

function baseOf({ key, code, shiftKey }: KeyPress): string {
  const plain = key.length === 1 ? key.normalize('NFKC') : key
  if (plain === ' ') return 'Space'
  if (/^[\x21-\x7e]$/.test(plain)) return plain.toLowerCase()
  const isHidden = plain.length === 1 || ['Process', 'Unidentified', 'Dead'].includes(plain)
  return isHidden ? byPlace(code, shiftKey) : plain
}

function byPlace(code: string, shiftKey: boolean): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return digit
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return letter.toLowerCase()
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return code === 'NumpadEnter' ? 'Enter' : code
}
