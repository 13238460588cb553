import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeAnchor } from '@/core/anchor'
import type { Annotation } from '@/core/annotation.schema'
import { compact } from './compact'
import { newAnnotation, newContent } from './content-changes'

const TEXT = '𠮷田外相は👨\u200d👩\u200d👧\u200d👦と「か\u3099はら」へ。\r\n翌日、橋は三本あると述べた。'
const HERE = { projectId: 'p', articleId: 'a', revisionId: 'r', authorId: 'me', time: '2026-01-01T00:00:00Z' }

function annotation(start: number, end: number, note: string): Annotation {
  const content = { ...newContent(TEXT, { start, end }, 'sourced', []), note }
  return { ...newAnnotation(`${start}-${end}`, content, HERE), secondAnchor: describeAnchor(TEXT, start, end) }
}
const some = fc.array(
  fc.tuple(fc.nat(TEXT.length - 2), fc.nat(30), fc.string()).map(([start, length, note]) => {
    return annotation(start, Math.min(TEXT.length, start + 1 + length), note)
  }),
)

describe('annotations held in little memory', () => {
  it('say the same', () => {
    fc.assert(
      fc.property(some, (all) => {
        expect(compact(all, TEXT)).toEqual(all)
      }),
    )
  })
  it('say the same over another text', () => {
    fc.assert(
      fc.property(some, fc.string(), (all, text) => {
        expect(compact(all, text)).toEqual(all)
      }),
    )
  })
  it('share empty lists, and no list that holds something', () => {
    const [a, b] = compact([annotation(0, 4, ''), { ...annotation(5, 9, ''), chain: ['s'] }], TEXT)
    expect(a?.grounds).toBe(b?.evidence)
    expect(b?.chain).toEqual(['s'])
    expect(a?.chain).toEqual([])
  })
})
