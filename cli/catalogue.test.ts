// Both languages say the same things, and what the code asks for is there. Keys that pages ask for by `t('…')`, also put
// together of typed parts, are checked by the types (messages/typed-keys.ts); core and formats know no catalogue, so the
// keys written out there are read here. A key they put together is seen by the tests of its writer alone.
import { readdirSync, readFileSync } from 'node:fs'
import type { useTranslations } from 'next-intl'
import { describe, expect, expectTypeOf, it, test } from 'vitest'
import { REFUSAL_STATUS } from '@/core/refusal'
import en from '@/messages/en.json'
import ja from '@/messages/ja.json'

/** Every text by its path: `refusal.stale`. */
function textsOf(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]])
  const entries = Object.entries(node as Record<string, unknown>)
  return new Map(entries.flatMap(([key, value]) => [...textsOf(value, path === '' ? key : `${path}.${key}`)]))
}

/** The names a text asks for: `{name}`, `{count, plural, …}`. A brace inside an argument opens a branch, which is text. */
function namesIn(text: string): string[] {
  const names = new Set<string>()
  let depth = 0
  for (const [at, letter] of [...text].entries()) {
    if (letter === '{' && depth % 2 === 0) names.add(/^\{\s*(\w*)/.exec([...text].slice(at).join(''))?.[1] ?? '')
    if (letter === '{') depth += 1
    if (letter === '}') depth -= 1
  }
  return [...names].sort()
}

const english = textsOf(en)
const japanese = textsOf(ja)

test('both languages have the same texts', () => {
  expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort())
})

test('both languages ask for the same names', () => {
  const differing = [...english].filter(([path, text]) => {
    const other = japanese.get(path)
    return other !== undefined && namesIn(text).join() !== namesIn(other).join()
  })
  expect(differing.map(([path]) => path)).toEqual([])
})

test('no text is empty', () => {
  const empty = [...english, ...japanese].filter(([, text]) => text.trim() === '').map(([path]) => path)
  expect(empty).toEqual([])
})

describe('every refusal has its words', () => {
  it.each(Object.keys(REFUSAL_STATUS))('%s', (code) => {
    expect(english.get(`refusal.${code}`)).toBeTruthy()
    expect(japanese.get(`refusal.${code}`)).toMatch(/[ぁ-んァ-ヶ一-龠]/)
  })
})

test('a key that is not in the catalogue fails the type check', () => {
  type Key = Parameters<ReturnType<typeof useTranslations<'common'>>>[0]
  expectTypeOf<'cancel'>().toExtend<Key>()
  expectTypeOf<'cancle'>().not.toExtend<Key>()
})

test('every key written out in core and formats is in the catalogue', () => {
  const files = ['core', 'formats'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|cases|fixture)\.ts$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
  const asked = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:saying|t)\(\s*'([^']+)'/g)].map(([, key = '']) => ({ file, key })),
  )
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter(({ key }) => !english.has(key))).toEqual([])
})

describe('the reading of a text', () => {
  it.each([
    ['Wait {seconds, number} s, {name}', ['name', 'seconds']],
    ['{n, plural, one {# day} other {# days}}', ['n']],
    ['{kind, select, a {supports {name}} other {refutes}}', ['kind', 'name']],
    ['plain', []],
  ])('%s asks for %j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })
})
