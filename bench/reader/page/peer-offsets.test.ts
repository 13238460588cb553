import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeArticle } from '../article'
import { makeSpans } from '../spans'
import { peerOffsets } from './peer-offsets'

const PARAGRAPHS = ['𠮷野', '', 'か\u3099👨‍👩‍👧‍👦。', 'end']

type Case = [name: string, start: number, end: number, first: [number, number], last: [number, number], quote: string]
const CASES: Case[] = [
  ['inside the first paragraph', 0, 2, [0, 0], [0, 2], '𠮷'],
  ['to the end of a paragraph', 0, 3, [0, 0], [0, 3], '𠮷野'],
  ['over an empty paragraph', 2, 7, [0, 2], [2, 2], '野か\u3099'],
  ['from the start of a paragraph', 5, 19, [2, 0], [2, 14], 'か\u3099👨‍👩‍👧‍👦。'],
  ['in the last paragraph', 20, 23, [3, 0], [3, 3], 'end'],
]

describe('peerOffsets', () => {
  it.each(CASES)('%s', (_, start, end, [first, firstOffset], [last, lastOffset], quote) => {
    expect(peerOffsets(PARAGRAPHS)({ start, end })).toMatchObject({ first, firstOffset, last, lastOffset, quote })
  })

  it('points at the same words as our own offsets, in the joined text and in the paragraphs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 5_000 }), fc.integer(), (length, seed) => {
        const article = makeArticle(length, seed)
        const translate = peerOffsets(article.paragraphs)
        const joined = article.paragraphs.join('')
        for (const span of makeSpans(article, 20, seed)) {
          const place = translate(span)
          const words = article.text.slice(span.start, span.end).replaceAll('\n', '')
          expect(place.quote).toBe(words)
          expect(joined.slice(place.start, place.end)).toBe(words)
          expect(joined.startsWith(place.prefix + words + place.suffix, place.start - place.prefix.length)).toBe(true)
          const first = article.paragraphs[place.first] ?? ''
          const last = article.paragraphs[place.last] ?? ''
          expect(
            words.startsWith(first.slice(place.firstOffset, place.first === place.last ? place.lastOffset : undefined)),
          ).toBe(true)
          expect(words.endsWith(last.slice(place.first === place.last ? place.firstOffset : 0, place.lastOffset))).toBe(
            true,
          )
        }
      }),
      { numRuns: 30 },
    )
  })
})
