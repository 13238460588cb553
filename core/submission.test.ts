import { expect, test } from 'vitest'
import type { AnnotationContent } from './annotation.schema'
import type { Evidence } from './evidence.schema'
import { content, evidence, source } from './records.fixture'
import { lacksOf, type SubmissionFacts } from './submission'
import type { Stance } from './words'

const SOURCES = [
  ...['Spectator', 'Babel', 'Espreso', 'Pravda', 'NHK', 'A', 'B'].map((id) => source(id)),
  source('Lavrov', { kind: 'person', belongsToId: 'Ministry' }),
  source('Ministry', { kind: 'official' }),
  source('officials', { kind: 'anonymous' }),
]

type Case = {
  name: string
  facts: Partial<AnnotationContent>
  items?: Evidence[]
  stance?: Stance
  over?: Partial<SubmissionFacts>
  expected: (string | { code: string; values: object })[]
}

const sourced: Partial<AnnotationContent> = { mark: 'sourced', grounds: ['primary-source'] }
const attributed: Partial<AnnotationContent> = { ...sourced, asserts: 'attribution', namedSourceId: 'Lavrov' }
const first = { start: 0, end: 9, exact: 'xxxxxxxxx', prefix: '', suffix: '' }
const second = { start: 20, end: 21, exact: 'y', prefix: '', suffix: '' }

const CASES: Case[] = [
  { name: 'unverifiable with a ground', facts: {}, expected: [] },
  { name: 'unverifiable without a ground', facts: { grounds: [] }, expected: ['ground-missing'] },
  {
    name: 'a ground of another verdict',
    facts: { grounds: ['no-record', 'data'] },
    expected: [{ code: 'ground-not-of-verdict', values: { ground: 'data', mark: 'unverifiable' } }],
  },
  { name: 'set aside needs nothing', facts: { mark: 'set-aside', grounds: [] }, expected: [] },
  {
    name: 'a flag without words',
    facts: { mark: 'set-aside', grounds: [], flags: [{ flag: 'partly', words: ' ' }] },
    expected: [{ code: 'flag-words-missing', values: { flag: 'partly' } }],
  },
  {
    name: 'sourced without evidence',
    facts: sourced,
    expected: [{ code: 'evidence-missing', values: { mark: 'sourced', stance: 'supports' } }],
  },
  {
    name: 'sourced with evidence that refutes',
    facts: sourced,
    items: [evidence('e1', ['A'])],
    stance: 'refutes',
    expected: ['evidence-missing'],
  },
  {
    name: 'sourced by one record',
    facts: sourced,
    items: [evidence('e1', ['A'], { record: 'primary-source' })],
    expected: [],
  },
  { name: 'sourced by one report', facts: sourced, items: [evidence('e1', ['A'])], expected: ['record-or-two-roots'] },
  { name: 'sourced by two roots', facts: sourced, items: [evidence('e1', ['A']), evidence('e2', ['B'])], expected: [] },
  {
    name: 'independent reports: four outlets with one root',
    facts: { mark: 'sourced', grounds: ['independent-reports'] },
    items: [
      evidence('e1', ['Spectator', 'officials']),
      ...['Babel', 'Espreso', 'Pravda'].map((id) => evidence(id, [id, 'Spectator'])),
    ],
    expected: [{ code: 'two-roots', values: { outlets: 4, roots: 1, independent: 1, stance: 'supports' } }],
  },
  {
    name: 'independent reports need two roots whatever record stands beside',
    facts: { mark: 'sourced', grounds: ['independent-reports'] },
    items: [evidence('e1', ['A']), evidence('e2', ['B'], { record: 'data' })],
    expected: ['two-roots'],
  },
  {
    name: 'one of two roots is the one the article leans on',
    facts: { ...sourced, chain: ['Spectator', 'NHK'] },
    items: [evidence('e1', ['A', 'NHK']), evidence('e2', ['B'])],
    expected: [{ code: 'record-or-two-roots', values: { outlets: 2, roots: 2, independent: 1, stance: 'supports' } }],
  },
  {
    name: 'another chain of the claim shows that two are one',
    facts: sourced,
    items: [evidence('e1', ['A']), evidence('e2', ['B'])],
    over: { otherChains: [['A', 'B']] },
    expected: ['record-or-two-roots'],
  },
  {
    name: 'only protected evidence',
    facts: sourced,
    items: [evidence('e1', ['A'], { record: 'primary-source', isPublishable: false })],
    expected: ['only-protected'],
  },
  {
    name: 'protected beside one that may be told',
    facts: sourced,
    items: [evidence('e1', ['A'], { isPublishable: false }), evidence('e2', ['B'])],
    expected: [],
  },
  {
    name: 'a protected record beside one that carries nothing',
    facts: sourced,
    items: [evidence('e1', ['A'], { record: 'data', isPublishable: false }), evidence('e2', [])],
    expected: ['only-protected'],
  },
  {
    name: 'a protected record beside a copy of it that may be told',
    facts: sourced,
    items: [evidence('e1', ['A'], { record: 'data', isPublishable: false }), evidence('e2', ['B'], { copyOfId: 'e1' })],
    expected: [],
  },
  {
    name: 'an attribution by a protected recording beside a report about the speaker',
    facts: attributed,
    items: [
      evidence('e1', ['NHK', 'Lavrov'], { kind: 'broadcast', isPublishable: false }),
      evidence('e2', ['NHK', 'Lavrov']),
    ],
    expected: ['only-protected'],
  },
  {
    name: 'an attribution by a record',
    facts: attributed,
    items: [evidence('e1', ['NHK'], { record: 'primary-source' })],
    expected: [],
  },
  {
    name: 'an attribution by the speaker’s house',
    facts: attributed,
    items: [evidence('e1', ['Ministry'])],
    expected: [],
  },
  {
    name: 'an attribution by a broadcast of the speaker',
    facts: attributed,
    items: [evidence('e1', ['NHK', 'Lavrov'], { kind: 'broadcast' })],
    expected: [],
  },
  {
    name: 'an attribution by a report about the speaker',
    facts: attributed,
    items: [evidence('e1', ['NHK', 'Lavrov'])],
    expected: ['publication-missing'],
  },
  {
    name: 'an attribution to nobody',
    facts: { ...attributed, namedSourceId: null },
    items: [evidence('e1', ['NHK'])],
    expected: ['named-source-missing'],
  },
  {
    name: 'contradicted without evidence',
    facts: { mark: 'contradicted', grounds: ['data'] },
    expected: ['evidence-missing'],
  },
  {
    name: 'internal against a part of itself',
    facts: { mark: 'contradicted', grounds: ['internal'], anchor: first, secondAnchor: { ...first, end: 5 } },
    expected: ['second-anchor-missing'],
  },
  {
    name: 'internal without its place',
    facts: { mark: 'contradicted', grounds: ['internal'] },
    expected: ['second-anchor-missing'],
  },
  {
    name: 'internal with its place',
    facts: { mark: 'contradicted', grounds: ['internal'], secondAnchor: second },
    expected: [],
  },
  {
    name: 'internal beside data needs the data',
    facts: { mark: 'contradicted', grounds: ['data', 'internal'], secondAnchor: second },
    expected: ['evidence-missing'],
  },
  {
    name: 'a claim of the other kind',
    facts: {},
    over: { claimAsserts: 'attribution' },
    expected: [{ code: 'claim-asserts-other', values: { asserts: 'attribution' } }],
  },
  {
    name: 'evidence that is not there',
    facts: { evidence: [{ evidenceId: 'gone', stance: 'context' }] },
    expected: ['evidence-unknown'],
  },
]

for (const { name, facts, items = [], stance, over, expected } of CASES) {
  test(name, () => {
    const side = stance ?? (facts.mark === 'contradicted' ? 'refutes' : 'supports')
    const uses = items.map(({ id }) => ({ evidenceId: id, stance: side }))
    const found = lacksOf(content({ evidence: uses, ...facts }), {
      evidenceById: new Map(items.map((item) => [item.id, item])),
      sourcesById: new Map(SOURCES.map((item) => [item.id, item])),
      article: { id: 'art', outlet: 'ブログ', author: '' },
      otherChains: [],
      claimAsserts: null,
      ...over,
    })
    expect(found.map((lack, i) => (typeof expected[i] === 'string' ? lack.code : lack))).toEqual(expected)
  })
}
