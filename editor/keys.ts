// Which key does what, as data: the reader, the keys overview, the palette and the status line read the same table.
// `key-name.ts` reads a key press; `bindings.ts` puts a person's own keys in the place of these.

/** A command with its keys, the first shown first. `mac`: other keys where the platform has the plain ones itself. */
type KeyEntry = {
  command: string
  keys: readonly string[]
  mac?: readonly string[]
  group: KeyGroup
  /** Works while typing in a field, so its key must not be one that types. */
  inFields?: true
}

/** Every command that has a key. */
export const KEYS = [
  { command: 'mark-sourced', keys: ['1'], group: 'mark' },
  { command: 'mark-unverifiable', keys: ['2'], group: 'mark' },
  { command: 'mark-contradicted', keys: ['3'], group: 'mark' },
  { command: 'mark-set-aside', keys: ['0'], group: 'mark' },
  { command: 'switch-asserts', keys: ['a'], group: 'mark' },
  { command: 'last-source', keys: ['Alt-1'], group: 'mark', inFields: true },
  { command: 'last-ground', keys: ['Alt-2'], group: 'mark', inFields: true },
  { command: 'last-evidence', keys: ['Alt-3'], group: 'mark', inFields: true },
  { command: 'save', keys: ['Mod-Enter'], group: 'mark', inFields: true },
  { command: 'delete', keys: ['Delete'], group: 'mark' },
  { command: 'accept-suggestion', keys: ['y'], group: 'mark' },
  { command: 'dismiss-suggestion', keys: ['x'], group: 'mark' },

  { command: 'take-sentence', keys: ['s'], group: 'select' },
  { command: 'grow-selection', keys: ['Shift-s'], group: 'select' },
  { command: 'widen-start', keys: ['['], group: 'select' },
  { command: 'widen-end', keys: [']'], group: 'select' },
  { command: 'narrow-start', keys: ['{'], group: 'select' },
  { command: 'narrow-end', keys: ['}'], group: 'select' },
  { command: 'take-selection', keys: ['e'], group: 'select' },
  { command: 'switch-snap', keys: ['w'], group: 'select' },

  { command: 'word-on', keys: ['Mod-ArrowRight'], mac: ['Alt-ArrowRight'], group: 'move' },
  { command: 'word-back', keys: ['Mod-ArrowLeft'], mac: ['Alt-ArrowLeft'], group: 'move' },
  { command: 'sentence-on', keys: ['.'], group: 'move' },
  { command: 'sentence-back', keys: [','], group: 'move' },
  { command: 'paragraph-on', keys: ['Mod-ArrowDown'], mac: ['Alt-ArrowDown'], group: 'move' },
  { command: 'paragraph-back', keys: ['Mod-ArrowUp'], mac: ['Alt-ArrowUp'], group: 'move' },
  { command: 'select-word-on', keys: ['Mod-Shift-ArrowRight'], mac: ['Alt-Shift-ArrowRight'], group: 'move' },
  { command: 'select-word-back', keys: ['Mod-Shift-ArrowLeft'], mac: ['Alt-Shift-ArrowLeft'], group: 'move' },
  { command: 'select-sentence-on', keys: ['>'], group: 'move' },
  { command: 'select-sentence-back', keys: ['<'], group: 'move' },
  { command: 'select-paragraph-on', keys: ['Mod-Shift-ArrowDown'], mac: ['Alt-Shift-ArrowDown'], group: 'move' },
  { command: 'select-paragraph-back', keys: ['Mod-Shift-ArrowUp'], mac: ['Alt-Shift-ArrowUp'], group: 'move' },
  { command: 'select-on', keys: ['Shift-ArrowRight'], group: 'move' },
  { command: 'select-back', keys: ['Shift-ArrowLeft'], group: 'move' },

  { command: 'look-at-sentence', keys: ['Space'], group: 'read' },
  { command: 'look-at-block', keys: ['Shift-Space'], group: 'read' },
  { command: 'next-sentence', keys: ['j'], group: 'read' },
  { command: 'previous-sentence', keys: ['k'], group: 'read' },

  { command: 'next-annotation', keys: ['n'], group: 'go' },
  { command: 'previous-annotation', keys: ['p'], group: 'go' },
  { command: 'next-suggestion', keys: ['g'], group: 'go' },
  { command: 'previous-suggestion', keys: ['Shift-g'], group: 'go' },
  { command: 'list-suggestions', keys: ['v'], group: 'go' },
  { command: 'open-card', keys: ['Enter'], group: 'go' },
  { command: 'change-block-kind', keys: ['b'], group: 'go' },
  { command: 'review', keys: ['r'], group: 'go' },
  { command: 'leave', keys: ['Escape'], group: 'go', inFields: true },
  { command: 'find', keys: ['/', 'Mod-f'], group: 'go' },
  { command: 'show-filter', keys: ['f'], group: 'go' },
  { command: 'list-unmarked', keys: ['u'], group: 'go' },

  { command: 'undo', keys: ['Mod-z'], group: 'rest' },
  { command: 'redo', keys: ['Mod-Shift-z', 'Mod-y'], group: 'rest' },
  { command: 'submit', keys: ['Mod-Shift-Enter'], group: 'rest', inFields: true },
  { command: 'palette', keys: ['Mod-k'], group: 'rest', inFields: true },
  { command: 'focus-mode', keys: ['z'], group: 'rest' },
  { command: 'show-keys', keys: ['?'], group: 'rest' },
] as const satisfies readonly KeyEntry[]

/** How the keys overview is divided. */
export const KEY_GROUPS = ['mark', 'select', 'move', 'read', 'go', 'rest'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]
export type ReaderCommand = (typeof KEYS)[number]['command']

const IN_FIELDS: ReadonlySet<string> = new Set(
  KEYS.filter((entry: KeyEntry) => entry.inFields === true).map(({ command }) => command),
)

/** Commands that a key held down gives again and again, beside all that move; any other is given once a press. */
const REPEATED: ReadonlySet<string> = new Set<ReaderCommand>([
  'next-sentence',
  'previous-sentence',
  'next-annotation',
  'previous-annotation',
  'grow-selection',
  'widen-start',
  'widen-end',
  'narrow-start',
  'narrow-end',
  'next-suggestion',
  'previous-suggestion',
  'undo',
  'redo',
  ...KEYS.flatMap(({ command, group }) => (group === 'move' ? [command] : [])),
])

/** Whether a key event is a held key repeating itself for a command that is given once a press. */
export function isHeldDown(event: Pick<KeyboardEvent, 'repeat'>, command: ReaderCommand): boolean {
  return event.repeat && !REPEATED.has(command)
}

/** Whether a command works while typing in a field. */
export function worksInFields(command: ReaderCommand): boolean {
  return IN_FIELDS.has(command)
}

/** The keys a command has by itself. */
export function defaultKeys(command: ReaderCommand, isMac: boolean): readonly string[] {
  const entry: KeyEntry | undefined = KEYS.find((one) => one.command === command)
  return (isMac ? entry?.mac : undefined) ?? entry?.keys ?? []
}

const FOR_READERS: ReadonlySet<string> = new Set<ReaderCommand>([
  'take-sentence',
  'grow-selection',
  'switch-snap',
  'next-sentence',
  'previous-sentence',
  'next-annotation',
  'previous-annotation',
  'open-card',
  'leave',
  'find',
  'show-filter',
  'focus-mode',
  'palette',
  'show-keys',
  ...KEYS.flatMap(({ command, group }) => (group === 'move' ? [command] : [])),
])

/** Whether a command is of use to somebody who only reads. */
export function isForReaders(command: ReaderCommand): boolean {
  return FOR_READERS.has(command)
}
