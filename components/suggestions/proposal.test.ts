import { describe, expect, it, test } from 'vitest'
import type { Offer } from '@/core/offer'
import { proposalOf } from './proposal'

const OFFER: Offer = {
  start: 0,
  end: 20,
  asserts: 'attribution',
  isForecast: false,
  chain: [
    { start: 0, end: 8, name: 'スペクテイター誌', kind: 'outlet' },
    { start: 10, end: 15, name: '中国の関係筋', kind: 'anonymous' },
  ],
  endsUnnamed: true,
  because: ['attribution', 'anonymity'],
  from: 'cues',
  words: '',
}
const named = (name: string, kind: string) => `${kind}:${name}`
const propose = (change: Partial<Offer>) => proposalOf({ ...OFFER, ...change }, named)

test('an attribution brings its chain, who said it, and the ground where it ends unnamed', () => {
  expect(propose({})).toEqual({
    mark: 'unverifiable',
    content: {
      asserts: 'attribution',
      chain: ['outlet:スペクテイター誌', 'anonymous:中国の関係筋'],
      grounds: ['anonymous-source'],
      namedSourceId: 'outlet:スペクテイター誌',
      note: '',
    },
  })
})

test('content names nobody as its speaker, and without an unnamed end there is no ground: it cannot be handed in yet', () => {
  const { content } = propose({ asserts: 'content', endsUnnamed: false })
  expect(content).toMatchObject({ asserts: 'content', grounds: [], namedSourceId: null })
})

test('a forecast is set aside, with nothing else', () => {
  expect(propose({ isForecast: true })).toEqual({ mark: 'set-aside', content: {} })
})

test('two names of one source stand in the chain once', () => {
  const { content } = proposalOf(OFFER, () => 'one')
  expect(content.chain).toEqual(['one'])
})

describe('a name that does not tell what it is', () => {
  it.each([
    ['オーウェン・マシューズ', 'person'],
    ['Peter Vos', 'person'],
    ['中国', 'official'],
    ['𠮷野調査団', 'official'],
  ])('%s is taken for %s', (name, kind) => {
    const { content } = propose({ chain: [{ start: 0, end: 1, name, kind: null }] })
    expect(content.chain).toEqual([`${kind}:${name}`])
  })
})
