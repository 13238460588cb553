import { expect, test } from 'vitest'
import { describeAnchor } from './anchor'
import type { Annotation } from './annotation.schema'
import { articleProgress } from './article-progress'
import type { Block, LookedAt } from './article.schema'
import { sentencesOf } from './sentence'
import type { Mark, Status } from './words'

const LINES = [
  '𠮷野家の発表👨‍👩‍👧‍👦',
  '一文目です。か\u3099っこうの二文目です。三文目です。',
  '広告のお知らせ',
  '四文目です。',
]
const TEXT = LINES.join('\n')
const BLOCKS: Block[] = LINES.map((line, ordinal) => {
  const start = LINES.slice(0, ordinal).reduce((sum, one) => sum + one.length + 1, 0)
  const kind = ordinal === 0 ? 'title' : ordinal === 2 ? 'boilerplate' : 'paragraph'
  return { revisionId: 'r', ordinal, kind, guessed: kind, start, end: start + line.length, version: 1 }
})

function annotation(exact: string, mark: Mark, status: Status, withdrawnAt: string | null = null): Annotation {
  const start = TEXT.indexOf(exact)
  const anchor = describeAnchor(TEXT, start, start + exact.length)
  return { anchor, mark, status, withdrawnAt } as Annotation
}

function looked(exact: string): LookedAt {
  const start = TEXT.indexOf(exact)
  return { revisionId: 'r', personId: 'p', start, end: start + exact.length, createdAt: '' }
}

const progress = (annotations: Annotation[], lookedAt: LookedAt[] = []) =>
  articleProgress(TEXT, BLOCKS, sentencesOf(TEXT, BLOCKS), annotations, lookedAt)

test('an untouched article: every checkable sentence counts, boilerplate does not', () => {
  expect(progress([]).sentences).toEqual({ checkable: 5, covered: 0 })
})

test('marks are told of what is submitted or accepted, statuses of everything that stands', () => {
  const { byMark, byStatus } = progress([
    annotation('一文目です。', 'sourced', 'accepted'),
    annotation('三文目です。', 'contradicted', 'submitted'),
    annotation('四文目です。', 'unverifiable', 'draft'),
    annotation('四文目です。', 'sourced', 'rejected'),
    annotation('四文目です。', 'sourced', 'accepted', '2026-01-01T00:00:00.000Z'),
  ])
  expect(byMark).toEqual({ sourced: 1, unverifiable: 0, contradicted: 1, 'set-aside': 0 })
  expect(byStatus).toEqual({ draft: 1, submitted: 1, accepted: 1, rejected: 1, superseded: 0 })
})

test('a sentence is covered by a draft, by being looked at, and once only by both', () => {
  const drafts = [
    annotation('か\u3099っこうの二文目です。', 'sourced', 'draft'),
    annotation('👨‍👩‍👧‍👦', 'sourced', 'draft'),
  ]
  expect(progress(drafts, [looked('四文目です。')]).sentences.covered).toBe(2)
  expect(progress(drafts, [looked('か\u3099っこうの二文目です。')]).sentences.covered).toBe(1)
})

test('what was rejected or withdrawn covers nothing; what stands on boilerplate neither', () => {
  const gone = [
    annotation('一文目です。', 'sourced', 'rejected'),
    annotation('三文目です。', 'sourced', 'submitted', '2026-01-01T00:00:00.000Z'),
    annotation('広告のお知らせ', 'set-aside', 'submitted'),
  ]
  expect(progress(gone).sentences.covered).toBe(0)
})
