import { describe, expect, it } from 'vitest'
import { SECTION_SIZE } from '@/editor/block-shape'
import { AnnotationSet } from './annotation-set'
import { newAnnotation, newContent } from './content-changes'
import { type Filter, NO_FILTER } from './filter'
import { shownOf, standing } from './selectors'
import { spansOf } from './shown-spans'
import { type Kept, keptAsSaved, type ReaderState } from './state'

const LINE = '𠮷野氏は か\u3099いむ省の👨‍👩‍👧‍👦を見た。'
const blocks = Array.from({ length: SECTION_SIZE * 2 }, (_, i) => ({
  start: i * (LINE.length + 1),
  end: i * (LINE.length + 1) + LINE.length,
}))
const text = blocks.map(() => LINE).join('\n')

function kept(id: string, block: number, mark: 'sourced' | 'contradicted'): Kept {
  const start = blocks[block]?.start ?? 0
  const at = { projectId: 'p', articleId: 'a', revisionId: 'r', authorId: 'x', time: '' }
  return keptAsSaved(newAnnotation(id, newContent(text, { start, end: start + 5 }, mark, []), at))
}

const all = AnnotationSet.of(blocks, [
  kept('a', 0, 'sourced'),
  kept('b', 1, 'contradicted'),
  kept('c', SECTION_SIZE + 1, 'sourced'),
])
const none = new Map()
const state = (filter: Partial<Filter>, focusId: string | null = null) =>
  ({
    kept: all,
    filter: { ...NO_FILTER, ...filter },
    focusId,
    evidence: none,
    sources: none,
    claims: none,
  }) as unknown as ReaderState
const ids = (set: AnnotationSet) => standing(set).map((one) => one.annotation.id)

describe('what a filter shows', () => {
  it('is all of it, the very same, without one', () => expect(shownOf(state({}))).toBe(all))
  it('is what passes, in the order of the text', () => {
    expect(ids(shownOf(state({ marks: ['sourced'] })))).toEqual(['a', 'c'])
    expect(ids(shownOf(state({ words: 'ガイム省' })))).toEqual([])
    expect(ids(shownOf(state({ words: '吉' })))).toEqual([])
    expect(ids(shownOf(state({ words: '𠮷野' })))).toEqual(['a', 'b', 'c'])
  })
  it('holds the focused one although it does not pass, in its place', () => {
    expect(ids(shownOf(state({ marks: ['sourced'] }, 'b')))).toEqual(['a', 'b', 'c'])
    expect(ids(shownOf(state({ marks: ['sourced'] }, 'gone')))).toEqual(['a', 'c'])
  })
  it('is the same value while nothing changed, so that nothing is drawn anew', () => {
    const same = state({ marks: ['sourced'] })
    expect(shownOf(same)).toBe(shownOf({ ...same }))
  })
  it('leaves a section as it is of which all pass', () => {
    const shown = shownOf(state({ marks: ['sourced'] }))
    expect(shown.sections[1]).toBe(all.sections[1])
    expect(shown.sections[0]).not.toBe(all.sections[0])
  })
  it('still knows what it does not show', () => {
    expect(shownOf(state({ marks: ['sourced'] })).get('b')?.annotation.id).toBe('b')
  })
})

describe('what shows in the text', () => {
  it('stays the very same but for the one that changed', () => {
    const before = spansOf(all)
    const after = spansOf(all.with(kept('b', 1, 'sourced')))
    expect(after[0]?.map(({ mark }) => mark)).toEqual(['sourced', 'sourced'])
    expect(after[0]?.[0]).toBe(before[0]?.[0])
    expect(after[0]?.[1]).not.toBe(before[0]?.[1])
    expect(after[1]).toBe(before[1])
  })
})
