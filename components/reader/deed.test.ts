import { describe, expect, it } from 'vitest'
import { newContent } from './content-changes'
import { contentChange, evidenceChange, joinedDeed } from './deed'
import { NOTHING_KNOWN } from './records'

const content = newContent('𠮷野氏は「近い」と述べた。', { start: 0, end: 14 }, 'unverifiable', [])

describe('a change of content', () => {
  it('holds only what was changed', () => {
    const after = { ...content, note: 'か\u3099', grounds: ['secret' as const] }
    expect(contentChange('a', content, after)).toEqual({
      kind: 'changed',
      id: 'a',
      before: { note: '', grounds: [] },
      after: { note: 'か\u3099', grounds: ['secret'] },
    })
    expect(contentChange('a', content, { ...content, grounds: [] }).after).toEqual({})
  })

  it('joined with a later one leads from the first to the last', () => {
    const first = contentChange('a', content, { ...content, note: 'x' })
    const later = contentChange('a', { ...content, note: 'x' }, { ...content, note: 'xy', weight: 'central' })
    expect(joinedDeed(first, later)).toEqual({
      kind: 'changed',
      id: 'a',
      before: { note: '', weight: content.weight },
      after: { note: 'xy', weight: 'central' },
    })
  })
})

describe('a change of evidence', () => {
  const facts = { ...NOTHING_KNOWN, kind: 'web' as const, title: '議事録' }

  it('holds only what was changed, and joins one that follows', () => {
    const first = evidenceChange('e', facts, { ...facts, title: '議事録𠮷' })
    expect(first).toEqual({ kind: 'evidence', id: 'e', before: { title: '議事録' }, after: { title: '議事録𠮷' } })
    const later = evidenceChange(
      'e',
      { ...facts, title: '議事録𠮷' },
      { ...facts, title: '議事録👨‍👩‍👧‍👦', chain: ['s'] },
    )
    expect(joinedDeed(first, later)).toEqual({
      kind: 'evidence',
      id: 'e',
      before: { title: '議事録', chain: [] },
      after: { title: '議事録👨‍👩‍👧‍👦', chain: ['s'] },
    })
  })

  it('is not joined with a change of an annotation', () => {
    const later = evidenceChange('e', facts, { ...facts, place: '3頁' })
    expect(joinedDeed(contentChange('a', content, { ...content, note: 'x' }), later)).toBe(later)
  })
})
