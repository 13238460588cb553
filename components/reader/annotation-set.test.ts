import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECTION_SIZE } from '@/editor/block-shape'
import { AnnotationSet, anchorOf, byPlace, sectionBounds } from './annotation-set'
import type { Kept } from './state'
import { newAnnotation, newContent } from './content-changes'
import { keptAsSaved } from './state'

const LENGTH = 10
const blocks = Array.from({ length: SECTION_SIZE * 3 + 4 }, (_, i) => ({
  start: i * (LENGTH + 1),
  end: i * (LENGTH + 1) + LENGTH,
}))
const text = blocks.map(() => '𠮷野家か\u3099並ぶ。').join('\n')
const end = blocks.at(-1)?.end ?? 0

function kept(id: string, from: number, to: number): Kept {
  const at = { projectId: 'p', articleId: 'a', revisionId: 'r', authorId: 'x', time: '2024-07-03T00:00:00.000Z' }
  return keptAsSaved(newAnnotation(id, newContent(text, { start: from, end: to }, 'sourced', []), at))
}

const someKept = fc
  .tuple(fc.nat(40), fc.nat(end - 1), fc.integer({ min: 1, max: 400 }))
  .map(([id, from, length]) => kept(`id-${id}`, from, Math.min(end, from + length)))
const steps = fc.array(
  fc.oneof(
    someKept,
    fc.nat(40).map((id) => `id-${id}`),
  ),
  { maxLength: 60 },
)

describe('an annotation set', () => {
  it('holds after any changes what a plain map would, in each section what touches it, in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(someKept, { maxLength: 20 }), steps, (first, changes) => {
        const plain = new Map(first.map((one) => [one.annotation.id, one]))
        let set = AnnotationSet.of(blocks, plain.values())
        for (const step of changes) {
          if (typeof step === 'string') {
            plain.delete(step)
            set = set.without(step)
          } else {
            plain.set(step.annotation.id, step)
            set = set.with(step)
          }
        }
        expect(set.size).toBe(plain.size)
        for (const [id, one] of plain) expect(set.get(id)).toBe(one)
        expect(new Set(set.values())).toEqual(new Set(plain.values()))
        const bounds = sectionBounds(blocks)
        expect(set.sections).toHaveLength(bounds.length)
        bounds.forEach((bound, at) => {
          // The line break after a section belongs to it.
          const touches = (one: Kept) => anchorOf(one).start <= bound.end && anchorOf(one).end > bound.start
          expect(set.sections[at]).toEqual([...plain.values()].filter(touches).toSorted(byPlace))
        })
      }),
      { numRuns: 60 },
    )
  })

  it('shares what a change does not touch, and leaves the set it came from as it was', () => {
    const near = kept('near', 0, 5)
    const far = kept('far', end - 5, end)
    const before = AnnotationSet.of(blocks, [near, far])
    const after = before.without('near')
    expect(before.get('near')).toBe(near)
    expect(before.sections[0]).toEqual([near])
    expect(after.sections[0]).toEqual([])
    expect(after.sections.at(-1)).toBe(before.sections.at(-1))
  })

  it('stands over a text without blocks', () => {
    expect(AnnotationSet.of([], []).sections).toEqual([[]])
  })
})
