import { describe, expect, it } from 'vitest'
import type { AnnotationContent } from '@/core/annotation.schema'
import type { Evidence, Source } from '@/core/evidence.schema'
import { type AgainCommand, offerOf } from './again'
import { newContent } from './content-changes'
import { type Used, lastUsed, usedAfter } from './last-used'

const base = newContent('両国の首脳は北京で会談した。', { start: 0, end: 14 }, 'unverifiable', [])
const content = (change: Partial<AnnotationContent>): AnnotationContent => ({ ...base, ...change })
const nothing: Used = { sourceId: null, evidenceId: null, grounds: {} }
const known = {
  sources: new Map([['s', { id: 's' } as Source]]),
  evidence: new Map([['e', { id: 'e' } as Evidence]]),
}
const used: Used = { sourceId: 's', evidenceId: 'e', grounds: { unverifiable: 'no-record', contradicted: 'data' } }

describe('what was used last', () => {
  const cases: [string, Partial<AnnotationContent>, Partial<AnnotationContent>, Partial<Used>][] = [
    ['a source added to a chain', { chain: ['a'] }, { chain: ['a', 'b'] }, { sourceId: 'b' }],
    ['who said it', {}, { namedSourceId: 'n' }, { sourceId: 'n' }],
    ['a ground, by its mark', {}, { grounds: ['secret'] }, { grounds: { unverifiable: 'secret' } }],
    ['evidence', {}, { evidence: [{ evidenceId: 'x', stance: 'context' }] }, { evidenceId: 'x' }],
    ['nothing that was taken off', { chain: ['a'], grounds: ['secret'], namedSourceId: 'n' }, {}, {}],
    ['nothing of a note', {}, { note: 'か\u3099' }, {}],
  ]
  for (const [name, before, after, wanted] of cases) {
    it(`is ${name}`, () =>
      expect(usedAfter(nothing, content(before), content(after))).toEqual({ ...nothing, ...wanted }))
  }

  it('outlives the page, for that person and project', () => {
    const items = new Map<string, string>()
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, item: string) => void items.set(key, item),
    } as Storage
    lastUsed('p', 'project', storage).note(content({}), content({ chain: ['s'] }))
    expect(lastUsed('p', 'project', storage).get().sourceId).toBe('s')
    expect(lastUsed('q', 'project', storage).get().sourceId).toBe(null)
    items.set('tenkyo.last.p.project', '{"cut')
    expect(lastUsed('p', 'project', storage).get().sourceId).toBe(null)
  })
})

describe('taking it again', () => {
  const cases: [string, AgainCommand, Partial<AnnotationContent>, Partial<AnnotationContent> | null][] = [
    ['adds the source to the chain', 'last-source', { chain: ['a'] }, { chain: ['a', 's'] }],
    ['names who said it first', 'last-source', { asserts: 'attribution' }, { namedSourceId: 's' }],
    ['adds no source twice', 'last-source', { chain: ['s'] }, null],
    ['adds the ground of this mark', 'last-ground', { grounds: ['secret'] }, { grounds: ['secret', 'no-record'] }],
    ['adds the ground of another mark', 'last-ground', { mark: 'contradicted' }, { grounds: ['data'] }],
    ['has no ground where none was used', 'last-ground', { mark: 'sourced' }, null],
    [
      'adds evidence with the stance of the mark',
      'last-evidence',
      { mark: 'contradicted' },
      { evidence: [{ evidenceId: 'e', stance: 'refutes' }] },
    ],
    ['adds no evidence twice', 'last-evidence', { evidence: [{ evidenceId: 'e', stance: 'context' }] }, null],
    ['does nothing to what is set aside', 'last-evidence', { mark: 'set-aside' }, null],
  ]
  for (const [name, command, given, wanted] of cases) {
    it(name, () => expect(offerOf(command, content(given), used, known)?.change ?? null).toEqual(wanted))
  }

  it('offers nothing that is not there any more', () => {
    const gone = { sources: new Map(), evidence: new Map() }
    expect(offerOf('last-source', content({}), used, gone)).toBe(null)
    expect(offerOf('last-evidence', content({}), used, gone)).toBe(null)
  })
})
