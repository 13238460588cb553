import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary, snapToGraphemes } from './grapheme'
import { hasLetterOrDigit, sentencesOf } from './sentence'
import {
  edgeFrom,
  grown,
  nudged,
  type Side,
  SNAP_LEVELS,
  type SnapLevel,
  snapSpan,
  type Unit,
  type Units,
  unitsOf,
} from './snap'

/** As BudouX cuts them; anything else is cut after every second unit, through whatever stands there. */
const RECORDED = new Map(
  [
    '北京での|会談',
    '両国の|首脳は|北京で|会談した。',
    '会談は|三時間|続いた。',
    '𠮷野氏は|「近い。」と|述べた。',
    '👨‍👩‍👧‍👦の|写真。',
    'か|\u3099ぎの|話も|出た。',
  ].map((sentence) => [sentence.replaceAll('|', ''), sentence.split('|')]),
)
const phrasesOf = (piece: string) => RECORDED.get(piece) ?? piece.match(/[\s\S]{1,2}/g) ?? []

function unitsOfText(text: string): Units {
  let start = 0
  const blocks = text.split('\n').map((line, ordinal) => {
    const block = { ordinal, start, end: start + line.length }
    start = block.end + 1
    return block
  })
  return unitsOf(text, blocks, sentencesOf(text, blocks), 'ja', phrasesOf)
}

const TEXT = [
  '北京での会談',
  '',
  '両国の首脳は北京で会談した。会談は三時間続いた。 𠮷野氏は「近い。」と述べた。',
  '👨‍👩‍👧‍👦の写真。か\u3099ぎの話も出た。',
].join('\n')
const units = unitsOfText(TEXT)
const at = (words: string, from = 0) => TEXT.indexOf(words, from)
const span = (words: string) => ({ start: at(words), end: at(words) + words.length })
const words = (extent: { start: number; end: number } | null) => extent && TEXT.slice(extent.start, extent.end)

const snaps: [SnapLevel, { start: number; end: number }, string][] = [
  ['off', { start: at('𠮷') + 1, end: at('𠮷') + 3 }, '𠮷野'],
  ['grapheme', { start: at('👨') + 3, end: at('👨') + 5 }, '👨‍👩‍👧‍👦'],
  ['grapheme', { start: at('か\u3099'), end: at('か\u3099') + 1 }, 'か\u3099'],
  ['word', { start: at('談した'), end: at('談した') + 2 }, '会談した'],
  ['word', { start: at('脳は'), end: at('脳は') + 1 }, '首脳'],
  ['word', { start: at('脳は'), end: at('会談した') + 1 }, '首脳は北京で会談した'],
  ['word', { start: at('👨') + 3, end: at('真。') }, '👨‍👩‍👧‍👦の写真'],
  ['sentence', span('三時間'), '会談は三時間続いた。'],
  ['sentence', span('近い'), '𠮷野氏は「近い。」と述べた。'],
  ['sentence', { start: at('続いた'), end: at('𠮷') + 1 }, '会談は三時間続いた。 𠮷野氏は「近い。」と述べた。'],
  ['sentence', { start: at('述べた'), end: at('写真') }, '𠮷野氏は「近い。」と述べた。\n👨‍👩‍👧‍👦の写真。'],
  ['sentence', { start: at(' 𠮷'), end: at(' 𠮷') }, ''],
]

describe('snapSpan', () => {
  for (const [level, given, wanted] of snaps) {
    it(`widens ${JSON.stringify(words(given))} by ${level} to ${JSON.stringify(wanted)}`, () => {
      expect(words(snapSpan(units, level, given.start, given.end))).toBe(wanted)
    })
  }

  const hard = fc.constantFrom(
    '𠮷野',
    '👨‍👩‍👧‍👦',
    'か\u3099',
    '\n',
    '。',
    '述べた',
    'は',
    '「近い。」',
    ' ',
    '\u3000',
    'abc',
    '🇯🇵🇯',
  )
  const place = fc.record({
    text: fc.array(hard, { minLength: 1, maxLength: 25 }).map((parts) => parts.join('')),
    a: fc.nat(80),
    b: fc.nat(80),
    level: fc.constantFrom(...SNAP_LEVELS),
  })

  it('cuts no cluster, keeps every letter selected, and stays where it has snapped', () => {
    fc.assert(
      fc.property(place, ({ text, a, b, level }) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
        const made = unitsOfText(text)
        const once = snapSpan(made, level, start, end)
        expect(isGraphemeBoundary(text, once.start)).toBe(true)
        expect(isGraphemeBoundary(text, once.end)).toBe(true)
        expect(snapSpan(made, level, once.start, once.end)).toEqual(once)
        const whole = snapToGraphemes(text, start, end)
        expect(hasLetterOrDigit(text, whole.start, Math.max(whole.start, Math.min(once.start, whole.end)))).toBe(false)
        expect(hasLetterOrDigit(text, Math.min(whole.end, Math.max(once.end, whole.start)), whole.end)).toBe(false)
      }),
    )
  })

  it('reaches every place by steps, onwards and back, and ends', () => {
    fc.assert(
      fc.property(
        place,
        fc.constantFrom<Unit>('grapheme', 'word', 'sentence', 'paragraph'),
        fc.constantFrom<Side>('start', 'end'),
        ({ text }, unit, side) => {
          const made = unitsOfText(text)
          const forth: number[] = []
          for (
            let here = edgeFrom(made, unit, side, -1, 1);
            here !== null;
            here = edgeFrom(made, unit, side, here, 1)
          ) {
            expect(isGraphemeBoundary(text, here)).toBe(true)
            expect(here).toBeGreaterThan(forth.at(-1) ?? -1)
            forth.push(here)
          }
          if (unit === 'grapheme') return
          const back: number[] = []
          for (
            let here = edgeFrom(made, unit, side, text.length + 1, -1);
            here !== null;
            here = edgeFrom(made, unit, side, here, -1)
          )
            back.unshift(here)
          expect(back).toEqual(forth)
        },
      ),
    )
  })

  it('nudges a span only to spans that hold something and cut nothing', () => {
    fc.assert(
      fc.property(
        place,
        fc.constantFrom<Side>('start', 'end'),
        fc.constantFrom<1 | -1>(1, -1),
        ({ text, a, b, level }, side, by) => {
          const made = unitsOfText(text)
          const given = snapSpan(made, level, Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length))
          const moved = nudged(made, level, given, side, by)
          if (moved === null) return
          expect(isGraphemeBoundary(text, moved[side])).toBe(true)
          expect(hasLetterOrDigit(text, moved.start, moved.end)).toBe(true)
          const other = side === 'start' ? 'end' : 'start'
          expect(moved[other]).toBe(given[other])
          expect(Math.sign(moved.end - moved.start - (given.end - given.start))).toBe(by)
        },
      ),
    )
  })
})

const steps: [string, Unit, Side, number, 1 | -1, number | null][] = [
  ['on to the end of the word', 'word', 'end', at('首脳'), 1, at('首脳') + 2],
  ['on over a stop into the next sentence', 'word', 'end', at('した。') + 2, 1, at('会談は') + 2],
  ['back to the beginning of the word', 'word', 'start', at('脳は'), -1, at('首脳')],
  ['back into the block before', 'word', 'start', at('両国'), -1, at('会談')],
  ['on to the next sentence', 'sentence', 'start', at('両国'), 1, at('会談は')],
  ['on to the end of the sentence', 'sentence', 'end', at('両国'), 1, at('会談は')],
  ['back to the beginning of the sentence', 'sentence', 'start', at('三時間'), -1, at('会談は')],
  ['back to the sentence before', 'sentence', 'start', at('会談は'), -1, at('両国')],
  ['on past the empty block', 'paragraph', 'start', 0, 1, at('両国')],
  ['on over a space', 'grapheme', 'end', at(' 𠮷'), 1, at('𠮷') + 2],
  ['back over a family', 'grapheme', 'start', at('の写真'), -1, at('👨')],
  ['nowhere beyond the end', 'sentence', 'end', TEXT.length, 1, null],
  ['nowhere before the beginning', 'paragraph', 'start', 0, -1, null],
]

describe('edgeFrom', () => {
  for (const [name, unit, side, from, by, wanted] of steps) {
    it(`goes ${name}`, () => expect(edgeFrom(units, unit, side, from, by)).toBe(wanted))
  }
})

const nudges: [string, SnapLevel, string, Side, 1 | -1, string | null][] = [
  ['out by a character', 'off', '首脳', 'end', 1, '首脳は'],
  ['in by a surrogate pair', 'grapheme', '𠮷野氏', 'start', -1, '野氏'],
  ['in by a family', 'grapheme', '👨‍👩‍👧‍👦の', 'start', -1, 'の'],
  ['in by a voiced kana', 'grapheme', 'か\u3099ぎ', 'start', -1, 'ぎ'],
  ['out by a word', 'word', '首脳は', 'end', 1, '首脳は北京'],
  ['out by a word before', 'word', '首脳は', 'start', 1, 'の首脳は'],
  [
    'out by a sentence',
    'sentence',
    '会談は三時間続いた。',
    'end',
    1,
    '会談は三時間続いた。 𠮷野氏は「近い。」と述べた。',
  ],
  ['in to nothing', 'grapheme', '𠮷', 'end', -1, null],
]

describe('nudged', () => {
  for (const [name, level, given, side, by, wanted] of nudges) {
    it(`moves an end ${name}`, () => expect(words(nudged(units, level, span(given), side, by))).toBe(wanted))
  }
})

describe('grown', () => {
  it('takes the sentence, one more, the paragraph from its beginning, then the next paragraph', () => {
    const seen: (string | null)[] = []
    for (let now = grown(units, span('三時間')); now !== null; now = grown(units, now)) seen.push(words(now))
    const [a, b, c] = ['両国の首脳は北京で会談した。', '会談は三時間続いた。', ' 𠮷野氏は「近い。」と述べた。']
    const last = '👨‍👩‍👧‍👦の写真。か\u3099ぎの話も出た。'
    expect(seen).toEqual([b, b + c, a + b + c, `${a}${b}${c}\n${last}`])
  })
})
