import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownerOf } from './chain'
import type { Evidence, Source } from './evidence.schema'
import { type ClaimSide, greatestMatching, voicesOf } from './independence'
import { evidence, source } from './records.fixture'

const SOURCES: Source[] = [
  ...['Spectator', 'Babel', 'Espreso', 'Pravda', 'Reuters', 'NHK', 'ブログ', 'A', 'B', 'C'].map((id) => source(id)),
  source('Matthews', { kind: 'person' }),
  source('officials', { kind: 'anonymous' }),
  source('others', { kind: 'anonymous' }),
  source('Group', { kind: 'outlet' }),
  source('Daily', { belongsToId: 'Group' }),
  source('Weekly', { belongsToId: 'Group' }),
  source('RingOne', { belongsToId: 'RingTwo' }),
  source('RingTwo', { belongsToId: 'RingOne' }),
]

type Case = {
  name: string
  items: Evidence[]
  article?: string[][]
  other?: string[][]
  refutes?: string[]
  expected: Partial<{
    outlets: number
    roots: string
    independent: string
    records: number
    circular: number
    untraced: number
  }>
}

const TRACK2 = ['Spectator', 'Matthews', 'officials']

const CASES: Case[] = [
  {
    name: 'Track2: four outlets, one root that ends unnamed, the article leaning on it too',
    article: [TRACK2],
    items: [
      evidence('e1', TRACK2),
      evidence('e2', ['Babel', 'Spectator']),
      evidence('e3', ['Espreso', 'Spectator']),
      evidence('e4', ['Pravda', 'Babel']),
    ],
    expected: { outlets: 4, roots: '1', independent: '0', records: 0 },
  },
  {
    name: 'Track2 with its chain on the article given short: the evidence of the claim continues it',
    article: [['Spectator']],
    items: [evidence('e1', TRACK2), evidence('e2', ['Babel', 'Spectator'])],
    expected: { outlets: 2, roots: '1', independent: '0' },
  },
  {
    name: 'a chain is continued by no other claim: without the long one, Spectator is the root',
    article: [],
    items: [evidence('e2', ['Babel', 'Spectator'])],
    expected: { outlets: 1, roots: '1', independent: '1' },
  },
  {
    name: 'a chain of the same claim in another article continues ours',
    article: [TRACK2],
    other: [['A', 'B', 'others']],
    items: [evidence('e1', ['C', 'A'])],
    expected: { roots: '1', independent: '0' },
  },
  {
    name: 'two outlets that say it themselves are two',
    items: [evidence('e1', ['A']), evidence('e2', ['B'])],
    expected: { outlets: 2, roots: '2', independent: '2' },
  },
  {
    name: 'roots under one owner are one',
    items: [evidence('e1', ['Daily']), evidence('e2', ['Weekly']), evidence('e3', ['Group'])],
    expected: { outlets: 3, roots: '1', independent: '1' },
  },
  {
    name: 'owners in a ring are one owner',
    items: [evidence('e1', ['RingOne']), evidence('e2', ['RingTwo'])],
    expected: { roots: '1' },
  },
  {
    name: 'two roots that end unnamed are one',
    items: [evidence('e1', ['A', 'officials']), evidence('e2', ['B', 'others'])],
    expected: { outlets: 2, roots: '1', independent: '1' },
  },
  {
    name: 'a named root and one that ends unnamed may be the same: 1 to 2',
    items: [evidence('e1', ['A']), evidence('e2', ['B', 'others'])],
    expected: { roots: '1 to 2', independent: '1 to 2' },
  },
  {
    name: 'copies are one',
    items: [
      evidence('e1', ['A']),
      evidence('e2', ['B'], { copyOfId: 'e1' }),
      evidence('e3', ['C'], { copyOfId: 'e2' }),
    ],
    expected: { outlets: 3, roots: '1', independent: '1' },
  },
  {
    name: 'what leans on a reprint leans on its original',
    items: [evidence('e1', TRACK2), evidence('e2', ['B'], { copyOfId: 'e1' }), evidence('e3', ['C', 'B'])],
    expected: { outlets: 3, roots: '1' },
  },
  {
    name: 'items named as copies of each other are one',
    items: [evidence('e1', ['A'], { copyOfId: 'e2' }), evidence('e2', ['B'], { copyOfId: 'e1' })],
    expected: { independent: '1' },
  },
  {
    name: 'an untraced chain counts 0',
    items: [evidence('e1', []), evidence('e2', ['A'])],
    expected: { outlets: 2, roots: '1', untraced: 1 },
  },
  {
    name: 'sources that lean on each other in a ring have no root',
    items: [evidence('e1', ['A', 'B']), evidence('e2', ['B', 'A'])],
    expected: { roots: '0', untraced: 2 },
  },
  {
    name: 'a translation of the article is circular',
    items: [evidence('e1', ['A'], { derivesFromArticleId: 'art' }), evidence('e2', ['B'])],
    expected: { roots: '1', circular: 1 },
  },
  {
    name: 'what leans on a copy of the article is circular too',
    items: [evidence('e1', ['A'], { derivesFromArticleId: 'art' }), evidence('e2', ['B', 'A']), evidence('e3', ['C'])],
    expected: { roots: '1', circular: 2 },
  },
  {
    name: 'a copy of another article is not',
    items: [evidence('e1', ['A'], { derivesFromArticleId: 'other' })],
    expected: { independent: '1', circular: 0 },
  },
  {
    name: 'what leans on the outlet of the article, at whatever remove, is circular',
    items: [evidence('e1', ['A', 'B']), evidence('e2', ['B', 'ブログ'])],
    expected: { roots: '0', circular: 2 },
  },
  {
    name: 'where the article leans on nobody its outlet is its root',
    article: [[]],
    items: [evidence('e1', ['ブログ']), evidence('e2', ['A'])],
    expected: { roots: '2', independent: '1', circular: 0 },
  },
  {
    name: 'the root of the article adds no voice',
    article: [['NHK', 'Reuters']],
    items: [evidence('e1', ['A', 'Reuters']), evidence('e2', ['B'])],
    expected: { roots: '2', independent: '1' },
  },
  {
    name: 'a record is counted apart, even where the article cites the same one',
    article: [['NHK', 'Reuters']],
    items: [evidence('e1', ['Reuters'], { record: 'official-record' })],
    expected: { outlets: 0, roots: '0', independent: '0', records: 1 },
  },
  {
    name: 'a copy of a record is that record',
    items: [evidence('e1', ['A'], { record: 'data' }), evidence('e2', ['B'], { copyOfId: 'e1' })],
    expected: { outlets: 0, roots: '0', records: 1 },
  },
  {
    name: 'two roots named by one item are one voice',
    items: [evidence('e1', ['A', 'B']), evidence('context', ['B', 'C']), evidence('context2', ['B', 'NHK'])].slice(
      0,
      1,
    ),
    other: [
      ['B', 'C'],
      ['B', 'NHK'],
    ],
    expected: { roots: '1' },
  },
  {
    name: 'evidence of the other stance is not counted but continues chains',
    items: [evidence('e1', ['A']), evidence('e2', ['A', 'B'])],
    refutes: ['e2'],
    article: [['B']],
    expected: { outlets: 1, roots: '1', independent: '0' },
  },
]

function voices({ items, article = [], other = [], refutes = [] }: Omit<Case, 'name' | 'expected'>) {
  const side: ClaimSide = {
    article: { id: 'art', outlet: 'ブログ', author: '' },
    articleChains: article,
    otherChains: other,
    uses: items.map(({ id }) => ({ evidenceId: id, stance: refutes.includes(id) ? 'refutes' : 'supports' })),
    stance: 'supports',
  }
  return voicesOf(side, {
    evidenceById: new Map(items.map((item) => [item.id, item])),
    sourcesById: new Map(SOURCES.map((item) => [item.id, item])),
  })
}

describe('voices', () => {
  for (const { name, expected, ...facts } of CASES) {
    test(name, () => {
      const found = voices(facts)
      const shown = ({ atLeast, atMost }: { atLeast: number; atMost: number }) =>
        atLeast === atMost ? `${atMost}` : `${atLeast} to ${atMost}`
      const figures = { ...found, roots: shown(found.roots), independent: shown(found.independent) }
      expect(figures).toMatchObject(expected)
    })
  }

  test('the standings of Track2: all end where the article does', () => {
    const found = voices({
      article: [TRACK2],
      items: [
        evidence('e1', TRACK2),
        evidence('e2', ['Babel', 'Spectator']),
        evidence('e3', ['A'], { copyOfId: 'e2' }),
      ],
    })
    expect([...found.standings]).toEqual([
      ['e1', 'same-root'],
      ['e2', 'same-root'],
      ['e3', 'copy'],
    ])
    expect(found.rootList).toEqual([
      { sourceIds: ['Matthews'], endsUnnamed: true, isArticles: true, outletIds: ['Spectator', 'Babel', 'A'] },
    ])
  })

  const chains = fc.array(
    fc.array(fc.constantFrom('A', 'B', 'C', 'NHK', 'officials', 'others', 'Daily'), { maxLength: 4 }),
    {
      maxLength: 6,
    },
  )
  test('never more voices than items or than roots; the order of evidence does not matter', () => {
    fc.assert(
      fc.property(chains, fc.array(fc.constantFrom('A', 'B', 'officials'), { maxLength: 2 }), (all, article) => {
        const items = all.map((chain, i) => evidence(`e${i}`, chain))
        const found = voices({ items, article: [article] })
        const backwards = voices({ items: items.toReversed(), article: [article] })
        expect(backwards.independent).toEqual(found.independent)
        expect(backwards.roots).toEqual(found.roots)
        expect(found.independent.atMost).toBeLessThanOrEqual(found.roots.atMost)
        expect(found.independent.atLeast).toBeLessThanOrEqual(found.independent.atMost)
        expect(found.roots.atMost).toBeLessThanOrEqual(Math.min(items.length, found.rootList.length))
      }),
    )
  })
})

test('the greatest pairing gives way where a first choice stood in the way', () => {
  expect(greatestMatching([['x', 'y'], ['x'], ['y', 'z']])).toBe(3)
  expect(greatestMatching([['x'], ['x'], []])).toBe(1)
})

test('an owner is the outermost one', () => {
  const byId = new Map(
    [source('paper', { belongsToId: 'house' }), source('house', { belongsToId: 'holding' }), source('holding')].map(
      (item) => [item.id, item],
    ),
  )
  expect(ownerOf('paper', byId)).toBe('holding')
  expect(ownerOf('unknown', byId)).toBe('unknown')
})
