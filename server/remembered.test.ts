import { expect, test } from 'vitest'
import { Remembered } from './remembered'

test('keeps what was asked for last', () => {
  const kept = new Remembered<string>(2)
  kept.keep('a', '𠮷')
  kept.keep('b', 'か\u3099')
  expect(kept.get('a')).toBe('𠮷')
  kept.keep('c', '👩‍👩‍👧')
  expect(kept.get('b')).toBeUndefined()
  expect(kept.get('a')).toBe('𠮷')
  expect(kept.get('c')).toBe('👩‍👩‍👧')
})

test('keeps as much as the limit allows, by weight', () => {
  const kept = new Remembered<string>(10, (text) => text.length)
  kept.keep('a', '12345')
  kept.keep('b', '1234')
  kept.keep('c', '12')
  expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual([undefined, '1234', '12'])
})

test('keeps one that is heavier than the limit, alone', () => {
  const kept = new Remembered<string>(3, (text) => text.length)
  kept.keep('a', '1')
  kept.keep('b', '12345')
  expect(kept.get('a')).toBeUndefined()
  expect(kept.get('b')).toBe('12345')
  kept.keep('c', '1')
  expect(kept.get('b')).toBeUndefined()
  expect(kept.get('c')).toBe('1')
})

test('a key kept twice weighs once', () => {
  const kept = new Remembered<string>(4, (text) => text.length)
  kept.keep('a', '12')
  kept.keep('a', '12')
  kept.keep('b', '12')
  expect(kept.get('a')).toBe('12')
})
