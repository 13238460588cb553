import { describe, expect, it } from 'vitest'
import type { Source } from '@/core/evidence.schema'
import { isSameContent } from '@/core/annotation-content'
import { newContent, withMark } from './content-changes'

const TEXT = '𠮷野氏は「合意は近い」と述べた。貿易額は千億ドルだった。'
const source = (name: string): Source => ({
  id: `id of ${name}`,
  projectId: 'p',
  kind: 'person',
  name,
  belongsToId: null,
  url: null,
  createdBy: 'me',
  createdAt: '',
  version: 1,
})
const saying = { start: 0, end: TEXT.indexOf('貿') }
const figure = { start: TEXT.indexOf('貿'), end: TEXT.length }

describe('a new annotation', () => {
  it('says what stands there and asserts content where nobody is quoted', () => {
    const content = newContent(TEXT, figure, 'contradicted', [])
    expect(content.anchor.exact).toBe('貿易額は千億ドルだった。')
    expect(content.asserts).toBe('content')
  })

  it('proposes an attribution where somebody is quoted, with the source of that name', () => {
    const content = newContent(TEXT, saying, 'sourced', [source('別人'), source('𠮷野氏')])
    expect(content).toMatchObject({ asserts: 'attribution', namedSourceId: 'id of 𠮷野氏' })
  })

  it('asserts nothing of that kind when it is set aside', () => {
    expect(newContent(TEXT, saying, 'set-aside', [source('𠮷野氏')])).toMatchObject({
      asserts: 'content',
      namedSourceId: null,
    })
  })
})

describe('another mark', () => {
  const base = {
    ...newContent(TEXT, figure, 'contradicted', []),
    grounds: ['data' as const, 'internal' as const],
    secondAnchor: newContent(TEXT, saying, 'sourced', []).anchor,
    evidence: [
      { evidenceId: 'a', stance: 'refutes' as const },
      { evidenceId: 'b', stance: 'context' as const },
    ],
  }

  it('keeps the grounds that go with it and turns the evidence that carried the verdict', () => {
    const content = withMark(base, 'sourced')
    expect(content.grounds).toEqual(['data'])
    expect(content.secondAnchor).toBeNull()
    expect(content.evidence.map(({ stance }) => stance)).toEqual(['supports', 'context'])
  })

  it('that needs no evidence leaves each stance as it was', () => {
    expect(withMark(base, 'unverifiable')).toMatchObject({ grounds: [], evidence: base.evidence })
  })
})

describe('two contents', () => {
  it('are the same whatever the order of their fields', () => {
    expect(isSameContent({ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 })).toBe(true)
    expect(isSameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  })
})
