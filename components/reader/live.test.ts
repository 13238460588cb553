import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Annotation, AnnotationContent, Review } from '@/core/annotation.schema'
import type { Block, LookedAt } from '@/core/article.schema'
import type { ArticleChanges, ArticleMarks } from '@/core/views'
import { Problem, send } from '../api'
import { newAnnotation } from './content-changes'
import type { Context } from './context'
import { live } from './live'
import type { Looking } from './looking'
import type { Stored } from './outbox'
import { initialState, keptAsSaved } from './state'
import { createStore } from './store'

vi.mock('../api', async (original) => ({ ...(await original<typeof import('../api')>()), send: vi.fn() }))
const sent = vi.mocked(send)

const CONTENT: AnnotationContent = {
  anchor: { start: 0, end: 2, exact: '𠮷', prefix: '', suffix: '' },
  mark: 'unverifiable',
  asserts: 'content',
  grounds: [],
  flags: [],
  weight: 'supporting',
  chain: [],
  namedSourceId: null,
  contentAnnotationId: null,
  claimId: null,
  evidence: [],
  secondAnchor: null,
  note: '',
}
const annotation = (id: string, version: number, change: Partial<Annotation> = {}): Annotation => ({
  ...newAnnotation(id, CONTENT, { projectId: 'p', articleId: 'x', revisionId: 'r', authorId: 'ann', time: 't' }),
  version,
  ...change,
})
const block = (version: number, kind: Block['kind']): Block => ({
  revisionId: 'r',
  ordinal: 0,
  kind,
  guessed: kind,
  start: 0,
  end: 10,
  version,
})
const look = (personId: string, start: number): LookedAt => ({
  revisionId: 'r',
  personId,
  start,
  end: start + 5,
  createdAt: 't',
})
const nothing: ArticleChanges = {
  cursor: 'c1',
  isReset: false,
  annotations: [],
  reviews: [],
  blocks: [],
  looks: [],
  lookedAt: [],
  evidence: [],
  sources: [],
  claims: [],
  people: null,
}
const marks = (annotations: Annotation[]): ArticleMarks => ({
  cursor: 'c9',
  blocks: [block(1, 'paragraph')],
  annotations,
  reviews: [],
  lookedAt: [look('ann', 0)],
  evidence: [],
  sources: [],
  claims: [],
  people: [],
})

/** A page on which `annotations` stand; those in `unsent` wait in the outbox. The server gives `answers` in order. */
function open(annotations: Annotation[], answers: (ArticleChanges | ArticleMarks)[], unsent: string[] = []) {
  const asked: string[] = []
  sent.mockImplementation((_, path) => {
    asked.push(path)
    return Promise.resolve(structuredClone(answers.shift() ?? nothing))
  })
  const store = createStore(initialState(marks(annotations)))
  const met: Stored[] = []
  const waiting = new Set<number>()
  const context = {
    store,
    text: '',
    article: { id: 'x', projectId: 'p' },
    asker: { personId: 'me', isAdmin: false, role: 'reviewer' },
    outbox: {
      meet(record: Stored) {
        if (!unsent.includes(record.id)) return false
        met.push(record)
        return true
      },
    },
  } as unknown as Context
  const looking = { isWaiting: ({ start }: { start: number }) => waiting.has(start) } as unknown as Looking
  return { store, asked, met, waiting, refresh: live(context, 'c0', looking).refresh }
}

beforeEach(() => vi.useRealTimers())
afterEach(() => sent.mockReset())

describe('an open page', () => {
  it('takes over what changed, and goes on from there', async () => {
    const { store, asked, refresh } = open(
      [annotation('a', 1), annotation('b', 1)],
      [
        {
          ...nothing,
          annotations: [annotation('a', 2, { note: 'か\u3099' }), annotation('c', 1)],
          blocks: [block(2, 'heading')],
          looks: [look('ann', 0), look('ann', 5)],
          lookedAt: [look('ann', 5)],
        },
      ],
    )
    const untouched = store.get().kept.get('b')
    await refresh()
    await refresh()
    const { kept, blocks, lookedAt } = store.get()
    expect(kept.get('a')?.annotation.note).toBe('か\u3099')
    expect(kept.has('c')).toBe(true)
    expect(kept.get('b')).toBe(untouched)
    expect(blocks[0]?.kind).toBe('heading')
    expect(lookedAt.map(({ start }) => start)).toEqual([5])
    expect(asked).toEqual(['/api/articles/x/changes?after=c0', '/api/articles/x/changes?after=c1'])
  })

  it('asks twice, however often it is told while it asks', async () => {
    const { asked, refresh } = open([], [])
    const first = refresh()
    for (let i = 0; i < 200; i++) void refresh()
    await first
    expect(asked).toHaveLength(2)
  })

  it('never puts an older record in place of a newer one', async () => {
    const { store, refresh } = open(
      [annotation('a', 3, { note: 'new' })],
      [{ ...nothing, annotations: [annotation('a', 2)] }],
    )
    await refresh()
    expect(store.get().kept.get('a')?.annotation.note).toBe('new')
  })

  it('leaves what waits here to be sent to the outbox', async () => {
    const { store, met, refresh } = open(
      [annotation('a', 1)],
      [{ ...nothing, annotations: [annotation('a', 2, { note: 'theirs' })] }],
      ['a'],
    )
    await refresh()
    expect(met.map(({ id, version }) => [id, version])).toEqual([['a', 2]])
    expect(store.get().kept.get('a')?.annotation.version).toBe(1)
  })

  it('takes a deleted annotation off the page, and its card along', async () => {
    const gone = [annotation('a', 2, { withdrawnAt: 't' }), annotation('z', 2, { withdrawnAt: 't' })]
    const { store, refresh } = open([annotation('a', 1)], [{ ...nothing, annotations: gone }])
    store.set({ focusId: 'a' })
    await refresh()
    expect(store.get().kept.get('a')?.isWithdrawn).toBe(true)
    expect(store.get().kept.has('z')).toBe(false)
    expect(store.get().focusId).toBeNull()
  })

  it('asks again later for a sentence of which a look is still on its way', async () => {
    const mine = { ...nothing, looks: [look('me', 0), look('ann', 5)], lookedAt: [look('me', 0), look('ann', 5)] }
    const { store, asked, waiting, refresh } = open([], [mine, mine])
    waiting.add(0)
    await refresh()
    expect(store.get().lookedAt.map(({ personId, start }) => `${personId} ${start}`)).toEqual(['ann 0', 'ann 5'])
    waiting.clear()
    await refresh()
    expect(store.get().lookedAt.map(({ personId, start }) => `${personId} ${start}`)).toContain('me 0')
    expect(asked[1]).toContain('after=c0')
  })

  it('puts reviews in their order, each once', async () => {
    const review = (id: string, createdAt: string, version = 1) =>
      ({ id, createdAt, version, annotationId: 'a', closedAt: null }) as Review
    const { store, refresh } = open(
      [],
      [
        { ...nothing, reviews: [review('two', '2')] },
        { ...nothing, reviews: [review('one', '1'), review('two', '2', 2)] },
      ],
    )
    await refresh()
    await refresh()
    expect(store.get().reviews.map(({ id, version }) => [id, version])).toEqual([
      ['one', 1],
      ['two', 2],
    ])
  })

  it('reads everything anew when it was away too long, and keeps what is not sent', async () => {
    const { store, asked, refresh } = open(
      [annotation('a', 1), annotation('gone', 1)],
      [{ ...nothing, isReset: true }, marks([annotation('a', 2, { note: 'theirs' }), annotation('b', 1)])],
    )
    const unsent = { ...keptAsSaved(annotation('mine', 0)), draft: CONTENT, saving: { state: 'waiting' } as const }
    store.set({ kept: store.get().kept.with(unsent) })
    await refresh()
    const { kept } = store.get()
    expect([kept.get('a')?.annotation.note, kept.has('b'), kept.has('gone')]).toEqual(['theirs', true, false])
    expect(kept.get('mine')).toBe(unsent)
    await refresh()
    expect(asked.at(-1)).toContain('after=c9')
  })

  it('says when there is no connection', async () => {
    const { store, refresh } = open([], [])
    sent.mockRejectedValue(new Problem('network'))
    await refresh()
    expect(store.get().isOnline).toBe(false)
  })
})
