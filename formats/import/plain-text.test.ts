import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '@/core/sentence'
import { settle, settleText } from '@/core/settle'
import { guessFacts } from './facts'
import { MAX_LINES, readPlainText } from './plain-text'
import { CORPUS_FACTS, CORPUS_KINDS, SEED_FACTS, SEED_KINDS } from './plain-text.cases'
import { readArticle } from './readers'

const corpus = process.env.CORPUS_DIR
const folder = corpus ?? join(import.meta.dirname, '../../seeds/articles')
const kindsOf = corpus === undefined ? SEED_KINDS : CORPUS_KINDS
const factsOf = corpus === undefined ? SEED_FACTS : CORPUS_FACTS
const files = readdirSync(folder).filter((name) => /^\d{3}-.*\.txt$/.test(name))
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The text without line breaks and without lines of white space. */
function solid(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => /[^ \t\u00a0\u3000]/.test(line))
    .join('')
}

describe(`the articles of ${corpus === undefined ? 'seeds' : 'CORPUS_DIR'}`, () => {
  test('are five', () => {
    expect(files).toHaveLength(5)
  })

  test.each(files)('%s loses nothing but line breaks and blank lines', (name) => {
    const bytes = readFileSync(join(folder, name))
    const { text, blocks } = readPlainText(bytes)
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(solid(bytes.toString('utf8')))
    expect(text.replaceAll('\n', '')).toBe(solid(bytes.toString('utf8')))
  })

  test.each(files)('%s is read with the kinds its lines have', (name) => {
    const bytes = readFileSync(join(folder, name))
    const numbers = bytes
      .toString('utf8')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
    const found: Record<string, number[]> = {}
    for (const [index, { kind }] of readPlainText(bytes).blocks.entries()) {
      if (kind !== 'paragraph') found[kind] = [...(found[kind] ?? []), numbers[index] ?? 0]
    }
    expect(found).toEqual(kindsOf[name])
  })

  test.each(files)('%s tells its facts', (name) => {
    const { title, ...facts } = readPlainText(readFileSync(join(folder, name))).facts
    expect({ ...facts, titleLength: title.length }).toEqual(factsOf[name])
  })

  test.each(files)('%s has sentences in every block of text, none of which reaches out of its block', (name) => {
    const { text, blocks } = readPlainText(readFileSync(join(folder, name)))
    const sentences = sentencesOf(text, blocks)
    for (const { start, end, ordinal, kind } of blocks) {
      const own = sentences.filter((sentence) => sentence.ordinal === ordinal)
      for (const sentence of own) expect(sentence.start >= start && sentence.end <= end).toBe(true)
      if (kind !== 'separator') expect(own.length).toBeGreaterThan(0)
    }
  })
})

describe('readPlainText', () => {
  test('keeps every line as it stands, whatever is in it', () => {
    const piece = fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\u00a0',
      '\u3000',
      '。',
      '典拠',
      '𠮷',
      'か\u3099',
      '👨‍👩‍👧',
      '*',
      '[ad_1]',
      '\ufeff',
      '\u200b',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const raw = `題名\n${parts.join('')}`
        const { text, blocks } = readPlainText(bytesOf(raw))
        const { text: settled } = settleText(raw)
        const lines = settled.split('\n').filter((line) => line.trim() !== '')
        expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(lines)
        expect(text).toBe(lines.join('\n'))
        expect(blocks.map(({ ordinal }) => ordinal)).toEqual(lines.map((_, index) => index))
      }),
    )
  })

  test('hands on how the bytes were read', () => {
    expect(readPlainText(bytesOf('\ufeff題名\r\n\r\n本文。')).decoded).toEqual(
      settle(bytesOf('\ufeff題名\r\n\r\n本文。')).decoded,
    )
  })

  test('refuses what is no text', () => {
    expect(() => readPlainText(bytesOf('\n \u00a0\n'))).toThrow('text-empty')
    expect(() => readPlainText(bytesOf('%PDF-1.4'))).toThrow('text-binary')
  })
})

test('a text of more lines than a page can hold is refused, blank lines aside', () => {
  const bytes = (lines: number) => new TextEncoder().encode('あ\n\n'.repeat(lines))
  expect(readPlainText(bytes(MAX_LINES)).blocks).toHaveLength(MAX_LINES)
  expect(() => readPlainText(bytes(MAX_LINES + 1))).toThrow(
    expect.objectContaining({ code: 'too-many-lines', detail: { lines: MAX_LINES + 1, limit: MAX_LINES } }),
  )
})

describe('guessFacts', () => {
  const byline = (text: string) => guessFacts([{ kind: 'boilerplate', text, reason: 'byline' }])
  test.each([
    ['By Jane Doe | 18 May 2024', 'Jane Doe', '2024-05-18'],
    ['Posted by Jane Doe - May 18, 2024', 'Jane Doe', '2024-05-18'],
    ['2022年3月6日(日) by: Jane Doe', 'Jane Doe', '2022-03-06'],
    ['M.K.某著:19/04/2023', 'M.K.某', '2023-04-19'],
    ['執筆者:山田𠮷郎 2024/2/29', '山田𠮷郎', '2024-02-29'],
    ['北京=某太郎 2024年5月16日 20時30分', '某太郎', '2024-05-16'],
    ['公開日:2023-02-29', '', null],
    ['04/05/2023', '', null],
    ['04/04/2023', '', '2023-04-04'],
  ])('reads %s', (text, author, publishedOn) => {
    expect(byline(text)).toMatchObject({ author, publishedOn })
  })

  test.each([
    ['これは日本語の記事で、Latin wordsも入る。', 'ja'],
    ['The ministry said that trade is at a record.', 'en'],
    ['Le ministère a déclaré que les échanges sont élevés.', ''],
    ['Министерство сообщило.', ''],
    ['12345', ''],
  ])('tells the language of %s', (text, language) => {
    expect(guessFacts([{ kind: 'paragraph', text, reason: 'text' }]).language).toBe(language)
  })

  test('gives a title that a form takes: one line, cut between characters', () => {
    const { title } = guessFacts([{ kind: 'title', text: `  題\t名 ${'👨‍👩‍👧'.repeat(60)}`, reason: 'headline' }])
    expect(title).toMatch(/^題 名 (?:👨‍👩‍👧)+$/u)
    expect(title.length).toBeLessThanOrEqual(300)
  })
})

test('readArticle reads pasted text and files of any name as plain text', () => {
  for (const name of [null, '記事.TXT', 'no-ending'])
    expect(readArticle(bytesOf('題名\n本文。'), name).blocks).toHaveLength(2)
  expect(() => readArticle(bytesOf('PK\u0003\u0004'), 'a.docx')).toThrow('text-binary')
})
