import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { bracketPairs } from './bracket-pairs'
import { hasLetterOrDigit, isCheckable, sentenceAt, sentencesOf } from './sentence'
import { sentenceProposals, WINDOW } from './sentence-proposals'
import { SENTENCE_CASES } from './sentence.cases'
import { BLOCK_KINDS } from './words'

function blocksOf(text: string) {
  let start = 0
  return text.split('\n').map((line, ordinal) => {
    const block = { ordinal, start, end: start + line.length }
    start = block.end + 1
    return block
  })
}

const shown = (text: string, language?: string) =>
  sentencesOf(text, blocksOf(text), language).map(({ start, end }) => text.slice(start, end))

describe('sentencesOf', () => {
  test.each(SENTENCE_CASES)('splits: $name', ({ sentences, glue = '', language }) => {
    expect(shown(sentences.join(glue), language)).toEqual(sentences)
  })

  test('never lets a sentence or a quotation reach into the next block', () => {
    const text = '「始まった。\n終わった。」\n****\n次'
    const found = sentencesOf(text, blocksOf(text))
    expect(found.map(({ ordinal }) => ordinal)).toEqual([0, 1, 3])
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['「始まった。', '終わった。」', '次'])
  })

  test('covers every letter and digit once, in order, with no white space at the edges', () => {
    const marks = ['\n', '\u3000', ' ', ...'。」「（）"\'“”【】と彼Ab1.?…*!', '𠮷', '👨‍👩‍👧', 'か\u3099']
    const piece = fc.constantFrom(...marks)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (parts) => {
        const text = parts.join('')
        const found = sentencesOf(text, blocksOf(text))
        let last = 0
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(hasLetterOrDigit(text, last, start)).toBe(false)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(hasLetterOrDigit(text, start, end)).toBe(true)
          expect(text.slice(start, end)).not.toContain('\n')
          last = end
        }
        expect(hasLetterOrDigit(text, last, text.length)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('takes 80,000 characters without a full stop as one sentence', () => {
    expect(sentencesOf('あ'.repeat(80_000), [{ ordinal: 0, start: 0, end: 80_000 }])).toEqual([
      { start: 0, end: 80_000, ordinal: 0 },
    ])
  })

  test('works with a language tag that no segmenter knows', () => {
    expect(shown('一。二。', 'ja-12')).toEqual(['一。', '二。'])
    expect(shown('一。二。', '')).toEqual(['一。', '二。'])
  })
})

describe('sentenceProposals', () => {
  const whole = (text: string) =>
    [...new Intl.Segmenter('ja', { granularity: 'sentence' }).segment(text)].map(({ index }) => index)

  test('are those of the segmenter on the whole text', () => {
    const piece = fc.constantFrom(
      'あ。',
      '「あ。」と',
      'A. b. ',
      'U.S. ',
      '1.5',
      '。 ',
      'あ'.repeat(700),
      'い'.repeat(5000),
      '? ',
      '(',
      ')',
      '𠮷',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.nat(400)), { maxLength: 12 }), (parts) => {
        const text = parts.map(([part, times]) => part.repeat(part.length > 100 ? 1 + (times % 3) : times)).join('')
        expect(sentenceProposals(text, 'ja')).toEqual(whole(text).slice(1))
      }),
      { numRuns: 60 },
    )
  })

  const long: [name: string, text: string, sentences: number][] = [
    ['100,000 short sentences', 'あ。'.repeat(100_000), 100_000],
    ['80,000 characters without a full stop', 'あ'.repeat(80_000), 1],
    ['short sentences after a long one', 'あ'.repeat(80_000) + 'い。'.repeat(40_000), 40_000],
  ]
  test.each(long)('hand the segmenter little more than the text itself: %s', (_, text, sentences) => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    const found = sentencesOf(text, [{ ordinal: 0, start: 0, end: text.length }])
    const lengths = segment.mock.calls.map(([piece]) => piece.length)
    segment.mockRestore()
    expect(found).toHaveLength(sentences)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(4 * text.length + 2 * WINDOW)
  })
})

describe('bracketPairs', () => {
  const nests: [name: string, text: string][] = [
    ['only opened', '「'.repeat(200_000)],
    ['only closed', '」'.repeat(200_000)],
    ['opened, then closed', '「'.repeat(100_000) + '」'.repeat(100_000)],
    ['opened, then closed by another kind', '（「'.repeat(50_000) + '）'.repeat(100_000)],
    ['side by side', '「」'.repeat(100_000)],
    ['side by side in one', `（${'「」'.repeat(99_999)}）`],
    ['straight marks', `"'`.repeat(100_000)],
  ]
  test.each(nests)('looks at each of 200,000 marks a fixed number of times: %s', (_, text) => {
    expect(bracketPairs(text).steps).toBeLessThanOrEqual(3 * text.length)
  })

  test('gives outermost pairs that never overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('「', '」', '（', '）', '"', "'", 'a', ' '), { maxLength: 40 }), (parts) => {
        const { outermost } = bracketPairs(parts.join(''))
        for (const [i, pair] of outermost.entries()) {
          expect(pair.close).toBeGreaterThan(pair.open)
          expect(pair.open).toBeGreaterThan(outermost[i - 1]?.close ?? -1)
        }
      }),
    )
  })
})

describe('sentenceAt', () => {
  const text = '一つ目。  二つ目。\n***\n三つ目。'
  const found = sentencesOf(text, blocksOf(text))
  test.each([
    ['the first letter', 0, 0],
    ['inside', 2, 0],
    ['its end', 4, 0],
    ['white space after it', 5, 0],
    ['the next', 6, 1],
    ['the end of a block', 10, 1],
    ['a block without letters', 12, null],
    ['the block after', 15, 2],
    ['the end of the text', text.length, 2],
  ])('finds the one at %s', (_, offset, index) => {
    expect(sentenceAt(found, offset)).toEqual(index === null ? null : found[index])
  })

  test('finds none where there is none', () => {
    expect(sentenceAt([], 0)).toBeNull()
    expect(sentenceAt(sentencesOf('  a', blocksOf('  a')), 0)).toBeNull()
  })
})

test('hasLetterOrDigit knows every script and nothing else', () => {
  const cases: [string, boolean][] = [
    ['𠮷', true],
    ['٣', true],
    ['ｶ', true],
    ['々', true],
    ['、。「」…', false],
    ['👩‍🚀', false],
    ['', false],
  ]
  for (const [text, expected] of cases) expect([text, hasLetterOrDigit(text, 0, text.length)]).toEqual([text, expected])
})

test('isCheckable leaves out boilerplate and separators only', () => {
  expect(BLOCK_KINDS.filter((kind) => !isCheckable(kind))).toEqual(['separator', 'boilerplate'])
})
