import { describe, expect, it } from 'vitest'
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import { contentAlone } from '@/core/annotation-content'
import { newAnnotation } from './content-changes'
import type { Entry } from './outbox'
import { overtakenAnnotation, overtakenFacts } from './overtaken'

const BASE: AnnotationContent = {
  anchor: { start: 0, end: 2, exact: '𠮷', prefix: '', suffix: '' },
  mark: 'unverifiable',
  asserts: 'content',
  grounds: ['single-source'],
  flags: [],
  weight: 'supporting',
  chain: [],
  namedSourceId: null,
  contentAnnotationId: null,
  claimId: null,
  evidence: [],
  secondAnchor: null,
  note: '五月に会談した。',
}

const record = (change: Partial<Annotation>): Annotation => ({
  ...newAnnotation('a', BASE, { projectId: 'p', articleId: 'x', revisionId: 'r', authorId: 'me', time: 't' }),
  version: 2,
  ...change,
})

const entry = (change: Partial<AnnotationContent>, rest: Partial<Entry> = {}): Entry => ({
  kind: 'annotation',
  id: 'a',
  body: { ...BASE, ...change },
  isWithdrawn: false,
  base: { version: 1, body: BASE, isWithdrawn: false },
  isHeld: false,
  isNewVersion: false,
  needs: [],
  ...rest,
})

describe('a change that somebody else’s save has overtaken', () => {
  it('goes on with both', () => {
    const { overtaken, kept } = overtakenAnnotation(
      entry({ note: '五月に北京で会談した。' }),
      record({ weight: 'central' }),
    )
    const both = { ...BASE, note: '五月に北京で会談した。', weight: 'central' }
    expect(overtaken).toMatchObject({ body: both, isHeld: false, isWithdrawn: false })
    expect(kept).toMatchObject({ draft: both, isRevising: false, saving: { state: 'waiting' } })
  })

  it('waits where both wrote at one place, with what did not meet already in', () => {
    const { overtaken, kept } = overtakenAnnotation(
      entry({ note: '六月に会談した。' }),
      record({ note: '四月に会談した。', weight: 'central' }),
    )
    expect(overtaken).toBe('wait')
    expect(kept.draft).toMatchObject({ note: '六月に会談した。', weight: 'central' })
    expect(kept.saving).toMatchObject({ state: 'stale', open: ['note'] })
  })

  it('takes what was sent from here and never answered for its own', () => {
    const arrived = record({ note: '六月に会談した。' })
    const { overtaken } = overtakenAnnotation(
      entry({ note: '六月に北京で会談した。' }, { sent: contentAlone(arrived) }),
      arrived,
    )
    expect(overtaken).toMatchObject({ body: { note: '六月に北京で会談した。' } })
  })

  it('becomes a new version, kept until released, when the draft was handed in meanwhile', () => {
    const { overtaken, kept } = overtakenAnnotation(entry({ weight: 'central' }), record({ status: 'submitted' }))
    expect(overtaken).toMatchObject({ isHeld: true, isNewVersion: true })
    expect(kept.isRevising).toBe(true)
  })

  it('asks before words are lost to a deletion, and deletes along where there are none', () => {
    const deleted = record({ withdrawnAt: 'then' })
    const typed = overtakenAnnotation(entry({ note: '六月に会談した。' }), deleted)
    expect(typed.overtaken).toBe('wait')
    expect(typed.kept).toMatchObject({ draft: { note: '六月に会談した。' }, saving: { state: 'stale', open: [] } })
    expect(overtakenAnnotation(entry({}), deleted).overtaken).toMatchObject({ isWithdrawn: true })
  })

  it('deletes what somebody else changed', () => {
    const { overtaken } = overtakenAnnotation(entry({}, { isWithdrawn: true }), record({ weight: 'central' }))
    expect(overtaken).toMatchObject({ isWithdrawn: true, body: { weight: 'central' } })
  })
})

describe('facts that somebody else’s save has overtaken', () => {
  const facts = { title: '統計', excerpt: '千億ドル', place: '' }
  const changed = (mine: Partial<typeof facts>): Entry => ({
    ...entry({}),
    kind: 'evidence',
    body: { ...facts, ...mine },
    base: { version: 1, body: facts, isWithdrawn: false },
  })

  it('keeps both excerpts', () => {
    expect(
      overtakenFacts(changed({ excerpt: '二千億ドル' }), { ...facts, excerpt: '三千億ドル', place: '東京' }),
    ).toEqual({
      body: { ...facts, excerpt: '三千億ドル\n二千億ドル', place: '東京' },
      lost: null,
    })
  })

  it('says what stood in a line that both changed', () => {
    expect(overtakenFacts(changed({ title: '税関統計' }), { ...facts, title: '貿易統計' })).toEqual({
      body: { ...facts, title: '税関統計' },
      lost: '貿易統計',
    })
  })
})
