import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAnchor, codePointRange, CONTEXT_LENGTH, describeAnchor, utf16Range } from './anchor'
import type { Anchor } from './annotation.schema'
import { isGraphemeBoundary, snapToGraphemes } from './grapheme'
import { Refusal } from './refusal'
import { hasLetterOrDigit } from './sentence'

const TEXT = '𠮷野は「か\u3099が」と述べた。\n👨‍👩‍👧 went to 東京, 2022.'

function refusalOf(text: string, anchor: Anchor): Refusal | null {
  try {
    checkAnchor(text, anchor)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

const at = (start: number, end: number): Anchor => describeAnchor(TEXT, start, end)

describe('checkAnchor', () => {
  const refused: [name: string, anchor: Anchor, code: string][] = [
    ['a start before the text', { ...at(0, 2), start: -1 }, 'anchor-outside'],
    ['an end behind the text', { ...at(0, 2), end: TEXT.length + 1 }, 'anchor-outside'],
    ['offsets that are no whole numbers', { ...at(0, 2), start: 0.5 }, 'anchor-outside'],
    ['no text', { ...at(2, 3), end: 2 }, 'anchor-empty'],
    ['ends the wrong way round', { ...at(2, 3), start: 3, end: 2 }, 'anchor-empty'],
    ['punctuation only', at(4, 5), 'anchor-empty'],
    ['half a surrogate pair', at(1, 3), 'anchor-cuts-character'],
    ['a kana without its mark', at(5, 6), 'anchor-cuts-character'],
    ['a part of a family', at(TEXT.indexOf('👨'), TEXT.indexOf('👨') + 2), 'anchor-cuts-character'],
    ['other words', { ...at(2, 3), exact: '山' }, 'anchor-mismatch'],
    ['composed for decomposed kana', { ...at(5, 7), exact: 'が' }, 'anchor-mismatch'],
    ['another context before', { ...at(2, 4), prefix: '吉' }, 'anchor-mismatch'],
    ['another context behind', { ...at(2, 4), suffix: '、' }, 'anchor-mismatch'],
  ]
  test.each(refused)('refuses %s', (_, anchor, code) => {
    expect(refusalOf(TEXT, anchor)?.code).toBe(code)
  })

  test('shows what stands there instead, shortened between characters', () => {
    const text = '👨‍👩‍👧'.repeat(30) + 'a'
    const found = refusalOf(text, { ...describeAnchor(text, 0, text.length), exact: 'b' })?.detail.found as string
    expect(found.endsWith('…')).toBe(true)
    expect(isGraphemeBoundary(text, found.length - 1)).toBe(true)
    expect(found.length).toBeLessThanOrEqual(61)
  })

  test('takes an anchor without context', () => {
    expect(refusalOf(TEXT, { ...at(0, 2), prefix: '', suffix: '' })).toBeNull()
  })
})

const hard = fc.array(fc.constantFrom('𠮷', 'か\u3099', '👨‍👩‍👧', '🇯🇵', '🇺', 'a', '東', '\n', '、', 'e\u0301', ' '), {
  maxLength: 60,
})

describe('describeAnchor', () => {
  test('gives an anchor that holds for every span of whole characters with a letter in it', () => {
    fc.assert(
      fc.property(hard, fc.nat(200), fc.nat(200), (parts, a, b) => {
        const text = parts.join('')
        const { start, end } = snapToGraphemes(text, Math.min(a, b), Math.max(a, b))
        const anchor = describeAnchor(text, start, end)
        expect(anchor.prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH)
        expect(anchor.suffix.length).toBeLessThanOrEqual(CONTEXT_LENGTH)
        expect(isGraphemeBoundary(text, start - anchor.prefix.length)).toBe(true)
        expect(isGraphemeBoundary(text, end + anchor.suffix.length)).toBe(true)
        const expected = start < end && hasLetterOrDigit(text, start, end) ? undefined : 'anchor-empty'
        expect(refusalOf(text, anchor)?.code).toBe(expected)
      }),
    )
  })

  test('takes the whole context where nothing is cut', () => {
    const text = `${'あ'.repeat(40)}核心${'い'.repeat(40)}`
    expect(describeAnchor(text, 40, 42)).toMatchObject({
      prefix: 'あ'.repeat(32),
      exact: '核心',
      suffix: 'い'.repeat(32),
    })
  })
})

describe('codePointRange', () => {
  test('counts a surrogate pair once', () => {
    expect(codePointRange('a𠮷b👩c', 3, 6)).toEqual({ start: 2, end: 4 })
    expect(utf16Range('a𠮷b👩c', 2, 4)).toEqual({ start: 3, end: 6 })
  })

  test('comes back through utf16Range, and cuts the same words out of the code points', () => {
    fc.assert(
      fc.property(hard, fc.nat(200), fc.nat(200), (parts, a, b) => {
        const text = parts.join('')
        const span = snapToGraphemes(text, Math.min(a, b), Math.max(a, b))
        const points = codePointRange(text, span.start, span.end)
        expect([...text].slice(points.start, points.end).join('')).toBe(text.slice(span.start, span.end))
        expect(utf16Range(text, points.start, points.end)).toEqual(span)
      }),
    )
  })

  test('is null past the end and for a range the wrong way round', () => {
    expect(utf16Range('𠮷', 0, 2)).toBeNull()
    expect(utf16Range('𠮷𠮷', 2, 1)).toBeNull()
    expect(utf16Range('𠮷𠮷', -1, 1)).toBeNull()
  })
})
