import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence, Source } from '@/core/evidence.schema'
import type { Claim } from '@/core/annotation.schema'
import { ALL_GROUNDS, MARKS, STATUSES } from '@/core/words'
import { newAnnotation, newContent } from './content-changes'
import { choicesIn, type Filter, filterOfQuery, NO_FILTER, queryWith } from './filter'
import { passing } from './passing'
import { type Kept, keptAsSaved } from './state'

const TEXT = 'ロシア軍は𠮷田氏（ｶﾞｽ公社）と会談した。か\u3099いむ省は👨‍👩‍👧‍👦の件を否定した。'
const records = {
  evidence: new Map([['e1', { id: 'e1', title: '税関統計 ２０２１', chain: ['s-customs'] } as unknown as Evidence]]),
  sources: new Map([['s-afp', { id: 's-afp', name: 'AFP通信' } as unknown as Source]]),
  claims: new Map([['c1', { id: 'c1', statement: '会談は五月に行われた' } as unknown as Claim]]),
}

function kept(change: Partial<Kept['annotation']> = {}, draft: Partial<Kept['annotation']> | null = null): Kept {
  const content = newContent(TEXT, { start: 0, end: 20 }, 'sourced', [])
  const at = { projectId: 'p', articleId: 'a', revisionId: 'r', authorId: 'hasegawa', time: '2026-01-01T00:00:00Z' }
  const one = keptAsSaved({ ...newAnnotation('x', content, at), ...change })
  return draft === null ? one : { ...one, draft: { ...content, ...draft } }
}

const cases: { name: string; filter: Partial<Filter>; one: Kept; passes: boolean }[] = [
  { name: 'anything without a filter', filter: {}, one: kept(), passes: true },
  { name: 'its mark', filter: { marks: ['sourced'] }, one: kept(), passes: true },
  { name: 'one of several marks', filter: { marks: ['contradicted', 'sourced'] }, one: kept(), passes: true },
  { name: 'another mark', filter: { marks: ['contradicted'] }, one: kept(), passes: false },
  {
    name: 'the mark as changed here',
    filter: { marks: ['sourced'] },
    one: kept({}, { mark: 'set-aside' }),
    passes: false,
  },
  { name: 'its status', filter: { statuses: ['draft'] }, one: kept(), passes: true },
  { name: 'another status', filter: { statuses: ['accepted'] }, one: kept(), passes: false },
  { name: 'its author', filter: { people: ['hasegawa'] }, one: kept(), passes: true },
  { name: 'another author', filter: { people: ['yoshida'] }, one: kept(), passes: false },
  {
    name: 'a ground that does not lead',
    filter: { grounds: ['data'] },
    one: kept({ grounds: ['primary-source', 'data'] }),
    passes: true,
  },
  { name: 'no ground', filter: { grounds: ['data'] }, one: kept(), passes: false },
  {
    name: 'a source of the chain',
    filter: { sources: ['s-afp'] },
    one: kept({ chain: ['s-x', 's-afp'] }),
    passes: true,
  },
  {
    name: 'the source that said it',
    filter: { sources: ['s-afp'] },
    one: kept({ namedSourceId: 's-afp' }),
    passes: true,
  },
  {
    name: 'a source behind its evidence',
    filter: { sources: ['s-customs'] },
    one: kept({ evidence: [{ evidenceId: 'e1', stance: 'supports' }] }),
    passes: true,
  },
  { name: 'another source', filter: { sources: ['s-afp'] }, one: kept({ chain: ['s-x'] }), passes: false },
  { name: 'words of the quote in another kana form', filter: { words: 'ガス公社' }, one: kept(), passes: true },
  { name: 'words of the quote of two units', filter: { words: '𠮷田' }, one: kept(), passes: true },
  { name: 'words of the note', filter: { words: 'みかくにん' }, one: kept({ note: 'ミカクニン' }), passes: true },
  { name: 'words of the claim', filter: { words: '五月に' }, one: kept({ claimId: 'c1' }), passes: true },
  {
    name: 'words of the evidence',
    filter: { words: '統計 2021' },
    one: kept({ evidence: [{ evidenceId: 'e1', stance: 'supports' }] }),
    passes: true,
  },
  { name: 'the name of a source', filter: { words: 'ａｆｐ' }, one: kept({ chain: ['s-afp'] }), passes: true },
  { name: 'words nowhere', filter: { words: '北京' }, one: kept(), passes: false },
  { name: 'spaces are no words', filter: { words: ' 　' }, one: kept(), passes: true },
  { name: 'mark and author', filter: { marks: ['sourced'], people: ['hasegawa'] }, one: kept(), passes: true },
  { name: 'mark but not author', filter: { marks: ['sourced'], people: ['yoshida'] }, one: kept(), passes: false },
]

describe('a filter', () => {
  for (const { name, filter, one, passes } of cases) {
    it(`${passes ? 'lets through' : 'holds back'}: ${name}`, () => {
      expect(passing({ ...NO_FILTER, ...filter }, records.evidence, records.sources, records.claims)(one)).toBe(passes)
    })
  }

  it('counts its choices', () => {
    expect(choicesIn(NO_FILTER)).toBe(0)
    expect(choicesIn({ ...NO_FILTER, words: '  ' })).toBe(0)
    expect(choicesIn({ ...NO_FILTER, words: 'a', marks: ['sourced', 'contradicted'], people: ['x'] })).toBe(4)
  })
})

const someId = fc.stringMatching(/^[0-9a-f-]{1,12}$/)
const someFilter: fc.Arbitrary<Filter> = fc.record({
  marks: fc.subarray([...MARKS]),
  statuses: fc.subarray([...STATUSES]),
  people: fc.uniqueArray(someId, { maxLength: 3 }),
  grounds: fc.subarray([...ALL_GROUNDS]),
  sources: fc.uniqueArray(someId, { maxLength: 3 }),
  words: fc
    .array(fc.constantFrom('ｶﾞ', '𠮷', '👨‍👩‍👧‍👦', 'か\u3099', '&', '=', ',', '+', '\r\n', '%', 'a'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => `w${parts.join('')}`),
})

describe('the address', () => {
  it('gives every filter back as it was, and keeps what else it says', () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        const query = new URLSearchParams(queryWith(new URLSearchParams('annotation=x&mark=old'), filter).toString())
        expect(query.get('annotation')).toBe('x')
        expect(filterOfQuery(query)).toEqual(filter)
      }),
    )
  })
  it('is free of the filter when it is cleared', () => {
    const before = new URLSearchParams('review=next&mark=sourced&status=draft&by=x&ground=data&source=s&q=w')
    expect(queryWith(before, NO_FILTER).toString()).toBe('review=next')
  })
  it('does not ask for what there is not', () => {
    expect(filterOfQuery(new URLSearchParams('mark=true,sourced&status=&ground=hearsay'))).toEqual({
      ...NO_FILTER,
      marks: ['sourced'],
    })
  })
})
