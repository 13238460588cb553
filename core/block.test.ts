import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBlocks } from './block'
import { BLOCK_CASES } from './block.cases'
import { NOISE_RULES } from './block-noise'

const LETTERS = { title: 't', heading: 'h', paragraph: 'p', quote: 'q', caption: 'c', separator: 's', boilerplate: 'b' }

describe('readBlocks', () => {
  test.each(BLOCK_CASES)('reads: $name', ({ lines }) => {
    const text = lines.map((line) => line.slice(2)).join('\n')
    const found = readBlocks(text).map(({ kind, text: line }) => `${LETTERS[kind]}|${line}`)
    expect(found).toEqual(lines.filter((line) => line !== ''))
  })

  test('loses nothing of any text but line breaks and blank lines', () => {
    const piece = fc.constantFrom(
      '\n',
      '\n\n',
      ' ',
      '\u00a0',
      '\u3000',
      '*',
      '****',
      '【',
      '】',
      '関連記事',
      'あ',
      '。',
      '「',
      '」',
      '|',
      '𠮷',
      '👨‍👩‍👧',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (parts) => {
        const text = parts.join('')
        const lines = text.split('\n').filter((line) => line.trim() !== '')
        expect(readBlocks(text).map((block) => block.text)).toEqual(lines)
      }),
      { numRuns: 500 },
    )
  })

  test('has one title at most', () => {
    const lines = BLOCK_CASES.flatMap(({ lines: own }) => own.map((line) => line.slice(2)))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), (some) => {
        expect(readBlocks(some.join('\n')).filter(({ kind }) => kind === 'title').length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('never takes a long line for noise, unless it stands twice', () => {
    const long = `スポンサーリンク${'あ'.repeat(400)}`
    const kinds = (text: string) => readBlocks(text).map(({ kind }) => kind)
    expect(kinds(`題名\n\n${long}\n\n終わりの文だ。`)).toEqual(['title', 'paragraph', 'paragraph'])
    expect(
      kinds(`題名\n\n本文は一つだけここにあるのであって、二つは決してないのだと書く。\n\n${long}\n\n${long}`),
    ).toEqual(['title', 'paragraph', 'paragraph', 'boilerplate'])
  })

  test('reads a line of a million characters and a hundred thousand lines', () => {
    expect(readBlocks('あ'.repeat(1_000_000)).map(({ kind }) => kind)).toEqual(['paragraph'])
    expect(
      readBlocks('同じ文がここに三十字よりも長く長く長く長く何度も何度も並んでいる。\n'.repeat(100_000)),
    ).toHaveLength(100_000)
  })
})

test('no rule for noise waits on a long line that almost fits it', () => {
  const hard = [
    'あ'.repeat(400),
    'a '.repeat(400),
    'Facebook '.repeat(80) + '!',
    '#'.repeat(400),
    '(('.repeat(200),
    'By A'.repeat(100),
    '1/1/'.repeat(100),
  ]
  for (const { reason, pattern } of NOISE_RULES) {
    for (const line of hard) {
      const began = performance.now()
      pattern.test(line)
      expect([reason, performance.now() - began < 2000]).toEqual([reason, true])
    }
  }
})
