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

test('what many ask for at once is made once', async () => {
  const kept = new Remembered<string>(1)
  let times = 0
  const make = async () => {
    times++
    await new Promise((resolve) => setTimeout(resolve, 1))
    return '𠮷'
  }
  expect(await Promise.all([kept.made('a', make), kept.made('a', make)])).toEqual(['𠮷', '𠮷'])
  expect(await kept.made('a', make)).toBe('𠮷')
  expect(times).toBe(1)
})

test('what could not be made is made at the next asking', async () => {
  const kept = new Remembered<string>(1)
  await expect(kept.made('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await kept.made('a', async () => 'か\u3099')).toBe('か\u3099')
})
