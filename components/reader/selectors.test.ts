import { describe, expect, it } from 'vitest'
import type { Annotation } from '@/core/annotation.schema'
import type { Block, LookedAt } from '@/core/article.schema'
import { sentencesOf } from '@/core/sentence'
import type { BlockKind, Status } from '@/core/words'
import { newAnnotation, newContent } from './content'
import { coverageOf, spansOf, standing } from './selectors'
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
const mapOf = (...all: Kept[]) => new Map(all.map((one) => [one.annotation.id, one]))
const looked = (words: string): LookedAt => {
  const start = TEXT.indexOf(words)
  return { revisionId: 'r', personId: 'you', start, end: start + words.length, createdAt: '' }
}

describe('coverage', () => {
  const open = (all: Kept[], lookedAt: LookedAt[] = []) =>
    coverageOf(TEXT, SENTENCES, BLOCKS, mapOf(...all), lookedAt).open.map(({ start, end }) => TEXT.slice(start, end))

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

describe('what stands', () => {
  it('comes in the order of the text, the longer first', () => {
    const all = mapOf(kept('三文目'), kept('一文目。二'), kept('一文目'))
    expect(standing(all).map((one) => one.annotation.id)).toEqual(['一文目。二', '一文目', '三文目'])
  })
  it('is drawn as changed here, not as the server has it', () => {
    const one = kept('一文目')
    const draft = { ...newContent(TEXT, { start: 6, end: 9 }, 'contradicted', []) }
    expect(spansOf(mapOf({ ...one, draft }), null)).toMatchObject([{ mark: 'contradicted' }])
  })
})
