import { assert, nat, property, string } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { codePointRange, utf16Range } from './anchor'
import { codePointIndex, inCodePoints } from './code-points'

const TEXT = '𠮷野は👨‍👩‍👧‍👦とか\u3099\r\n𠮷'

describe('codePointIndex', () => {
  it.each([
    [0, 0],
    [1, 2],
    [2, 3],
    [4, 6],
    [-1, null],
    [1.5, null],
    [1000, null],
  ])('%d → %s', (codePoint, unit) => expect(codePointIndex(TEXT)(codePoint)).toBe(unit))

  test('says the same as walking there', () => {
    assert(
      property(string({ unit: 'binary' }), nat(40), (text, at) => {
        expect(codePointIndex(text)(at)).toBe(utf16Range(text, 0, at)?.end ?? null)
      }),
    )
  })
})

test('inCodePoints counts as codePointRange does', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 3, end: 15 },
    { start: 15, end: TEXT.length },
  ]
  expect(inCodePoints(TEXT, spans)).toEqual(spans.map(({ start, end }) => codePointRange(TEXT, start, end)))
})
