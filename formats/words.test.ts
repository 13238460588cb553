import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { boundsSayings, noIndexSayings, readerSaying, voicesSayings } from '@/core/report-sayings'
import { lackText } from '@/core/lack-text'
import { LACK_CODES } from '@/core/submission'
import { catalogue, sampleReport } from './report.fixture'
import { dayText, listText, say } from './words'

const ja = catalogue('ja')
const en = catalogue('en')
const NAMESPACES = ['report', 'export', 'lacks']

/** Every key of the namespaces with its message. */
function entries(locale: string): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (value: unknown, key: string) => {
    if (typeof value === 'string') found.set(key, value)
    else for (const [name, member] of Object.entries(value as object)) visit(member, `${key}.${name}`)
  }
  const all = JSON.parse(readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), 'utf8'))
  for (const namespace of NAMESPACES) visit(all[namespace], namespace)
  return found
}

/** A value for every argument a message names: numbers but for what is said by name. */
function valuesOf(message: string, n: number): Record<string, string | number> {
  const worded = new Set([
    'date',
    'title',
    'name',
    'names',
    'flag',
    'mark',
    'ground',
    'asserts',
    'verdict',
    'article',
    'outlet',
    'asked',
    'means',
    'kind',
    'chains',
    'stance',
  ])
  const names = [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name as string)
  return Object.fromEntries(names.map((name) => [name, worded.has(name) ? `<${name}>` : n]))
}

describe('the words of report, export and lacks', () => {
  const [english, japanese] = [entries('en'), entries('ja')]

  test('are the same keys in both languages', () => {
    expect([...japanese.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  test.each([0, 1, 12])('can all be said of %d', (n) => {
    for (const [key, message] of english) expect(en.t(key, { ...valuesOf(message, n) }), key).not.toContain('{')
    for (const [key, message] of japanese) expect(ja.t(key, { ...valuesOf(message, n) }), key).not.toContain('{')
  })

  test('a Japanese message names the same arguments as the English one', () => {
    for (const [key, message] of japanese) {
      const named = Object.keys(valuesOf(message, 1))
      expect(Object.keys(valuesOf(english.get(key) ?? '', 1)), key).toEqual(expect.arrayContaining(named))
    }
  })

  test('the Japanese never calls a finding a lie, nor the index a confidence', () => {
    for (const [key, message] of japanese)
      expect(message, key).not.toMatch(/嘘|デマ|フェイク|虚偽|信頼度|信頼区間|信用区間|改ざん|クレーム|あなた|！/)
  })
})

test('every lack has its text, with codes put into words', () => {
  for (const code of LACK_CODES) {
    const values = {
      mark: 'sourced',
      ground: 'data',
      flag: 'partly',
      asserts: 'content',
      stance: 'refutes',
      outlets: 4,
      roots: 1,
      independent: 0,
    }
    for (const words of [en, ja]) expect(lackText({ code, values }, words.t)).not.toMatch(/[{}]|sourced|partly/)
  }
  expect(lackText({ code: 'evidence-missing', values: { mark: 'sourced', stance: 'supports' } }, ja.t)).toBe(
    '「裏付けあり」には、裏付ける資料が1件以上必要です。資料を追加するか、下書きとして保存できます。',
  )
})

test('the sentence for a reader, as the design has it', () => {
  const report = sampleReport()
  const counts = { n: 12, sourced: 7, unverifiable: 4, contradicted: 1, undecided: 0 }
  const found = {
    ...report,
    finding: { ...report.finding, all: counts },
    coverage: { ...report.coverage, share: 0.64 },
    index: { value: 73.08, bounds: { low: 57.69, high: 88.46 }, range: { low: 35.4, high: 98.6 }, reasons: [] },
  }
  expect(say(en, readerSaying(found))).toBe(
    'Of 12 factual claims checked (64% of sentences looked at), 7 have independent support, 4 could not be settled, 1 is contradicted; the index 73 (range 35–99) counts each unsettled claim as half and says nothing of what nobody marked.',
  )
  expect(boundsSayings(found).map((saying) => say(en, saying))[0]).toContain('Bounds 58–88')
  const none = {
    ...found,
    index: {
      ...found.index,
      value: null,
      range: null,
      reasons: [{ reason: 'few-claims', found: 3, needed: 5 } as const],
    },
  }
  expect(say(en, readerSaying(none))).toContain('There is no index')
  expect(noIndexSayings(none).map((saying) => say(ja, saying))).toEqual([
    '確定した主張が3件のため、指数は表示していません(5件から)。',
  ])
})

test('voices are said as one number, or as a span with its reason', () => {
  const voices = {
    stance: 'supports',
    outlets: 4,
    roots: { atLeast: 1, atMost: 1 },
    independent: { atLeast: 0, atMost: 0 },
    records: 0,
    circular: 0,
    untraced: 0,
    rootList: [],
  } as const
  const texts = (of: Parameters<typeof voicesSayings>[0]) => voicesSayings(of).map((saying) => say(ja, saying))
  expect(texts({ ...voices, rootList: [] })[0]).toBe('4媒体・大元は1つ')
  expect(texts({ ...voices, rootList: [], roots: { atLeast: 1, atMost: 2 } })[0]).toBe('4媒体・大元は1〜2つ')
})

test('dates and lists as the language writes them', () => {
  expect(dayText('2024-07-03', 'ja')).toBe('2024年7月3日')
  expect(dayText('2024-07-03', 'en')).toBe('3 Jul 2024')
  // A time late in the day of UTC is the next day in Tokyo.
  expect(dayText('2024-07-02T16:00:00.000Z', 'ja')).toBe('2024年7月3日')
  expect(listText(['青木', '', '千葉'], 'ja')).toBe('青木、千葉')
})
