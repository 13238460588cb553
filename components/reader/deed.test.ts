import { describe, expect, it } from 'vitest'
import { newContent } from './content'
import { contentChange, joinedDeed } from './deed'

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
