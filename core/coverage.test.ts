import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CoveringMark, checkableSentences, coverageOf } from './coverage'
import { reportInput } from './records.fixture'

const { revision, blocks, sentences } = reportInput([
  ['title', '𠮷野の記事'],
  ['boilerplate', '広告です。'],
  ['paragraph', '一つ目の文。「二つ目。」と述べた👨‍👩‍👧。か゛が三つ目。'],
  ['separator', '***'],
  ['caption', '写真の説明'],
])
const { text } = revision
const checkable = checkableSentences(text, blocks, sentences)

const on = (exact: string, state: CoveringMark['state']): CoveringMark => {
  const start = text.indexOf(exact)
  return { start, end: start + exact.length, state }
}

test('boilerplate and separators are not checkable; title and caption are', () => {
  expect(checkable.map(({ start, end }) => text.slice(start, end))).toEqual([
    '𠮷野の記事',
    '一つ目の文。',
    '「二つ目。」と述べた👨‍👩‍👧。',
    'か゛が三つ目。',
    '写真の説明',
  ])
})

test('a span counts for each sentence of which it covers a letter or digit, by its strongest mark', () => {
  const coverage = coverageOf(text, checkable, [
    // Ends on the bracket that opens the second sentence: no letter of it.
    on('の文。「', 'sourced'),
    on('二つ目', 'said'),
    on('か゛が三つ目', 'set-aside'),
    on('三つ', 'unverifiable'),
    on('写真の説明', 'looked-at'),
    on('広告です。', 'contradicted'),
  ])
  expect(coverage).toMatchObject({ sentences: 5, verdict: 2, setAside: 0, lookedAt: 1, share: 3 / 5 })
  expect(coverage.strip.map(({ state }) => state)).toEqual(['unseen', 'sourced', 'said', 'unverifiable', 'looked-at'])
  expect(coverage.saidOnly.map((said) => said.text)).toEqual(['「二つ目。」と述べた👨‍👩‍👧。'])
})

test('an attribution in a sentence that was looked at leaves it looked at', () => {
  const coverage = coverageOf(text, checkable, [on('二つ目', 'said'), on('「二つ目。」と述べた👨‍👩‍👧。', 'looked-at')])
  expect(coverage).toMatchObject({ lookedAt: 1, saidOnly: [] })
})

test('a span over several sentences and blocks counts for each', () => {
  const start = text.indexOf('二つ目')
  const coverage = coverageOf(text, checkable, [{ start, end: text.length, state: 'sourced' }])
  expect(coverage.strip).toEqual([
    { state: 'unseen', sentences: 2 },
    { state: 'sourced', sentences: 3 },
  ])
})

test('no checkable sentence: undefined, not 0', () => {
  expect(coverageOf('', [], []).share).toBeNull()
})

test('the parts and the strip add up whatever stands on the text', () => {
  const state = fc.constantFrom<CoveringMark['state']>(
    'sourced',
    'contradicted',
    'set-aside',
    'looked-at',
    'said',
    'undecided',
  )
  const mark = fc.tuple(fc.nat(text.length), fc.nat(text.length), state).map(([a, b, of]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b),
    state: of,
  }))
  fc.assert(
    fc.property(fc.array(mark), (marks) => {
      const coverage = coverageOf(text, checkable, marks)
      const { verdict, setAside, lookedAt, strip, saidOnly, share } = coverage
      expect(strip.reduce((sum, run) => sum + run.sentences, 0)).toBe(5)
      const unseen = strip.filter((run) => run.state === 'unseen').reduce((sum, run) => sum + run.sentences, 0)
      expect(verdict + setAside + lookedAt + saidOnly.length + unseen).toBe(5)
      expect(share).toBe((verdict + setAside + lookedAt) / 5)
      expect(coverageOf(text, checkable, marks.toReversed())).toEqual(coverage)
    }),
  )
})
