import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIn, firstHitFrom, foldText, foldWords } from './find'
import { isGraphemeBoundary } from './grapheme'

const family = '👨‍👩‍👧‍👦'
const find = (text: string, words: string) =>
  findIn(text, foldText(text), words).map(({ start, end }) => text.slice(start, end))

const cases: { name: string; text: string; words: string; found: string[] }[] = [
  { name: 'case', text: 'NATO, nato, Nato', words: 'nAtO', found: ['NATO', 'nato', 'Nato'] },
  { name: 'full-width letters and digits', text: 'ＮＡＴＯは２０２２年', words: 'nato', found: ['ＮＡＴＯ'] },
  { name: 'digits of either width', text: '２０２２年と2022年', words: '２022年', found: ['２０２２年', '2022年'] },
  {
    name: 'hiragana for katakana',
    text: 'クレムリンとくれむりん',
    words: 'くれむりん',
    found: ['クレムリン', 'くれむりん'],
  },
  { name: 'katakana for hiragana', text: 'これはうそだ', words: 'ウソ', found: ['うそ'] },
  { name: 'half-width katakana', text: 'ﾛｼｱ軍', words: 'ロシア', found: ['ﾛｼｱ'] },
  { name: 'half-width with a voicing mark', text: 'ｶﾞｽ管とガス管', words: 'がす', found: ['ｶﾞｽ', 'ガス'] },
  { name: 'half-width with a half-voicing mark', text: 'ﾌﾟｰﾁﾝ', words: 'プーチン', found: ['ﾌﾟｰﾁﾝ'] },
  { name: 'half-width written as the words', text: 'プーチン', words: 'ﾌﾟｰﾁﾝ', found: ['プーチン'] },
  { name: 'a combining mark', text: 'か\u3099いむ と がいむ', words: 'がいむ', found: ['か\u3099いむ', 'がいむ'] },
  { name: 'a spacing mark after kana', text: 'カ\u309bス', words: 'ガス', found: ['カ\u309bス'] },
  { name: 'ヷ by its parts', text: 'ヷ', words: 'わ\u3099', found: ['ヷ'] },
  { name: 'iteration marks', text: 'いすゞ', words: 'イスヾ', found: ['いすゞ'] },
  { name: 'not か of が', text: 'がか', words: 'か', found: ['か'] },
  { name: 'not か of か with a mark', text: 'か\u3099', words: 'か', found: [] },
  { name: 'not half of what one sign stands for', text: '㍻元年', words: '平', found: [] },
  { name: 'all that one sign stands for', text: '㍻元年と平成元年', words: '平成', found: ['㍻', '平成'] },
  { name: 'a sign in a bracket', text: '㈱日立', words: '(株)日立', found: ['㈱日立'] },
  { name: 'an ideographic space as a space', text: '鈴木　一郎', words: '鈴木 一郎', found: ['鈴木　一郎'] },
  { name: 'a character of two units', text: '𠮷野家の𠮷', words: '𠮷', found: ['𠮷', '𠮷'] },
  { name: 'a family', text: `a${family}b${family}`, words: family, found: [family, family] },
  { name: 'not one face of a family', text: family, words: '👩', found: [] },
  { name: 'not half of a line end', text: '一\r\n二', words: '\n', found: [] },
  { name: 'words over a line end', text: '一\r\n二', words: '一\r\n二', found: ['一\r\n二'] },
  { name: 'accents by either spelling', text: 'Café cafe\u0301 cafe', words: 'café', found: ['Café', 'cafe\u0301'] },
  { name: 'a kanji in another shape', text: '葛\u{e0100}城と葛城', words: '葛城', found: ['葛\u{e0100}城', '葛城'] },
  { name: 'ligatures', text: 'oﬃce', words: 'office', found: ['oﬃce'] },
  { name: 'none over another', text: 'ああああ', words: 'ああ', found: ['ああ', 'ああ'] },
  { name: 'the one after a cut one', text: 'かか\u3099か', words: 'か', found: ['か', 'か'] },
  { name: 'signs of the pattern kind as they are', text: 'a.c abc (a.c)', words: 'a.c', found: ['a.c', 'a.c'] },
  { name: 'nothing for nothing', text: 'text', words: '', found: [] },
  { name: 'nothing in nothing', text: '', words: 'a', found: [] },
]

describe('finding', () => {
  for (const { name, text, words, found } of cases) {
    it(name, () => expect(find(text, words)).toEqual(found))
  }

  const alphabet = fc.constantFrom(
    'か',
    '\u3099',
    'が',
    'カ',
    'ｶ',
    'ﾞ',
    '゛',
    'a',
    'Ａ',
    '𠮷',
    family,
    '👩',
    '\u200d',
    '\r',
    '\n',
    '㍻',
    '平',
    'é',
    '。',
  )
  const someText = fc.array(alphabet, { maxLength: 30 }).map((parts) => parts.join(''))
  const someWords = fc.array(alphabet, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))

  it('tells only places that are whole characters, apart, and the same when folded', () => {
    fc.assert(
      fc.property(someText, someWords, (text, words) => {
        let last = 0
        for (const { start, end } of findIn(text, foldText(text), words)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true)
          expect(foldWords(text.slice(start, end))).toBe(foldWords(words))
          last = end
        }
      }),
    )
  })

  it('finds whatever whole characters are cut out of a text', () => {
    fc.assert(
      fc.property(someText, fc.nat(30), fc.nat(30), (mixed, a, b) => {
        // A spacing mark is a character of its own, and found as part of the one before it.
        const text = mixed.replaceAll('゛', '')
        const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), text.length)]
        fc.pre(start < end && isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end))
        const hits = findIn(text, foldText(text), text.slice(start, end))
        expect(hits.some((hit) => hit.start < end && hit.end > start)).toBe(true)
      }),
    )
  })

  it('maps every unit back to where it came from, in order', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { folded, starts } = foldText(text)
        expect(starts).toHaveLength(folded.length + 1)
        expect(starts.at(-1)).toBe(text.length)
        for (let i = 1; i < starts.length; i++) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
      }),
    )
  })

  it('keeps its maps in step where signs grow much longer', () => {
    const text = '\ufdfa'.repeat(100)
    const { folded, starts } = foldText(text)
    expect(folded.length).toBeGreaterThan(1000)
    expect(starts).toHaveLength(folded.length + 1)
  })

  it('finds what stands behind a heap of marks that grow', () => {
    const heap = `e${'\u0344'.repeat(300)}`
    expect(findIn(`${heap}本文`, foldText(`${heap}本文`), '本文')).toEqual([{ start: 301, end: 303 }])
  })
})

describe('the hit to begin with', () => {
  const hits = [
    { start: 2, end: 4 },
    { start: 8, end: 9 },
  ]
  it.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [9, 0],
  ])('from %i is %i', (offset, index) => expect(firstHitFrom(hits, offset)).toBe(index))
  it('is none of none', () => expect(firstHitFrom([], 3)).toBe(-1))
})
