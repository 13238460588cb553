// What a key press is called. Full-width characters count as their plain form; where an input method, a kana layout or
// Alt hides the character, the place of the key decides.

/** What of a keyboard event the reading needs. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>

/** Which character stands on which key, without Shift, by `event.code`. */
export type KeyboardLayout = ReadonlyMap<string, string>

/**
 * The name of a key press: `1`, `Shift-Space`, `Mod-Enter` (Mod: Ctrl or ⌘), `Alt-1`. `layout` tells places apart that
 * differ between keyboards, where the browser knows it.
 */
export function nameOf(press: KeyPress, layout: KeyboardLayout = US): string {
  const base = baseOf(press, layout)
  // Alt Graph, or Option on a Mac, that typed a sign belongs to the sign.
  const isTyped = press.altKey && /^[!-/:-@[-`{-~]$/.test(press.key)
  const mod = !isTyped && (press.ctrlKey || press.metaKey) ? 'Mod-' : ''
  const alt = !isTyped && press.altKey ? 'Alt-' : ''
  // Shift is part of a sign ("?") unless it stands beside another key that is held.
  const isSpoken = base.length > 1 || /^[a-z]$/.test(base) || mod !== '' || alt !== ''
  return `${mod}${alt}${press.shiftKey && isSpoken ? 'Shift-' : ''}${base}`
}

function baseOf({ key, code, shiftKey, altKey }: KeyPress, layout: KeyboardLayout): string {
  const plain = key.length === 1 ? key.normalize('NFKC') : key
  if (plain === ' ') return 'Space'
  if (/^[\x21-\x7e]$/.test(plain)) return plain.toLowerCase()
  const isHidden = plain.length === 1 || ['Process', 'Unidentified', 'Dead'].includes(plain)
  return isHidden ? byPlace(code, shiftKey && !altKey, layout) : plain
}

const SHIFTED: Record<string, string> = { '/': '?', '.': '>', ',': '<', '[': '{', ']': '}', ';': '+', '-': '=' }

/** Signs that stand elsewhere on other keyboards, as on the most common one. */
const US: KeyboardLayout = new Map([
  ['Slash', '/'],
  ['Period', '.'],
  ['Comma', ','],
  ['BracketLeft', '['],
  ['BracketRight', ']'],
])

/** The same on a Japanese keyboard, where the brackets stand one key further. */
const JAPANESE: KeyboardLayout = new Map([
  ['Slash', '/'],
  ['Period', '.'],
  ['Comma', ','],
  ['BracketRight', '['],
  ['Backslash', ']'],
])

/** Keys that only a Japanese keyboard has. */
const ONLY_JAPANESE = new Set(['IntlYen', 'IntlRo', 'KanaMode', 'Convert', 'NonConvert', 'Lang1', 'Lang2'])

function byPlace(code: string, shiftKey: boolean, layout: KeyboardLayout): string {
  // Shift on a digit types a sign, which one differs between keyboards: then the key has no name but its place.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return shiftKey ? code : digit
  const character = layout.get(code)
  if (character !== undefined && /^[\x21-\x7e]$/.test(character)) {
    return shiftKey ? (SHIFTED[character] ?? character.toLowerCase()) : character.toLowerCase()
  }
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return letter.toLowerCase()
  return code === 'NumpadEnter' ? 'Enter' : code
}

/** What is known of the keyboard: begins as US, learns from the keys pressed, and from the browser where it tells. */
export function keyboardLayout() {
  let layout = US
  return {
    get: () => layout,
    /** Looks whether a key gives the keyboard away. */
    see({ code, key }: Pick<KeyPress, 'code' | 'key'>): void {
      const isBracketElsewhere = (code === 'BracketRight' && key === '[') || (code === 'Backslash' && key === ']')
      if (layout === US && (ONLY_JAPANESE.has(code) || isBracketElsewhere)) layout = JAPANESE
    },
    /** Takes what the browser says. */
    learn(told: KeyboardLayout): void {
      if (told.size > 0) layout = told
    },
  }
}
