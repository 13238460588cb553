// The demo texts: length, noise, Unicode, and that none of their wording is copied.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICLES } from './demo'
import { ARTICLE_FOLDER as FOLDER, readDemoText } from './demo-text'
import { sharedRuns } from './shared-runs'

/** The pages the demo follows, where they are at hand; else the demo texts, each against the others. */
const COMPARED = process.env.CORPUS_DIR ?? FOLDER
/** Lines that programs write, not people: the title of a wall in front of a page. */
const MACHINE_MADE = ['Attention Required! | Cloudflare']
const COPIED = 25

const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8')
const FILES = ARTICLES.map((article) => article.file)

function withoutMachineMade(text: string): string {
  return MACHINE_MADE.reduce((rest, line) => rest.replaceAll(line, ''), text)
}

describe.each(FILES)('%s', (file) => {
  it('has a length worth reading', () => {
    expect(textOf(file).length).toBeGreaterThan(1500)
    expect(textOf(file).length).toBeLessThan(6000)
  })

  const others = readdirSync(COMPARED).filter((name) => /^\d{3}.*\.txt$/.test(name))
  it.each(others.filter((name) => COMPARED !== FOLDER || name !== file))(
    'shares no run of wording with %s',
    (other) => {
      const compared = withoutMachineMade(readFileSync(join(COMPARED, other), 'utf8'))
      expect(sharedRuns(withoutMachineMade(textOf(file)), compared, COPIED)).toEqual([])
    },
  )

  it('imports with a title and with noise that does not count', () => {
    const { blocks } = readDemoText(file)
    expect(blocks.filter((block) => block.kind === 'title')).toHaveLength(1)
    expect(blocks.some((block) => block.kind === 'boilerplate')).toBe(true)
  })
})

it('is compared with five files or more', () => {
  expect(readdirSync(COMPARED).filter((name) => name.endsWith('.txt')).length).toBeGreaterThanOrEqual(5)
})

it('keeps 001 and 002 the longest', () => {
  const byLength = FILES.toSorted((a, b) => textOf(b).length - textOf(a).length)
  expect(byLength.slice(0, 2).map((file) => file.slice(0, 3))).toEqual(['001', '002'])
})

it.each([
  ['a character outside the BMP', '𠮷'],
  ['a family of emoji', '👨‍👩‍👧‍👦'],
  ['kana with its mark apart', 'か\u3099'],
  ['half-voiced kana with its mark apart', 'フ\u309a'],
  ['ad markers', '[ad_1]'],
  ['a wall’s title', 'Attention Required! | Cloudflare'],
  ['a credit that lost its 月', '【73日 時事】'],
  ['a credit never closed', '【620日 ロイター\n'],
  ['lines of U+00A0 alone', '\n\u00a0\n'],
  ['a bracket never closed', '(NATOを'],
  ['a bare link text', 'こちらこちら'],
  ['a copied share line', 'タイトルとURLをコピーしました'],
])('has %s somewhere', (_, words) => {
  expect(FILES.some((file) => textOf(file).includes(words))).toBe(true)
})

describe('sharedRuns', () => {
  it.each([
    ['finds a copied stretch whole', 'あいうえおかきくけこ', 'んんうえおかきくんん', 4, ['うえおかきく']],
    ['finds two', 'abcdXefgh', 'abcd efgh', 4, ['abcd', 'efgh']],
    ['is content with shorter ones', 'abcd', 'abc', 4, []],
    ['finds a copy at the end', 'xxabcd', 'abcd', 4, ['abcd']],
  ])('%s', (_, text, other, length, runs) => {
    expect(sharedRuns(text, other, length)).toEqual(runs)
  })
})
