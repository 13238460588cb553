import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '@/core/grapheme'
import { makeArticle } from './article'
import { makeSpans } from './spans'

const LENGTHS = [2_000, 20_000, 200_000]

describe('makeArticle', () => {
  it.each(LENGTHS)('is as long as asked for, within a paragraph: %i', (length) => {
    const { text } = makeArticle(length)
    expect(text.length).toBeGreaterThanOrEqual(length)
    expect(text.length).toBeLessThan(length + 800)
  })

  it('is the same for the same seed and another for another', () => {
    expect(makeArticle(5_000, 7)).toEqual(makeArticle(5_000, 7))
    expect(makeArticle(5_000, 7).text).not.toBe(makeArticle(5_000, 8).text)
  })

  it.each([
    ['a character outside the BMP', '𠮷'],
    ['an emoji family', '👨‍👩‍👧‍👦'],
    ['kana with a combining mark', 'か\u3099'],
    ['full-width digits', '１'],
    ['a full stop inside a quotation', '。結論を急ぐ'],
  ])('has %s in every 20,000 characters', (_, wanted) => {
    const { text } = makeArticle(200_000)
    for (let from = 0; from + 20_000 <= text.length; from += 20_000)
      expect(text.slice(from, from + 20_000)).toContain(wanted)
  })

  it('has paragraphs as long as a newspaper writes them', () => {
    const lengths = makeArticle(200_000).paragraphs.map((paragraph) => paragraph.length)
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    expect(mean).toBeGreaterThan(120)
    expect(mean).toBeLessThan(350)
    expect(Math.max(...lengths)).toBeLessThan(800)
  })

  it('has sentences that are what the text says, each inside its paragraph', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 6_000 }), fc.integer(), (length, seed) => {
        const { text, paragraphs, sentences } = makeArticle(length, seed)
        expect(paragraphs.join('\n')).toBe(text)
        for (const { paragraph, cuts, end } of sentences) {
          const sentence = text.slice(cuts[0], end)
          expect(sentence).toMatch(/。$/)
          expect(paragraphs[paragraph]).toContain(sentence)
          for (const cut of cuts) expect(isGraphemeBoundary(text, cut)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('makeSpans', () => {
  const article = makeArticle(20_000)
  const spans = makeSpans(article, 200)

  it('gives as many as asked for, in order, each once', () => {
    expect(spans).toHaveLength(200)
    expect(new Set(spans.map((span) => span.id)).size).toBe(200)
    expect(spans.map((span) => span.start)).toEqual(spans.map((span) => span.start).toSorted((a, b) => a - b))
  })

  it('covers the text from its beginning to its end', () => {
    expect(spans[0]?.start).toBeLessThan(500)
    expect(spans.at(-1)?.end).toBeGreaterThan(article.text.length - 1_000)
  })

  it('has spans that overlap, and spans that go on in the next paragraph', () => {
    expect(spans.some((span, index) => span.start < (spans[index - 1]?.end ?? 0))).toBe(true)
    expect(spans.some((span) => article.text.slice(span.start, span.end).includes('\n'))).toBe(true)
  })

  it('has lengths as people mark: half of them between 15 and 110 characters', () => {
    const usual = spans.filter((span) => span.end - span.start >= 15 && span.end - span.start <= 110)
    expect(usual.length).toBeGreaterThan(spans.length / 2)
  })

  it('never cuts a character and always covers words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 5_000 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer(),
        (length, count, seed) => {
          const made = makeArticle(length, seed)
          for (const { start, end } of makeSpans(made, count, seed)) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(made.text.length)
            expect(isGraphemeBoundary(made.text, start)).toBe(true)
            expect(isGraphemeBoundary(made.text, end)).toBe(true)
            expect(made.text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('refuses an article without sentences', () => {
    expect(() => makeSpans({ title: '', text: '', paragraphs: [], sentences: [] }, 1)).toThrow(RangeError)
  })
})
