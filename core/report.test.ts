import quantile from '@stdlib/stats-base-dists-beta-quantile'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Annotation } from './annotation.schema'
import { canonicalJson } from './canonical'
import { anchorAt, annotation, content, evidence, reportInput, review, source } from './records.fixture'
import { composeReport } from './report'
import { Report } from './report.schema'
import type { ReportInput } from './report-input'

const TEXTS = [
  ['title', '米中の「トラック２」'],
  ['paragraph', '𠮷田は👨‍👩‍👧が秘密の合意だと書いた。か゛が貿易額は千億ドルだ。'],
  ['paragraph', '和平は近いだろう。雨が降った。'],
] as const
const base = reportInput(TEXTS)
const { text } = base.revision
const place = (exact: string) => ({ anchor: anchorAt(text, exact) })
const compose = (facts: Partial<ReportInput>) => composeReport({ ...base, ...facts }, { betaQuantile: quantile })

const SOURCES = [
  ...['Spectator', 'Babel', 'Espreso', 'Pravda'].map((id) => source(id)),
  source('Matthews', { kind: 'person' }),
  source('officials', { kind: 'anonymous', name: '匿名の当局者' }),
  source('Whistle', { kind: 'person', name: '内部告発者' }),
]
const EVIDENCE = [
  evidence('e1', ['Spectator', 'Matthews', 'officials']),
  ...['Babel', 'Espreso', 'Pravda'].map((id) => evidence(id, [id, 'Spectator'])),
  evidence('secret', ['Whistle'], { isPublishable: false, title: '極秘メモ', excerpt: '極秘の抜粋' }),
]
const uses = (...ids: string[]) => ids.map((evidenceId) => ({ evidenceId, stance: 'supports' as const }))

describe('Track2', () => {
  const track2 = annotation('t', {
    ...place('秘密の合意'),
    mark: 'unverifiable',
    grounds: ['anonymous-source', 'single-source'],
    weight: 'central',
    chain: ['Spectator', 'Matthews', 'officials'],
    evidence: uses('e1', 'Babel', 'Espreso', 'Pravda'),
  })
  const report = compose({ annotations: [track2], sources: SOURCES, evidence: EVIDENCE })
  const claim = report.claims[0]

  test('is unverifiable, its four outlets one root that ends unnamed', () => {
    expect(claim?.verdict).toBe('unverifiable')
    expect(claim?.voices).toEqual([
      {
        stance: 'supports',
        outlets: 4,
        roots: { atLeast: 1, atMost: 1 },
        independent: { atLeast: 0, atMost: 0 },
        records: 0,
        circular: 0,
        untraced: 0,
        rootList: [
          {
            names: ['Matthews'],
            endsUnnamed: true,
            isArticles: true,
            outlets: ['Babel', 'Espreso', 'Pravda', 'Spectator'],
          },
        ],
      },
    ])
    expect(claim?.evidence.map(({ standing }) => standing)).toEqual([
      'same-root',
      'same-root',
      'same-root',
      'same-root',
    ])
  })

  test('has no index, and says why', () => {
    expect(report.index.value).toBeNull()
    expect(report.index.reasons.map(({ reason }) => reason)).toEqual([
      'few-claims',
      'low-coverage',
      'mostly-unverifiable',
    ])
    expect(report.finding.central).toEqual({ n: 1, sourced: 0, unverifiable: 1, contradicted: 0, undecided: 0 })
  })

  test('the sources it leans on, by name', () => {
    expect(report.sources).toMatchObject({ traced: 1, endsUnnamed: 1, lengths: [{ length: 3, claims: 1 }] })
    expect(report.sources.list.map(({ name }) => name)).toEqual(['Matthews', 'Spectator', '匿名の当局者'])
  })
})

describe('what counts', () => {
  const claim = {
    id: 'c',
    projectId: 'p',
    statement: '貿易額は千億ドル',
    asserts: 'content',
    createdBy: 'ann',
    createdAt: base.at,
    version: 1,
  } as const
  const one = { ...place('貿易額'), claimId: 'c' }
  const cases: [string, Annotation[], object][] = [
    [
      'one claim in two places is one',
      [
        annotation('a', { ...one, mark: 'sourced', weight: 'incidental' }),
        annotation('b', { ...place('千億ドル'), claimId: 'c', mark: 'sourced', weight: 'central' }),
      ],
      { n: 1, sourced: 1 },
    ],
    [
      'without a claim each is its own',
      [annotation('a', { ...place('貿易額') }), annotation('b', { ...place('貿易額') })],
      { n: 2, unverifiable: 2 },
    ],
    [
      'verdicts that differ are undecided',
      [annotation('a', { ...one, mark: 'sourced' }), annotation('b', { ...one, mark: 'contradicted' })],
      { n: 1, unverifiable: 1, undecided: 1, sourced: 0, contradicted: 0 },
    ],
    ['submitted does not count', [annotation('a', { status: 'submitted' })], { n: 0 }],
    ['a draft does not count', [annotation('a', { status: 'draft' })], { n: 0 }],
    ['withdrawn does not count', [annotation('a', { withdrawnAt: base.at })], { n: 0 }],
    [
      'rejected does not count, though accepted once',
      [annotation('a', { status: 'rejected', acceptedVersionNumber: 1 })],
      { n: 0 },
    ],
    ['superseded does not count', [annotation('a', { status: 'superseded', acceptedVersionNumber: 1 })], { n: 0 }],
    ['another revision does not count', [annotation('a', { revisionId: 'other' })], { n: 0 }],
    ['a set-aside does not count', [annotation('a', { mark: 'set-aside', grounds: [] })], { n: 0 }],
    ['a right attribution does not count', [annotation('a', { mark: 'sourced', asserts: 'attribution' })], { n: 0 }],
    [
      'a misquotation counts as contradicted',
      [annotation('a', { mark: 'contradicted', asserts: 'attribution' })],
      { n: 1, contradicted: 1 },
    ],
  ]
  for (const [name, annotations, tally] of cases) {
    test(name, () => {
      expect(compose({ annotations, claims: [claim] }).finding.all).toMatchObject(tally)
    })
  }

  test('the largest weight among the annotations of a claim holds', () => {
    const annotations = [
      annotation('a', { ...one, weight: 'incidental' }),
      annotation('b', { ...one, weight: 'central' }),
    ]
    const [found] = compose({ annotations, claims: [claim] }).claims
    expect(found).toMatchObject({ weight: 'central', statement: '貿易額は千億ドル', number: 1 })
  })

  test('while a new version is under review the last accepted one counts, with its own reviewers', () => {
    const revised = annotation('a', {
      ...place('千億ドル'),
      mark: 'contradicted',
      status: 'submitted',
      versionNumber: 3,
      acceptedVersionNumber: 2,
    })
    const versions = [
      {
        annotationId: 'a',
        versionNumber: 2,
        content: content({ ...place('貿易額'), mark: 'sourced' }),
        createdBy: 'ann',
        createdAt: base.at,
      },
    ]
    const reviews = [
      review('ben', 'approve', { annotationId: 'a', versionNumber: 2 }),
      review('chi', 'approve', { annotationId: 'a', versionNumber: 1 }),
    ]
    const report = compose({ annotations: [revised], versions, reviews })
    expect(report.finding.all).toMatchObject({ n: 1, sourced: 1 })
    expect(report.claims[0]).toMatchObject({
      underRevision: 1,
      annotations: [{ quote: { exact: '貿易額' }, reviewers: ['馬場'] }],
    })
    expect(report.provisional.counts.contradicted).toBe(1)
    expect(report.provisional.list[0]).toMatchObject({ isRevision: true, author: '青木' })
    expect(() => compose({ annotations: [revised] })).toThrow(RangeError)
  })

  test('a verdict and a set-aside on one span: the verdict counts and a case is named', () => {
    const annotations = [
      annotation('a', { ...place('和平は近い'), mark: 'unverifiable' }),
      annotation('b', { ...place('和平は近いだろう。'), mark: 'set-aside', grounds: [] }),
    ]
    const report = compose({ annotations })
    expect(report.cases).toMatchObject([{ kind: 'verdict-and-set-aside', marks: ['unverifiable', 'set-aside'] }])
    expect(report.setAsides.map(({ isOverridden }) => isOverridden)).toEqual([true])
    expect(report.coverage).toMatchObject({ verdict: 1, setAside: 0 })
    const apart = compose({
      annotations: [{ ...annotations[0], asserts: 'attribution' } as Annotation, annotations[1] as Annotation],
    })
    expect(apart.cases).toEqual([])
    const wide = annotation('b', { ...place('和平は近いだろう。雨が降った。'), mark: 'set-aside', grounds: [] })
    expect(compose({ annotations: [annotations[0] as Annotation, wide] }).cases).toEqual([])
  })

  test('an attribution alone leaves its sentence said, not examined', () => {
    const report = compose({
      annotations: [annotation('a', { ...place('𠮷田は👨‍👩‍👧が'), asserts: 'attribution', mark: 'sourced' })],
    })
    expect(report.coverage).toMatchObject({ verdict: 0, share: 0, sentences: 5 })
    expect(report.coverage.saidOnly.map((said) => said.text)).toEqual(['𠮷田は👨‍👩‍👧が秘密の合意だと書いた。'])
    expect(report.attributions).toEqual({ n: 1, right: 1, unsettled: 0, wrong: 0 })
  })

  test('sentences looked at on this revision count, those of another do not', () => {
    const { start, end } = anchorAt(text, '雨が降った。')
    const looked = { revisionId: 'r', personId: 'ann', start, end, createdAt: base.at }
    expect(compose({ lookedAt: [looked] }).coverage).toMatchObject({ lookedAt: 1 })
    expect(compose({ lookedAt: [{ ...looked, revisionId: 'old' }] }).coverage).toMatchObject({ lookedAt: 0 })
  })
})

test('quotes carry code points: 𠮷 is one, an emoji family five', () => {
  const { quote } = compose({ annotations: [annotation('a', place('秘密'))] }).claims[0]?.annotations[0] ?? {}
  expect(quote?.start).toBe(text.indexOf('秘密'))
  expect([...text].slice(quote?.startPoint, quote?.endPoint).join('')).toBe('秘密')
})

test('protected evidence is shown as such and nothing of it is named', () => {
  const report = compose({
    annotations: [
      annotation('a', { ...place('秘密'), mark: 'sourced', evidence: uses('secret', 'e1'), chain: ['Spectator'] }),
    ],
    sources: SOURCES,
    evidence: EVIDENCE,
  })
  expect(report.claims[0]?.evidence[0]).toMatchObject({ isProtected: true, stance: 'supports', title: '', chain: [] })
  expect(JSON.stringify(report)).not.toMatch(/極秘|内部告発者|secret/)
  expect(report.claims[0]?.voices[0]?.roots).toEqual({ atLeast: 1, atMost: 2 })
})

test('nor is it named where another claim, or the article itself, leans on the same source', () => {
  const report = compose({
    annotations: [
      annotation('a', { ...place('秘密'), mark: 'sourced', evidence: uses('secret', 'e1'), chain: ['Spectator'] }),
      annotation('b', { ...place('貿易額'), chain: ['Whistle'] }),
      annotation('c', { ...place('和平'), chain: ['Whistle'], evidence: uses('secret') }),
    ],
    sources: SOURCES,
    evidence: EVIDENCE,
  })
  const named = report.claims.map(({ voices }) => voices.flatMap(({ rootList }) => rootList))
  expect(JSON.stringify(named)).not.toContain('内部告発者')
  expect(named[0]?.map(({ names }) => names)).toContainEqual(['Matthews'])
  expect(named[2]).toEqual([{ names: [], endsUnnamed: false, isArticles: true, outlets: [] }])
})

test('a report for the public does not list what is only submitted', () => {
  const annotations = [annotation('a', { ...place('秘密'), status: 'submitted' })]
  expect(compose({ annotations }).provisional.list).toHaveLength(1)
  const { provisional } = compose({ annotations, audience: 'public' })
  expect(provisional).toMatchObject({ counts: { unverifiable: 1 }, list: [] })
})

test('verdicts of other articles are shown and continue chains, never counted', () => {
  const claim = {
    id: 'c',
    projectId: 'p',
    statement: '主張',
    asserts: 'content',
    createdBy: 'ann',
    createdAt: base.at,
    version: 1,
  } as const
  const elsewhere = {
    isPublished: true,
    claimId: 'c',
    article: '別の記事',
    outlet: '別のブログ',
    verdict: 'contradicted',
    chain: ['Babel', 'Spectator'],
    evidence: [],
  } as const
  const mark = annotation('a', {
    ...place('秘密'),
    claimId: 'c',
    chain: ['Spectator'],
    mark: 'sourced',
    evidence: uses('Pravda'),
  })
  const report = compose({
    annotations: [mark],
    claims: [claim],
    elsewhere: [{ ...elsewhere, chain: [...elsewhere.chain], evidence: [] }],
    sources: SOURCES,
    evidence: EVIDENCE,
  })
  expect(report.finding.all).toMatchObject({ n: 1, sourced: 1, contradicted: 0 })
  expect(report.claims[0]?.elsewhere).toEqual([{ article: '別の記事', outlet: '別のブログ', verdict: 'contradicted' }])
})

test.each([
  ['members', false, 1],
  ['public', false, 0],
  ['public', true, 1],
] as const)('tells %s of a verdict elsewhere (published: %s): %i', (audience, isPublished, count) => {
  const elsewhere = { claimId: 'c', article: '別', outlet: '別', verdict: 'sourced' as const, chain: [], evidence: [] }
  const report = compose({
    audience,
    annotations: [annotation('1', { ...place('秘密の合意'), claimId: 'c' })],
    elsewhere: [{ ...elsewhere, isPublished }],
  })
  expect(report.claims[0]?.elsewhere).toHaveLength(count)
})

test('what stands in text that does not count is not counted', () => {
  const marks = [annotation('1', place('秘密の合意'))]
  expect(compose({ annotations: marks }).finding.all.n).toBe(1)
  const blocks = base.blocks.map((block) => ({ ...block, kind: 'boilerplate' as const }))
  expect(compose({ annotations: marks, blocks }).finding.all.n).toBe(0)
})

test('earlier editions make the history; the one being frozen does not', () => {
  const edition = {
    id: 'ed1',
    projectId: 'p',
    articleId: 'art',
    revisionId: 'r',
    number: 1,
    kind: 'first',
    words: '',
    sha256: 'c'.repeat(64),
    publishedBy: 'chi',
    publishedAt: base.at,
    withdrawnAt: null,
    withdrawnWords: '',
  } as const
  const second = {
    number: 2,
    kind: 'correction',
    words: '貿易額を訂正',
    publishedBy: '千葉',
    publishedAt: base.at,
  } as const
  const report = compose({ editions: [{ ...edition, number: 2 }, edition], edition: second })
  expect(report.edition).toEqual(second)
  expect(report.history).toMatchObject([{ number: 1, publishedBy: '千葉', sha256: 'c'.repeat(64) }])
})

const anyMark = fc
  .record({
    at: fc.constantFrom('秘密', '貿易額', '千億ドル', '和平は近い', '雨', '𠮷田', 'か゛が'),
    mark: fc.constantFrom('sourced', 'unverifiable', 'contradicted', 'set-aside'),
    asserts: fc.constantFrom('content', 'content', 'attribution'),
    weight: fc.constantFrom('central', 'supporting', 'incidental'),
    status: fc.constantFrom('accepted', 'accepted', 'submitted', 'rejected'),
    claimId: fc.constantFrom('c1', 'c2', null, null),
    evidence: fc.subarray(['e1', 'Babel', 'secret']),
  })
  .map(({ at, evidence: ids, ...facts }) => ({ ...facts, ...place(at), evidence: uses(...ids) }) as Partial<Annotation>)

test('whatever stands on the text: the report is of its schema, has a canonical form, and adds up', () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 12 }), (marks) => {
      const annotations = marks.map((facts, i) => annotation(`a${i}`, facts))
      const report = compose({ annotations, sources: SOURCES, evidence: EVIDENCE })
      expect(Report.parse(JSON.parse(canonicalJson(report)))).toEqual(report)
      const counted = report.claims.filter(({ isCounted }) => isCounted)
      expect(report.finding.all.n).toBe(counted.length)
      expect(report.shares.n).toBe(counted.length)
      expect(report.claims.map(({ number }) => number)).toEqual(report.claims.map((_, i) => i + 1))
      const backwards = compose({ annotations: annotations.toReversed(), sources: SOURCES, evidence: EVIDENCE })
      expect(canonicalJson(backwards)).toBe(canonicalJson(report))
    }),
    { numRuns: 60 },
  )
})

test('the schema can be published as JSON Schema', () => {
  const schema = z.toJSONSchema(Report)
  expect(schema.type).toBe('object')
  expect(schema.required).toContain('finding')
})
