import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationContent } from './annotation.schema'
import { mergeContent, mergeFacts } from './merge'
import { groundsOf, MARKS, WEIGHTS } from './words'

const BASE: AnnotationContent = {
  anchor: { start: 0, end: 4, exact: '𠮷野氏', prefix: '', suffix: 'は' },
  mark: 'unverifiable',
  asserts: 'content',
  grounds: ['single-source'],
  flags: [{ flag: 'partly', words: '数字は古い。場所は正しい。' }],
  weight: 'supporting',
  chain: ['s1', 's2'],
  namedSourceId: null,
  contentAnnotationId: null,
  claimId: null,
  evidence: [{ evidenceId: 'e1', stance: 'context' }],
  secondAnchor: null,
  note: '五月に北京で会談した。',
}
const changed = (change: Partial<AnnotationContent>): AnnotationContent => ({ ...BASE, ...change })

const NOTHING_OPEN: [string, Partial<AnnotationContent>, Partial<AnnotationContent>, Partial<AnnotationContent>][] = [
  ['different fields', { weight: 'central' }, { note: 'x' }, { weight: 'central', note: 'x' }],
  ['one choice made by both', { weight: 'central' }, { weight: 'central' }, { weight: 'central' }],
  [
    'one text at two places',
    { note: '去年の五月に北京で会談した。' },
    { note: '五月に北京で会談した。三回。' },
    { note: '去年の五月に北京で会談した。三回。' },
  ],
  [
    'evidence added by both, and taken away by one',
    { evidence: [{ evidenceId: 'e3', stance: 'supports' }] },
    {
      evidence: [
        { evidenceId: 'e1', stance: 'context' },
        { evidenceId: 'e2', stance: 'refutes' },
      ],
    },
    {
      evidence: [
        { evidenceId: 'e2', stance: 'refutes' },
        { evidenceId: 'e3', stance: 'supports' },
      ],
    },
  ],
  [
    'the words of a flag at two places',
    { flags: [{ flag: 'partly', words: '数字はとても古い。場所は正しい。' }] },
    {
      flags: [
        { flag: 'partly', words: '数字は古い。場所は正しいか。' },
        { flag: 'outdated', words: '' },
      ],
    },
    {
      flags: [
        { flag: 'partly', words: '数字はとても古い。場所は正しいか。' },
        { flag: 'outdated', words: '' },
      ],
    },
  ],
  [
    'a verdict, and a note beside it',
    { mark: 'contradicted', grounds: [] },
    { note: 'x' },
    { mark: 'contradicted', grounds: [], note: 'x' },
  ],
  [
    'the ends of a chain',
    { chain: ['s0', 's1', 's2'] },
    { chain: ['s1', 's2', 's3'] },
    { chain: ['s0', 's1', 's2', 's3'] },
  ],
]

const OPEN: [string, Partial<AnnotationContent>, Partial<AnnotationContent>, string[]][] = [
  ['two verdicts', { mark: 'contradicted', grounds: [] }, { mark: 'sourced', grounds: [] }, ['mark']],
  [
    'a ground that does not go with the new verdict',
    { mark: 'contradicted', grounds: [] },
    { grounds: ['single-source', 'secret'] },
    ['mark', 'grounds'],
  ],
  ['one text at one place', { note: '六月に北京で会談した。' }, { note: '四月に北京で会談した。' }, ['note']],
  ['one weight, two ways', { weight: 'central' }, { weight: 'incidental' }, ['weight']],
  [
    'evidence turned by one and taken away by the other',
    { evidence: [] },
    { evidence: [{ evidenceId: 'e1', stance: 'refutes' }] },
    ['evidence'],
  ],
]

describe('content changed by two', () => {
  it.each(NOTHING_OPEN)('comes together: %s', (_, mine, theirs, merged) => {
    expect(mergeContent(BASE, changed(mine), changed(theirs))).toEqual({ merged: changed(merged), open: [] })
    expect(mergeContent(BASE, changed(theirs), changed(mine))).toEqual({ merged: changed(merged), open: [] })
  })

  it.each(OPEN)('stays open: %s', (_, mine, theirs, open) => {
    const merge = mergeContent(BASE, changed(mine), changed(theirs))
    expect(merge.open.toSorted()).toEqual(open.toSorted())
    expect(merge.merged).toMatchObject(mine)
  })
})

describe('facts changed by two', () => {
  const base = { title: '統計', excerpt: '千億ドル。\n去年。', chain: ['a'], inquiry: { asked: '税関', answer: '' } }
  it('comes together, running text too', () => {
    const mine = { ...base, title: '税関統計', excerpt: '千四百億ドル。\n去年。' }
    const theirs = { ...base, excerpt: '千億ドル。\n昨年のこと。', inquiry: { asked: '税関', answer: '回答。' } }
    const merged = { ...base, title: '税関統計', excerpt: '千四百億ドル。\n昨年のこと。', inquiry: theirs.inquiry }
    expect(mergeFacts(base, mine, theirs)).toEqual({ merged, open: [] })
  })
  it('leaves a line that both changed open', () => {
    expect(mergeFacts(base, { ...base, title: 'あ' }, { ...base, title: 'い' })).toEqual({
      merged: { ...base, title: 'あ' },
      open: ['title'],
    })
  })
})

describe('whatever two people do', () => {
  const note = fc.string({ unit: 'grapheme', maxLength: 12 })
  const ids = fc.uniqueArray(fc.constantFrom('e1', 'e2', 'e3', 'e4'))
  const content: fc.Arbitrary<AnnotationContent> = fc
    .record({
      mark: fc.constantFrom(...MARKS),
      weight: fc.constantFrom(...WEIGHTS),
      note,
      ids,
      chain: ids,
      take: fc.nat(7),
    })
    .map(({ mark, weight, note, ids, chain, take }) => {
      const grounds = groundsOf(mark).filter((ground, i) => ground !== 'internal' && (take >> i) % 2 === 1)
      const evidence = ids.map((evidenceId) => ({ evidenceId, stance: 'supports' as const }))
      return { ...BASE, mark, weight, note, grounds: [...grounds], evidence, chain }
    })

  it('both see the same, and what is not open is symmetric', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const [a, b] = [mergeContent(base, mine, theirs), mergeContent(base, theirs, mine)]
        expect(a.open.toSorted()).toEqual(b.open.toSorted())
        if (a.open.length === 0) expect(a.merged).toEqual(b.merged)
      }),
    )
  })

  it('a change that only one made stands', () => {
    fc.assert(
      fc.property(content, content, (base, mine) => {
        expect(mergeContent(base, mine, base)).toEqual({ merged: mine, open: [] })
        expect(mergeContent(base, base, mine)).toEqual({ merged: mine, open: [] })
        expect(mergeContent(base, mine, mine)).toEqual({ merged: mine, open: [] })
      }),
    )
  })

  it('the grounds of a merge belong to its verdict, and an open field has both sides’ words at hand', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const { merged, open } = mergeContent(base, mine, theirs)
        expect(groundsOf(merged.mark)).toEqual(expect.arrayContaining(merged.grounds))
        for (const field of open) expect(merged[field]).toEqual(mine[field])
        for (const field of open) expect(mine[field]).not.toEqual(theirs[field])
      }),
    )
  })
})
