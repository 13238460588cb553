import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindingsOf, DEFAULT_BINDINGS, type KeyChoices, whyNotKey, withKey } from './bindings'
import { keyboardLayout, type KeyPress, nameOf } from './key-name'
import { defaultKeys, KEYS, type ReaderCommand } from './keys'

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  keyCode: 0,
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
  ['a sign on a digit', { key: '!', code: 'Digit1', shiftKey: true }, null],
  ['a sign on a digit behind an input method', { key: 'Process', code: 'Digit1', shiftKey: true }, null],
  ['a sign on 0 behind an input method', { key: 'Process', code: 'Digit0', shiftKey: true }, null],
  ['a small kana on a digit of a kana layout', { key: 'ぁ', code: 'Digit3', shiftKey: true }, null],
  ['Option+Shift+1 on a Mac', { key: '⁄', code: 'Digit1', altKey: true, shiftKey: true }, null],
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
  ['Alt+1', { key: '1', code: 'Digit1', altKey: true }, 'last-source'],
  ['Option+1 on a Mac', { key: '¡', code: 'Digit1', altKey: true }, 'last-source'],
  ['a bracket behind Alt Graph', { key: '[', code: 'Digit8', altKey: true, ctrlKey: true }, 'widen-start'],
  ['a bracket behind Option', { key: '[', code: 'Digit5', altKey: true }, 'widen-start'],
  ['a bracket', { key: '[', code: 'BracketLeft' }, 'widen-start'],
  ['a full-width bracket', { key: '］', code: 'BracketRight' }, 'widen-end'],
  ['a brace', { key: '}', code: 'BracketRight', shiftKey: true }, 'narrow-end'],
  ['a brace behind an input method', { key: 'Process', code: 'BracketRight', shiftKey: true }, 'narrow-end'],
  ['a stop behind an input method', { key: 'Process', code: 'Period' }, 'sentence-on'],
  ['a Japanese stop', { key: '。', code: 'Period' }, 'sentence-on'],
  ['Shift+comma behind an input method', { key: 'Process', code: 'Comma', shiftKey: true }, 'select-sentence-back'],
  ['Shift+S', { key: 'S', code: 'KeyS', shiftKey: true }, 'grow-selection'],
  ['Shift+S behind an input method', { key: 'Process', code: 'KeyS', shiftKey: true }, 'grow-selection'],
  ['s under capitals lock', { key: 'S', code: 'KeyS' }, 'take-sentence'],
  ['Ctrl+arrow', { key: 'ArrowRight', code: 'ArrowRight', ctrlKey: true }, 'word-on'],
  ['Ctrl+Shift+arrow', { key: 'ArrowUp', code: 'ArrowUp', ctrlKey: true, shiftKey: true }, 'select-paragraph-back'],
  ['Ctrl+K', { key: 'k', code: 'KeyK', ctrlKey: true }, 'palette'],
  ['Alt+arrow, which goes back in the browser', { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }, null],
  ['a digit while composing', { key: '1', code: 'Digit1', isComposing: true }, null],
  ['Process while composing', { key: 'Process', code: 'Digit1', isComposing: true }, null],
  ['Escape that ends a composition in Safari', { key: 'Escape', code: 'Escape', keyCode: 229 }, null],
  ['Enter that ends a composition in Safari', { key: 'Enter', code: 'Enter', keyCode: 229 }, null],
  ['Enter', { key: 'Enter', code: 'Enter', keyCode: 13 }, 'open-card'],
  ['a letter an input method looked at', { key: 'j', code: 'KeyJ', keyCode: 229 }, 'next-sentence'],
  ['Process with the code of all it takes', { key: 'Process', code: 'Digit2', keyCode: 229 }, 'mark-unverifiable'],
  ['an arrow', { key: 'ArrowDown', code: 'ArrowDown' }, null],
]

describe('commandOf', () => {
  for (const [name, change, command] of cases) {
    it(`reads ${name}`, () => expect(DEFAULT_BINDINGS.commandOf(press(change))).toBe(command))
  }

  for (const isMac of [false, true]) {
    it(`has no key twice ${isMac ? 'on a Mac' : 'elsewhere'}, and none the browser needs`, () => {
      const names = KEYS.flatMap(({ command }) => [...defaultKeys(command, isMac)])
      expect(new Set(names).size).toBe(names.length)
      for (const { command } of KEYS) {
        for (const name of defaultKeys(command, isMac)) expect([name, whyNotKey(name, command)]).toEqual([name, null])
      }
    })
  }

  it('moves by words with Option on a Mac', () => {
    const mac = bindingsOf({}, true)
    expect(mac.commandOf(press({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }))).toBe('word-back')
    expect(mac.commandOf(press({ key: 'ArrowLeft', code: 'ArrowLeft', metaKey: true }))).toBe(null)
  })

  it('names a shifted letter by the letter, so that capitals lock changes nothing', () => {
    expect(nameOf(press({ key: 'J', code: 'KeyJ' }))).toBe('j')
    expect(nameOf(press({ key: 'J', code: 'KeyJ', shiftKey: true }))).toBe('Shift-j')
  })
})

describe('the keyboard', () => {
  const hidden = (code: string, layout: ReturnType<typeof keyboardLayout>, shiftKey = false) =>
    nameOf(press({ key: 'Process', code, shiftKey }), layout.get())

  it('is taken for an American one first', () => {
    expect(hidden('BracketLeft', keyboardLayout())).toBe('[')
  })

  it('is known for Japanese by keys that no other has, and by where its brackets stand', () => {
    for (const seen of [
      { code: 'IntlYen', key: 'Process' },
      { code: 'BracketRight', key: '[' },
    ]) {
      const layout = keyboardLayout()
      layout.see(seen)
      expect(hidden('BracketRight', layout)).toBe('[')
      expect(hidden('Backslash', layout)).toBe(']')
      expect(hidden('BracketRight', layout, true)).toBe('{')
    }
  })

  it('is what the browser says, where it says', () => {
    const layout = keyboardLayout()
    layout.learn(new Map([['KeyQ', 'a']]))
    layout.see({ code: 'IntlYen', key: 'Process' })
    expect(hidden('KeyQ', layout)).toBe('a')
    expect(hidden('Digit1', layout)).toBe('1')
  })
})

describe('own keys', () => {
  const command = fc.constantFrom(...KEYS.map((entry): ReaderCommand => entry.command))
  const name = fc.constantFrom('1', 'j', 'x', 'Shift-s', 'Mod-k', 'Alt-1', 'Mod-ArrowRight', 'q', '[', 'Space')

  it('take the place of the key a command had', () => {
    const own = bindingsOf(withKey({}, false, 'next-annotation', 'x'), false)
    expect(own.ownerOf('x')).toBe('next-annotation')
    expect(own.ownerOf('n')).toBe(null)
  })

  it('taken from another command leave that one without', () => {
    const own = bindingsOf(withKey({}, false, 'next-annotation', 'p'), false)
    expect(own.ownerOf('p')).toBe('next-annotation')
    expect(own.keysOf('previous-annotation')).toEqual([])
  })

  it('leave a command its other key', () => {
    const own = bindingsOf(withKey({}, false, 'next-annotation', 'Mod-y'), false)
    expect(own.keysOf('redo')).toEqual(['Mod-Shift-z'])
  })

  it('go back to the table', () => {
    const taken = withKey({}, false, 'next-annotation', 'p')
    expect(withKey(withKey(taken, false, 'previous-annotation', null), false, 'next-annotation', null)).toEqual({})
  })

  it('never give one key to two commands, and a command always gets the key it was given last', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(command, fc.option(name)), { maxLength: 12 }), fc.boolean(), (changes, isMac) => {
        let choices: KeyChoices = {}
        for (const [one, key] of changes) {
          choices = withKey(choices, isMac, one, key)
          const now = bindingsOf(choices, isMac)
          expect(now.keysOf(one)).toEqual(key === null ? defaultKeys(one, isMac) : [key])
          const names = KEYS.flatMap((entry) => [...now.keysOf(entry.command)])
          expect(new Set(names).size).toBe(names.length)
        }
      }),
    )
  })

  it('are refused where the browser has them, or where they would type', () => {
    expect(whyNotKey('Mod-w', 'undo')).toBe('reserved')
    expect(whyNotKey('Tab', 'leave')).toBe('reserved')
    expect(whyNotKey('x', 'save')).toBe('types')
    expect(whyNotKey('Alt-x', 'save')).toBe(null)
    expect(whyNotKey('Shift-x', 'delete')).toBe(null)
  })
})
