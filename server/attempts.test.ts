import { beforeEach, expect, it, test } from 'vitest'
import { countTry, forgetTries, waitSeconds } from './attempts'
import { forget } from './once'

beforeEach(() => forget('sign-in-attempts'))

test.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [5, 2],
  [9, 32],
  [13, 512],
  [14, 600],
  [2000, 600],
])('after %i wrong tries one waits %i s', (count, seconds) => {
  expect(waitSeconds(count)).toBe(seconds)
})

/** Tries at these times (ms); which of them were let through. */
function letThrough(times: number[], key = 'k'): boolean[] {
  return times.map((at) => {
    try {
      countTry(key, at)
      return true
    } catch {
      return false
    }
  })
}

it('lets four through, then one a second, then one in two', () => {
  expect(letThrough([0, 0, 0, 0, 0, 999, 1000, 2999, 3000])).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    true,
    false,
    true,
  ])
})

it('says how long to wait, in whole seconds', () => {
  letThrough([0, 0, 0, 0, 0, 1000])
  expect(() => countTry('k', 1500)).toThrow(
    expect.objectContaining({ code: 'sign-in-slow-down', detail: { seconds: 2 } }),
  )
})

it('forgets after a right one, after an hour, and counts each name and address apart', () => {
  letThrough([0, 0, 0, 0])
  expect(letThrough([0], 'another')).toEqual([true])
  expect(letThrough([0])).toEqual([false])
  forgetTries('k')
  expect(letThrough([0, 0, 0, 0, 0])).toEqual([true, true, true, true, false])
  expect(letThrough([3_600_000, 3_600_000, 3_600_000])).toEqual([true, true, true])
})
