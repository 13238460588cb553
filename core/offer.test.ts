import { describe, expect, it, test } from 'vitest'
import { type Answer, mergedOffers, type Offer, offerAt, offerKey, openOffers } from './offer'

const TEXT = '𠮷田外相は「橋は古い」と述べた。橋は三本ある。'
const SAYING = { start: 0, end: 17 }
const SAID = { start: 7, end: 11 }

const offer = (place: { start: number; end: number }, asserts: Offer['asserts'], words = ''): Offer => ({
  ...place,
  asserts,
  isForecast: false,
  chain: [],
  endsUnnamed: false,
  because: [],
  from: words === '' ? 'cues' : 'recommender',
  words,
})
const OFFERS = [offer(SAYING, 'attribution'), offer(SAID, 'content'), offer({ start: 17, end: 24 }, 'content')]
const keys = (offers: readonly Offer[]) => offers.map(offerKey)
const [SAYING_KEY, SAID_KEY, COUNT_KEY] = keys(OFFERS)
const answer = (start: number, end: number, asserts: Answer['asserts'], mark: Answer['mark'] = 'sourced'): Answer => ({
  start,
  end,
  asserts,
  mark,
})
const nothing = { answers: [], lookedAt: [], dismissed: new Set<string>() }

describe('openOffers leaves out what is answered', () => {
  const cases: [name: string, given: Partial<typeof nothing> | Record<string, unknown>, left: unknown[]][] = [
    ['nothing yet', {}, [SAYING_KEY, SAID_KEY, COUNT_KEY]],
    ['what was said is marked', { answers: [answer(7, 11, 'content')] }, [SAYING_KEY, COUNT_KEY]],
    ['the saying is marked', { answers: [answer(0, 16, 'attribution')] }, [SAID_KEY, COUNT_KEY]],
    ['a part of it is enough', { answers: [answer(18, 20, 'content')] }, [SAYING_KEY, SAID_KEY]],
    ['a full stop is not', { answers: [answer(23, 24, 'content')] }, [SAYING_KEY, SAID_KEY, COUNT_KEY]],
    ['set aside answers both', { answers: [answer(0, 17, 'content', 'set-aside')] }, [COUNT_KEY]],
    ['a sentence looked at', { lookedAt: [{ start: 17, end: 24 }] }, [SAYING_KEY, SAID_KEY]],
    ['dismissed', { dismissed: new Set([SAYING_KEY]) }, [SAID_KEY, COUNT_KEY]],
    ['a long annotation from before', { answers: [answer(0, 24, 'content')] }, [SAYING_KEY]],
  ]
  it.each(cases)('%s', (_, given, left) => {
    expect(keys(openOffers(TEXT, OFFERS, { ...nothing, ...given }))).toEqual(left)
  })
})

test('of two lists each suggestion stands once, in the order of the text', () => {
  const recommended = [offer(SAID, 'content', 'check'), offer({ start: 17, end: 20 }, 'content', 'check')]
  const merged = mergedOffers(recommended, OFFERS)
  expect(merged.map(({ start, end, from }) => [start, end, from])).toEqual([
    [0, 17, 'cues'],
    [7, 11, 'recommender'],
    [17, 24, 'cues'],
    [17, 20, 'recommender'],
  ])
})

test('the keys act on the innermost suggestion at the cursor', () => {
  expect([1, 8, 11, 20].map((at) => offerKey(offerAt(OFFERS, at) as Offer))).toEqual([
    SAYING_KEY,
    SAID_KEY,
    SAID_KEY,
    COUNT_KEY,
  ])
  expect(offerAt(OFFERS.slice(1, 2), 3)).toBeNull()
})
