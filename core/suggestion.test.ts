import { describe, expect, test } from 'vitest'
import { findCues } from './cues'
import { sentencesOf } from './sentence'
import { sourceKindOf } from './source-kind'
import { proposeAnnotations } from './suggestion'
import type { SourceKind } from './words'

function suggestionsOf(text: string, language = 'ja') {
  const sentences = sentencesOf(text, [{ ordinal: 0, start: 0, end: text.length }], language)
  return proposeAnnotations(text, sentences, findCues(text, sentences)).map((suggestion) => ({
    text: text.slice(suggestion.start, suggestion.end),
    asserts: suggestion.asserts,
    chain: suggestion.chain.map(({ name, kind }) => `${name}/${kind}`),
    endsUnnamed: suggestion.endsUnnamed,
    isForecast: suggestion.isForecast,
    because: suggestion.because,
  }))
}

describe('proposeAnnotations', () => {
  test('offers the saying, and what was said as content', () => {
    expect(suggestionsOf('𠮷田外相は「橋は古い」と述べた。')).toEqual([
      {
        text: '𠮷田外相は「橋は古い」と述べた。',
        asserts: 'attribution',
        chain: ['𠮷田外相/official'],
        endsUnnamed: false,
        isForecast: false,
        because: ['quotation', 'attribution'],
      },
      {
        text: '橋は古い',
        asserts: 'content',
        chain: ['𠮷田外相/official'],
        endsUnnamed: false,
        isForecast: false,
        because: ['quotation', 'attribution'],
      },
    ])
  })

  const chains: [text: string, chain: string[], endsUnnamed: boolean, language?: string][] = [
    ['海岸紙は、調査団が、橋は危ないと警告している、と報じた。', ['海岸紙/outlet', '調査団/null'], false],
    ['市長は閉鎖しないと語った。【6月19日 沿岸通信】', ['沿岸通信/agency', '市長/official'], false],
    ['港の関係筋によると、船は来ない。', ['港の関係筋/anonymous'], true],
    ['船は来ないという。', [], true],
    [
      'The Coastal Review reported that it fell, citing people familiar with the matter.',
      ['The Coastal Review/outlet', 'people familiar with the matter/anonymous'],
      true,
      'en',
    ],
  ]
  test.each(chains)('proposes a chain, nearest first: %s', (text, chain, endsUnnamed, language) => {
    expect(suggestionsOf(text, language)[0]).toMatchObject({ chain, endsUnnamed })
  })

  test('tells a forecast that nobody is cited for', () => {
    expect(suggestionsOf('橋は落ちるだろう。')).toMatchObject([{ asserts: 'content', isForecast: true }])
    expect(suggestionsOf('市長は橋は落ちるだろうと述べた。')).toMatchObject([{ isForecast: false }])
  })

  test('says nothing of a sentence without cues or with a date alone', () => {
    expect(suggestionsOf('橋は古い。船は昨年来た。')).toEqual([])
  })
})

const kinds: [string, SourceKind | null][] = [
  ['沿岸通信', 'agency'],
  ['ロイター', 'agency'],
  ['海岸紙', 'outlet'],
  ['Spectator誌', 'outlet'],
  ['The Coastal Review', 'outlet'],
  ['ラブロフ外相', 'official'],
  ['中国外務省の林剣報道官', 'official'],
  ['甲野太郎氏', 'person'],
  ['Peter Vos', 'person'],
  ['共同声明', 'document'],
  ['港の関係筋', 'anonymous'],
  ['two officials', 'anonymous'],
  ['中国', null],
]
test.each(kinds)('%s is %s', (name, kind) => {
  expect(sourceKindOf(name)).toBe(kind)
})
