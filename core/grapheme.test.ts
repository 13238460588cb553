import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { isGraphemeBoundary, snapToGraphemes } from './grapheme'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

function boundariesOf(text: string): number[] {
  return [...[...segmenter.segment(text)].map(({ index }) => index), text.length]
}

function foundIn(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((at) => isGraphemeBoundary(text, at))
}

const texts: [name: string, text: string][] = [
  ['kana and kanji', '典拠は、どこ。'],
  ['a surrogate pair', '𠮷野家'],
  ['か with a combining mark', 'か\u3099がか'],
  ['several combining marks', 'e\u0301\u0302\u0303x'],
  ['a family joined by ZWJ', 'a👨‍👩‍👧‍👦b'],
  ['a skin tone', '👍🏽👍'],
  ['a joined profession with a skin tone', '👩🏽‍🚀👩'],
  ['three flags', 'x🇯🇵🇺🇸🇺🇦y'],
  ['an odd flag letter', '🇯🇵🇺'],
  ['CRLF', 'a\r\nb\n\rc'],
  ['Hangul jamo', '\u1112\u1161\u11ab한각'],
  ['variation selectors', '葛\u{e0100}葛☂\ufe0fa'],
  ['a keycap', '1\ufe0f\u20e32'],
  ['a subdivision flag made of tags', '🏴󠁧󠁢󠁳󠁣󠁴󠁿!'],
  ['Devanagari conjuncts', 'क्षत्रिय'],
  ['Thai', 'กำลังที่'],
  ['a joiner between letters', 'a\u200db\u200d👩'],
  ['halfwidth dakuten', 'ｶﾞｷﾞ'],
  ['lone surrogates', '\ud842a\udfb7'],
]

describe('isGraphemeBoundary', () => {
  test.each(texts)('agrees with the segmenter on %s', (_, text) => {
    expect(foundIn(text)).toEqual(boundariesOf(text))
  })

  test('agrees with the segmenter on any mixture of hard pieces', () => {
    const pieces = texts.flatMap(([, text]) => [text, ...text])
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 8 }),
        (parts) => {
          const text = parts.join('')
          expect(foundIn(text)).toEqual(boundariesOf(text))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('is false outside of the text and between offsets', () => {
    expect([-1, 4, 1.5, Number.NaN].map((at) => isGraphemeBoundary('abc', at))).toEqual([false, false, false, false])
  })

  test('hands the segmenter a few characters of a long text, never the text', () => {
    const unit = '検証。👩‍🚀'
    const text = unit.repeat(125_000)
    const expected = boundariesOf(unit)
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    const from = unit.length * 62_500
    for (let at = 0; at < unit.length; at++) expect(isGraphemeBoundary(text, from + at)).toBe(expected.includes(at))
    const lengths = segment.mock.calls.map(([piece]) => piece.length)
    segment.mockRestore()
    expect(lengths.length).toBeGreaterThan(0)
    expect(Math.max(...lengths)).toBeLessThan(12)
  })
})

describe('snapToGraphemes', () => {
  test.each([
    ['a half of a surrogate pair', '𠮷野', 1, 2, 0, 2],
    ['a part of a family', 'a👨‍👩‍👧b', 3, 5, 1, 9],
    ['the kana without its mark', 'か\u3099が', 0, 1, 0, 2],
    ['between CR and LF', 'a\r\nb', 2, 3, 1, 3],
    ['a whole span as it is', 'abc', 1, 2, 1, 2],
    ['an empty span on a boundary', 'abc', 1, 1, 1, 1],
    ['offsets outside of the text', 'abc', -5, 99, 0, 3],
    ['ends the wrong way round', 'abc', 2, 1, 2, 2],
  ])('takes %s', (_, text, start, end, from, to) => {
    expect(snapToGraphemes(text, start, end)).toEqual({ start: from, end: to })
  })

  test('gives the smallest span of whole characters that holds the asked one', () => {
    const pieces = texts.map(([, text]) => text)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 5 }), fc.nat(60), fc.nat(60), (parts, a, b) => {
        const text = parts.join('')
        const start = Math.min(a, b, text.length)
        const end = Math.min(Math.max(a, b), text.length)
        const bounds = boundariesOf(text)
        expect(snapToGraphemes(text, start, end)).toEqual({
          start: bounds.findLast((at) => at <= start),
          end: bounds.find((at) => at >= end),
        })
      }),
    )
  })
})
