import { expect, test } from 'vitest'
import type { Dismissal } from '@/core/suggestion.schema'
import type { Context } from './context'
import type { Deed } from './deed'
import { dismissing } from './dismissing'
import type { Entry } from './outbox'
import { initialState } from './state'
import { createStore } from './store'
import { createUndoStack } from './undo-stack'

const NOTHING = {
  blocks: [],
  annotations: [],
  reviews: [],
  lookedAt: [],
  evidence: [],
  sources: [],
  claims: [],
  people: [],
  cursor: null,
}
const PLACE = { start: 3, end: 9, asserts: 'attribution' as const }

function desk() {
  const sent: Entry[] = []
  const store = createStore(initialState(NOTHING))
  const undo = createUndoStack<Deed>({ now: () => 0, join: (_, later) => later })
  const context: Partial<Context> = {
    store,
    undo,
    outbox: {
      put: (entry: Entry) => void sent.push(entry),
      find: (id: string) => sent.findLast((entry) => entry.id === id),
    } as Partial<Context['outbox']> as Context['outbox'],
    article: { id: 'article', projectId: 'project' } as Partial<Context['article']> as Context['article'],
    revision: { id: 'revision' } as Partial<Context['revision']> as Context['revision'],
    asker: { personId: 'anna', isAdmin: false, role: 'reviewer' },
  }
  const actions = dismissing(context as Context)
  undo.playedBy((deed, way) => {
    if (deed.kind === 'dismissed') actions.play(deed, way)
    return 'played'
  })
  return { sent, store, undo, actions, known: () => [...store.get().dismissals.values()] }
}

test('is there at once, goes out as a create, and is taken back as its withdrawal', () => {
  const { sent, undo, actions, known } = desk()
  actions.dismiss(PLACE)
  expect(known()).toMatchObject([{ ...PLACE, personId: 'anna', withdrawnAt: null, version: 0 }])
  undo.undo()
  expect(known()[0]?.withdrawnAt).not.toBeNull()
  undo.redo()
  expect(known()[0]?.withdrawnAt).toBeNull()
  expect(sent.map(({ kind, base, isWithdrawn, body }) => ({ kind, base, isWithdrawn, body }))).toEqual(
    [false, true, false].map((isWithdrawn) => ({ kind: 'dismissal', base: null, isWithdrawn, body: PLACE })),
  )
})

test('what an earlier page did is taken back once it is known what stands, by its version', () => {
  const { sent, actions, known } = desk()
  const stored: Dismissal = {
    ...PLACE,
    id: 'old',
    projectId: 'project',
    articleId: 'article',
    revisionId: 'revision',
    personId: 'anna',
    createdAt: '2024-07-03T00:00:00.000Z',
    withdrawnAt: null,
    version: 4,
  }
  actions.play({ kind: 'dismissed', id: 'old' }, 'back')
  expect(sent).toEqual([])
  actions.take([stored])
  expect(known()).toMatchObject([{ id: 'old', version: 4 }])
  expect(sent).toMatchObject([{ id: 'old', isWithdrawn: true, base: { version: 4, body: PLACE, isWithdrawn: false } }])
})

test('what is known here is newer than what is read', () => {
  const { actions, known } = desk()
  actions.dismiss(PLACE)
  const [made] = known()
  if (made === undefined) throw new Error('nothing was dismissed')
  actions.take([{ ...made, start: 0 }])
  expect(known()).toEqual([made])
})

test('what was done in another browser is taken over, unless something waits here to be sent', () => {
  const { actions, known, sent } = desk()
  const stored = { ...PLACE, id: 'old', projectId: 'project', articleId: 'article', revisionId: 'revision' }
  const facts = { personId: 'anna', createdAt: '2024-07-03T00:00:00.000Z', withdrawnAt: null, version: 1 }
  actions.take([{ ...stored, ...facts }])
  const restored = { ...stored, ...facts, withdrawnAt: '2024-07-03T00:01:00.000Z', version: 2 }
  actions.take([restored])
  expect(known()).toEqual([restored])
  actions.play({ kind: 'dismissed', id: 'old' }, 'again')
  expect(sent).toHaveLength(1)
  actions.take([{ ...restored, version: 3 }])
  expect(known()).toMatchObject([{ withdrawnAt: null, version: 2 }])
})
