import * as fc from 'fast-check'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '../core/grapheme'
import { sentencesOf } from '../core/sentence'
import { SNAP_LEVELS, type SnapLevel, unitsOf } from '../core/snap'
import { cursorOf } from './cursor'
import { articleDocument, type TextBlock } from './document'
import { KEYS, type ReaderCommand } from './keys'
import { MOTIONS } from './motion'
import { offsetOf, positionOf } from './positions'
import { readOnly } from './read-only'
import { snapSelection, snapping } from './snapping'

const TEXT = [
  '北京での会談',
  '',
  '両国の首脳は北京で会談した。会談は三時間続いた。',
  '𠮷野氏は「近い。」と述べた。👨‍👩‍👧‍👦の写真。か\u3099ぎの話も出た。',
].join('\n')

function blocksOf(text: string): TextBlock[] {
  let start = 0
  return text.split('\n').map((line, ordinal) => {
    const block = { ordinal, kind: 'paragraph' as const, start, end: start + line.length }
    start = block.end + 1
    return block
  })
}

function standing(text: string, anchor: number, head: number, level: SnapLevel) {
  const blocks = blocksOf(text)
  const units = unitsOf(text, blocks, sentencesOf(text, blocks), 'ja', null)
  const doc = articleDocument(text, blocks)
  const state = EditorState.create({ doc, plugins: [snapping({ level, units }), readOnly()] })
  const selection = TextSelection.create(doc, positionOf(blocks, anchor), positionOf(blocks, head))
  return { blocks, state: state.apply(state.tr.setSelection(selection)) }
}

/** The state after a command; null when it had nothing to do. */
function after(state: EditorState, command: ReaderCommand): EditorState | null {
  let next = state
  const isUsed = MOTIONS[command]?.(state, (transaction) => (next = state.apply(transaction)))
  return isUsed === true ? next : null
}

const at = (words: string) => TEXT.indexOf(words)

// `|` is the caret, or the end of the selection that moves; `^` its other end.
const cases: [ReaderCommand, SnapLevel, string, string | null][] = [
  ['word-on', 'off', '両国の|首脳は', '両国の首脳|は'],
  ['word-back', 'off', '両国の首|脳は', '両国の|首脳は'],
  ['word-on', 'off', '会談した|。会談は', '会談した。会談|は'],
  ['sentence-on', 'off', '両国の|首脳は北京で会談した。会談は', '両国の首脳は北京で会談した。|会談は'],
  ['sentence-back', 'off', '会談した。会談は|三時間', '会談した。|会談は三時間'],
  ['paragraph-on', 'off', '北京|での会談\n\n両国の', '北京での会談\n\n|両国の'],
  ['paragraph-back', 'off', '|北京での会談', '|北京での会談'],
  ['select-word-on', 'off', '両国の|首脳は', '両国の^首脳|は'],
  ['select-word-back', 'off', '述べた。👨‍👩‍👧‍👦の|写真', '述べた。👨‍👩‍👧‍👦|の^写真'],
  ['select-sentence-on', 'off', '三時間|続いた。\n𠮷', '三時間^続いた。|\n𠮷'],
  ['select-sentence-back', 'off', '|北京での', null],
  [
    'select-paragraph-on',
    'off',
    '^続いた。|\n𠮷野氏は「近い。」と述べた。👨‍👩‍👧‍👦の写真。か\u3099ぎの話も出た。',
    '^続いた。\n𠮷野氏は「近い。」と述べた。👨‍👩‍👧‍👦の写真。か\u3099ぎの話も出た。|',
  ],
  ['select-on', 'grapheme', '両国の|首脳は', null],
  ['select-on', 'word', '両国の|首脳は', '両国の^首脳|は'],
  ['select-on', 'sentence', '会談は|三時間続いた。', '会談は^三時間続いた。|'],
  ['select-back', 'word', '両国の^首脳は|', '両国の^首脳|は'],
  ['take-sentence', 'off', '会談は|三時間続いた。', '^会談は三時間続いた。|'],
  ['grow-selection', 'off', '会談した。会談は|三時間続いた。', '会談した。^会談は三時間続いた。|'],
  ['widen-start', 'grapheme', '👨‍👩‍👧‍👦^の写真|', '^👨‍👩‍👧‍👦の写真|'],
  ['narrow-start', 'grapheme', '^か\u3099ぎの話|', 'か\u3099^ぎの話|'],
  ['widen-end', 'word', '^両国|の首脳', '^両国の|首脳'],
  ['narrow-end', 'grapheme', '^𠮷|野氏', '^𠮷|野氏'],
  ['widen-end', 'grapheme', '両|国の', null],
]

/** Offsets of a picture in the text; the words in it stand there once. */
function read(picture: string): { anchor: number; head: number } {
  const words = picture.replace(/[|^]/g, '')
  const from = at(words)
  if (from < 0) throw new Error(`“${words}” is not in the text`)
  const head = from + picture.replace('^', '').indexOf('|')
  const anchor = picture.includes('^') ? from + picture.replace('|', '').indexOf('^') : head
  return { anchor, head }
}

describe('motions', () => {
  for (const [command, level, given, wanted] of cases) {
    it(`${command} by ${level}: ${JSON.stringify(given)} → ${JSON.stringify(wanted)}`, () => {
      const { anchor, head } = read(given)
      const { state, blocks } = standing(TEXT, anchor, head, level)
      const next = after(state, command)
      const reached = next && {
        anchor: offsetOf(blocks, next.selection.anchor),
        head: offsetOf(blocks, next.selection.head),
      }
      expect(reached).toEqual(wanted === null ? null : read(wanted))
    })
  }

  it('are all that the keys of moving run', () => {
    for (const { command, group } of KEYS) if (group === 'move') expect(MOTIONS[command]).toBeDefined()
  })

  it('never change the text, and never leave a selection that stands for half a character', () => {
    const part = fc.constantFrom('𠮷野', '👨‍👩‍👧‍👦', 'か\u3099', '\r', '\n', '。', '述べた', 'は', ' ', '\u3000', 'abc')
    const command = fc.constantFrom(...(Object.keys(MOTIONS) as ReaderCommand[]))
    const place = fc.record({
      text: fc.array(part, { minLength: 1, maxLength: 20 }).map((parts) => parts.join('')),
      anchor: fc.nat(60),
      head: fc.nat(60),
      level: fc.constantFrom(...SNAP_LEVELS),
      commands: fc.array(command, { maxLength: 6 }),
    })
    fc.assert(
      fc.property(place, ({ text, anchor, head, level, commands }) => {
        let { state } = standing(text, Math.min(anchor, text.length), Math.min(head, text.length), level)
        for (const one of commands) {
          state = after(state, one) ?? state
          const snapped = snapSelection(state)
          if (snapped !== null) state = state.apply(snapped)
          expect(snapSelection(state)).toBe(null)
        }
        expect(state.doc.textBetween(0, state.doc.content.size, '\n')).toBe(text)
        const { selected } = cursorOf(state)
        if (selected === null) return
        expect(isGraphemeBoundary(text, selected.start)).toBe(true)
        expect(isGraphemeBoundary(text, selected.end)).toBe(true)
      }),
    )
  })
})
