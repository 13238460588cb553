import { describe, expect, it } from 'vitest'
import { KEYS, type KeyPress, commandOf, nameOf } from './keys'

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...change,
})

const cases: [string, Partial<KeyPress>, string | null][] = [
  ['a plain digit', { key: '1', code: 'Digit1' }, 'mark-sourced'],
  ['the keypad', { key: '2', code: 'Numpad2' }, 'mark-unverifiable'],
  ['a full-width digit', { key: '３', code: 'Digit3' }, 'mark-contradicted'],
  ['an input method that hides the character', { key: 'Process', code: 'Digit0' }, 'mark-set-aside'],
  ['a kana layout', { key: 'ぬ', code: 'Digit1' }, 'mark-sourced'],
  ['a full-width letter', { key: 'ｊ', code: 'KeyJ' }, 'next-sentence'],
  ['an ideographic space', { key: '\u3000', code: 'Space' }, 'look-at-sentence'],
  ['Shift+Space', { key: ' ', code: 'Space', shiftKey: true }, 'look-at-block'],
  ['a question mark', { key: '?', code: 'Slash', shiftKey: true }, 'show-keys'],
  ['a question mark behind an input method', { key: 'Process', code: 'Slash', shiftKey: true }, 'show-keys'],
  ['Ctrl+Enter', { key: 'Enter', code: 'Enter', ctrlKey: true }, 'save'],
  ['⌘+Enter', { key: 'Enter', code: 'Enter', metaKey: true }, 'save'],
  ['Ctrl+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'redo'],
  ['Ctrl+1, which is the browser’s', { key: '1', code: 'Digit1', ctrlKey: true }, null],
  ['Alt+1', { key: '1', code: 'Digit1', altKey: true }, null],
  ['a digit while composing', { key: '1', code: 'Digit1', isComposing: true }, null],
  ['Process while composing', { key: 'Process', code: 'Digit1', isComposing: true }, null],
  ['an arrow', { key: 'ArrowDown', code: 'ArrowDown' }, null],
]

describe('commandOf', () => {
  for (const [name, change, command] of cases) {
    it(`reads ${name}`, () => expect(commandOf(press(change))).toBe(command))
  }

  it('has no key twice', () => {
    const names = KEYS.flatMap(({ keys }) => [...keys])
    expect(new Set(names).size).toBe(names.length)
  })

  it('names a shifted letter by the letter, so that capitals lock changes nothing', () => {
    expect(nameOf(press({ key: 'J', code: 'KeyJ' }))).toBe('j')
  })
})
