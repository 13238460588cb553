import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '@/core/annotation.schema'
import type { Block, LookedAt } from '@/core/article.schema'
import { hasLetterOrDigit, sentencesOf } from '@/core/sentence'
import type { BlockKind, Status } from '@/core/words'
import { SECTION_SIZE } from '@/editor/block-shape'
import { AnnotationSet, anchorOf } from './annotation-set'
import { newAnnotation, newContent } from './content-changes'
import { coverageOf } from './coverage'
import { standing } from './selectors'
import { filteredSpansOf, spansIn, spansOf } from './shown-spans'
import { type Kept, keptAsSaved } from './state'

const LINES = ['題名です。', '一文目。二文目。三文目。', '広告です。']
const TEXT = LINES.join('\n')
const KINDS: BlockKind[] = ['title', 'paragraph', 'boilerplate']
let at = 0
const BLOCKS: Block[] = LINES.map((line, ordinal) => {
  const kind = KINDS[ordinal] ?? 'paragraph'
  const block = { revisionId: 'r', ordinal, kind, guessed: kind, start: at, end: at + line.length, version: 1 }
  at = block.end + 1
  return block
})
const SENTENCES = sentencesOf(TEXT, BLOCKS)

function kept(words: string, change: Partial<Annotation> = {}): Kept {
  const start = TEXT.indexOf(words)
  const content = newContent(TEXT, { start, end: start + words.length }, 'sourced', [])
  const where = { projectId: 'p', articleId: 'a', revisionId: 'r', authorId: 'me', time: '' }
  return keptAsSaved({ ...newAnnotation(words, content, where), version: 1, ...change })
}
const setOf = (...all: Kept[]) => AnnotationSet.of(BLOCKS, all)
const looked = (words: string): LookedAt => {
  const start = TEXT.indexOf(words)
  return { revisionId: 'r', personId: 'you', start, end: start + words.length, createdAt: '' }
}

describe('coverage', () => {
  const open = (all: Kept[], lookedAt: LookedAt[] = []) =>
    coverageOf(TEXT, SENTENCES, { blocks: BLOCKS, kept: setOf(...all), lookedAt }).open.map(({ start, end }) =>
      TEXT.slice(start, end),
    )

  it('counts checkable sentences only, and all of them at first', () => {
    expect(open([])).toEqual(['題名です。', '一文目。', '二文目。', '三文目。'])
  })
  it('leaves out what was annotated or looked at by anybody', () => {
    expect(open([kept('二文')], [looked('題名です。')])).toEqual(['一文目。', '三文目。'])
  })
  it('is not covered by a span that touches only punctuation', () => {
    expect(open([kept('。二')])).toEqual(['題名です。', '一文目。', '三文目。'])
  })
  for (const status of ['rejected', 'superseded'] satisfies Status[]) {
    it(`is not covered by what was ${status}`, () => expect(open([kept('二文', { status })])).toHaveLength(4))
  }
  it('is not covered by what was deleted here', () => {
    expect(open([{ ...kept('二文'), isWithdrawn: true }])).toHaveLength(4)
  })
})

describe('coverage of many sections', () => {
  const lines = Array.from({ length: SECTION_SIZE * 2 + 3 }, (_, i) => `𠮷${i}番目の文。か\u3099つづく文。`)
  const text = lines.join('\n')
  let from = 0
  const blocks = lines.map((line, ordinal): Block => {
    const block = { ...(BLOCKS[1] as Block), ordinal, start: from, end: from + line.length }
    from = block.end + 1
    return block
  })
  const sentences = sentencesOf(text, blocks)
  const here = { projectId: 'p', articleId: 'a', revisionId: 'r', authorId: 'me', time: '' }

  it('is after each change what it would be counted anew', () => {
    const step = fc.record({ id: fc.nat(5), at: fc.nat(text.length - 12), length: fc.integer({ min: 1, max: 90 }) })
    fc.assert(
      fc.property(fc.array(fc.oneof(step, fc.nat(5), fc.record({ look: fc.nat(sentences.length - 1) }))), (steps) => {
        let set = AnnotationSet.of(blocks, [])
        let rows: LookedAt[] = []
        for (const one of steps) {
          if (typeof one === 'number') set = set.without(`${one}`)
          else if ('look' in one) {
            const { start, end } = sentences[one.look] ?? { start: 0, end: 1 }
            rows = [...rows, { revisionId: 'r', personId: 'you', start, end, createdAt: '' }]
          } else {
            const content = newContent(text, { start: one.at, end: one.at + one.length }, 'sourced', [])
            set = set.with(keptAsSaved(newAnnotation(`${one.id}`, content, here)))
          }
          const anchors = [...set.values()].map(anchorOf)
          const expected = sentences.filter(
            ({ start, end }) =>
              !rows.some((row) => row.start === start && row.end === end) &&
              !anchors.some((span) =>
                hasLetterOrDigit(text, Math.max(start, span.start), Math.max(start, Math.min(end, span.end))),
              ),
          )
          expect(coverageOf(text, sentences, { blocks, kept: set, lookedAt: rows }).open).toEqual(expected)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('what stands', () => {
  it('comes in the order of the text, the longer first', () => {
    const all = setOf(kept('三文目'), kept('一文目。二'), kept('一文目'))
    expect(standing(all).map((one) => one.annotation.id)).toEqual(['一文目。二', '一文目', '三文目'])
  })
  it('is drawn as changed here, not as the server has it', () => {
    const one = kept('一文目')
    const draft = { ...newContent(TEXT, { start: 6, end: 9 }, 'contradicted', []) }
    expect(spansIn([{ ...one, draft }])).toMatchObject([{ mark: 'contradicted' }])
  })
})

describe('what shows of annotations', () => {
  const all = setOf(kept('題名'), kept('二文目', { mark: 'set-aside' }))
  const [first] = standing(all)
  const changed = (change: Partial<Annotation>) => {
    const one = first as Kept
    return spansOf(all.with({ ...one, annotation: { ...one.annotation, ...change } }))
  }

  it('stays the same list while only words change', () => {
    const before = spansOf(all)
    expect(changed({ note: '𠮷と👨‍👩‍👧‍👦とか\u3099', version: 2 })).toBe(before)
    expect(spansOf(all)).toBe(before)
  })
  for (const [name, change] of Object.entries({
    mark: { mark: 'contradicted' },
    status: { status: 'submitted' },
    assertion: { asserts: 'attribution' },
    place: { anchor: newContent(TEXT, { start: 1, end: 2 }, 'sourced', []).anchor },
  } satisfies Record<string, Partial<Annotation>>)) {
    it(`is another with another ${name}`, () => {
      const before = spansOf(all)
      expect(changed(change)).not.toBe(before)
      expect(changed(change).flat()).toEqual(
        spansIn(standing(all.with({ ...(first as Kept), annotation: { ...(first as Kept).annotation, ...change } }))),
      )
    })
  }
  it('is none of what was rejected, replaced or deleted here', () => {
    const gone = setOf(kept('題名', { status: 'rejected' }), kept('二文', { status: 'superseded' }), {
      ...kept('三文'),
      isWithdrawn: true,
    })
    expect(filteredSpansOf(gone).flat()).toEqual([])
  })
})
