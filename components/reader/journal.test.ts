import { describe, expect, it } from 'vitest'
import type { DurableStore } from './durable-store'
import { createJournal } from './journal'

/** A storage in memory; `forget` brings it back to how it was when `note` was called: a crash before it was written. */
function fakeStorage() {
  let items = new Map<string, string>()
  let noted = new Map<string, string>()
  const storage: Storage = {
    get length() {
      return items.size
    },
    key: (i) => [...items.keys()][i] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  }
  return {
    storage,
    note: () => (noted = new Map(items)),
    forget: () => (items = new Map(noted)),
  }
}

function fakeDurable(): DurableStore {
  const items = new Map<string, string>()
  return {
    put: (name, value) => void items.set(name, JSON.stringify(value)),
    replace(name, present, value) {
      if (items.get(name) === JSON.stringify(present)) items.set(name, JSON.stringify(value))
    },
    remove: (name) => void items.delete(name),
    all: async (prefix) =>
      [...items]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => ({ name, value: JSON.parse(value) })),
  }
}

type Words = { note: string }
const open = (storage: Storage | null, durable: DurableStore | null, now = () => 1000) =>
  createJournal<Words>('person', 'article', storage, durable, 'unsent', now)

describe('the journal', () => {
  it.each([
    ['both places', true, true],
    ['localStorage alone', true, false],
    ['the database alone', false, true],
  ])('gives a later page what was kept in %s', async (_, hasStorage, hasDurable) => {
    const storage = hasStorage ? fakeStorage().storage : null
    const durable = hasDurable ? fakeDurable() : null
    const journal = open(storage, durable)
    journal.keep('a', { note: '𠮷' })
    journal.keep('a', { note: '𠮷野' })
    journal.keep('b', { note: 'か\u3099' })
    journal.drop('b', { note: 'か\u3099' })
    expect(await open(storage, durable).all()).toEqual([{ note: '𠮷野' }])
  })

  it('has the last words after a crash that took what localStorage had not written', async () => {
    const [{ storage, note, forget }, durable] = [fakeStorage(), fakeDurable()]
    const journal = open(storage, durable)
    journal.keep('a', { note: 'old' })
    note()
    journal.keep('a', { note: 'new' })
    forget()
    expect(await open(storage, durable).all()).toEqual([{ note: 'new' }])
  })

  it('does not bring back after a crash what had been sent', async () => {
    const [{ storage, note, forget }, durable] = [fakeStorage(), fakeDurable()]
    const journal = open(storage, durable)
    journal.keep('a', { note: 'sent' })
    note()
    journal.drop('a', { note: 'sent' })
    forget()
    expect(await open(storage, durable).all()).toEqual([])
  })

  it('leaves what another window kept since', async () => {
    const [{ storage }, durable] = [fakeStorage(), fakeDurable()]
    const [one, other] = [open(storage, durable), open(storage, durable, () => 2000)]
    one.keep('a', { note: 'mine' })
    other.keep('a', { note: 'theirs' })
    one.drop('a', { note: 'mine' })
    expect(await open(storage, durable).all()).toEqual([{ note: 'theirs' }])
  })

  it('forgets the time of a drop after a while, and reads nothing of somebody else', async () => {
    const durable = fakeDurable()
    const journal = open(null, durable)
    journal.keep('a', { note: 'x' })
    journal.drop('a', { note: 'x' })
    await open(null, durable, () => 8 * 24 * 3600 * 1000 + 1001).all()
    expect(await durable.all('')).toEqual([])
    journal.keep('a', { note: 'x' })
    expect(await createJournal('other', 'article', null, durable).all()).toEqual([])
  })

  it('takes a torn item for none', async () => {
    const { storage } = fakeStorage()
    storage.setItem('tenkyo.unsent.person.article.a', '{"at":1,"entr')
    expect(await open(storage, null).all()).toEqual([])
  })
})
