import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../api'
import type { Journal } from './journal'
import { createOutbox, type Entry, type OutboxEvents, type OutboxPort, type Stored } from './outbox'

/** A server that keeps records in memory; `fails` is thrown for the next requests, in order. */
function fakeServer() {
  const records = new Map<string, Stored & { body: unknown; withdrawnAt: string | null }>()
  const fails: (Problem | null)[] = []
  const log: string[] = []
  const answer = async (name: string, entry: Entry, version: number | null, change: () => void) => {
    log.push(`${name} ${entry.id}`)
    const failure = fails.shift()
    if (failure) throw failure
    const record = records.get(entry.id)
    if (version !== null && record?.version !== version) throw new Problem('stale', 412, '', { current: record })
    change()
    const after = records.get(entry.id)
    if (after === undefined) throw new Error('nothing kept')
    return after
  }
  const put = (entry: Entry, isWithdrawn = false) => {
    const version = (records.get(entry.id)?.version ?? 0) + 1
    records.set(entry.id, { id: entry.id, version, body: entry.body, withdrawnAt: isWithdrawn ? 'then' : null })
  }
  const port: OutboxPort = {
    create: (entry) => answer('create', entry, null, () => records.has(entry.id) || put(entry)),
    change: (entry, version) => answer('change', entry, version, () => put(entry)),
    withdraw: (entry, version) =>
      answer('withdraw', entry, version, () => put({ ...entry, body: records.get(entry.id)?.body }, entry.isWithdrawn)),
    bodyOf: (_, record) => (record as { body?: unknown }).body,
    asProblem: (error) => {
      if (error instanceof Problem) return error
      throw error
    },
  }
  return { records, fails, log, port, put }
}

function fakeJournal() {
  const items = new Map<string, string>()
  const journal: Journal<Entry> = {
    all: async () => [...items.values()].map((item) => JSON.parse(item) as Entry),
    keep: (key, entry) => items.set(key, JSON.stringify(entry)).has(key),
    drop: (key) => void items.delete(key),
  }
  return { items, journal }
}

const entry = (change: Partial<Entry> = {}): Entry => ({
  kind: 'annotation',
  id: 'a',
  body: { note: 'one' },
  isWithdrawn: false,
  base: null,
  isHeld: false,
  isNewVersion: false,
  needs: [],
  ...change,
})

function setUp(onStale: OutboxEvents['onStale'] = () => 'wait') {
  const server = fakeServer()
  const { items, journal } = fakeJournal()
  const said: string[] = []
  const pending: { pending: number; stuck: number; isOnline: boolean }[] = []
  const outbox = createOutbox(server.port, journal, {
    onStored: (sent, record, isSettled) => said.push(`stored ${sent.id} ${record.version} ${isSettled}`),
    onRefused: (sent, problem) => said.push(`refused ${sent.id} ${problem.code}`),
    onStale,
    onPending: (count, isOnline) => pending.push({ ...count, isOnline }),
  })
  return { server, items, journal, outbox, said, pending }
}

describe('the outbox', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('creates, then sends what was changed meanwhile, and forgets', async () => {
    const { server, outbox, items } = setUp()
    outbox.put(entry())
    outbox.put(entry({ body: { note: 'two' } }), true)
    await vi.runAllTimersAsync()
    expect(server.records.get('a')?.body).toEqual({ note: 'two' })
    expect(items.size).toBe(0)
  })

  it('keeps what was typed until the server has it, and tries again when the connection is back', async () => {
    const { server, outbox, items } = setUp()
    server.fails.push(new Problem('network'), new Problem('network'))
    outbox.put(entry())
    await vi.advanceTimersByTimeAsync(10)
    expect(items.size).toBe(1)
    await vi.runAllTimersAsync()
    expect(server.log).toEqual(['create a', 'create a', 'create a'])
    expect(server.records.get('a')?.body).toEqual({ note: 'one' })
    expect(items.size).toBe(0)
  })

  it('does not lose a change when the answer to the create was lost', async () => {
    const { server, outbox } = setUp()
    server.put(entry({ body: { note: 'one' } }))
    outbox.put(entry({ body: { note: 'two' } }))
    await vi.runAllTimersAsync()
    expect(server.records.get('a')?.body).toEqual({ note: 'two' })
  })

  it('waits for what a record needs', async () => {
    const { server, outbox } = setUp()
    server.fails.push(new Problem('network'))
    outbox.put(entry({ id: 'source', kind: 'source' }))
    outbox.put(entry({ needs: ['source'] }))
    await vi.runAllTimersAsync()
    expect(server.log.at(-1)).toBe('create a')
    expect(server.log.filter((line) => line === 'create a')).toHaveLength(1)
  })

  it('takes a stale answer that says the same as done', async () => {
    const { server, outbox, items } = setUp()
    server.put(entry({ body: { note: 'two' } }))
    server.put(entry({ body: { note: 'two' } }))
    const base = { version: 1, body: { note: 'one' }, isWithdrawn: false }
    outbox.put(entry({ body: { note: 'two' }, base }))
    await vi.runAllTimersAsync()
    expect(items.size).toBe(0)
    expect(server.log).toEqual(['change a'])
  })

  it('stops at a stale answer that says something else, keeping both', async () => {
    const { server, outbox, items, pending } = setUp()
    server.put(entry())
    server.put(entry({ body: { note: 'theirs' } }))
    server.fails.push(new Problem('network'))
    outbox.put(entry({ body: { note: 'mine' }, base: { version: 1, body: { note: 'one' }, isWithdrawn: false } }))
    await vi.advanceTimersByTimeAsync(10)
    expect(pending.at(-1)).toEqual({ pending: 1, stuck: 0, isOnline: false })
    await vi.runAllTimersAsync()
    expect(server.records.get('a')?.body).toEqual({ note: 'theirs' })
    expect([...items.values()].join()).toContain('mine')
    expect(pending.at(-1)).toEqual({ pending: 0, stuck: 1, isOnline: true })
    outbox.forget('a')
    expect(pending.at(-1)).toEqual({ pending: 0, stuck: 0, isOnline: true })
  })

  const merging: OutboxEvents['onStale'] = (sent, current) => ({
    ...sent,
    body: { note: `${(sent.body as { note: string }).note}+${(server(current) as { note: string }).note}` },
  })
  const server = (record: Stored) => (record as { body?: unknown }).body

  it('sends both sides’ words onto the current record', async () => {
    const { server, outbox, items } = setUp(merging)
    server.put(entry())
    server.put(entry({ body: { note: 'theirs' } }))
    outbox.put(entry({ body: { note: 'mine' }, base: { version: 1, body: { note: 'one' }, isWithdrawn: false } }))
    await vi.runAllTimersAsync()
    expect(server.records.get('a')?.body).toEqual({ note: 'mine+theirs' })
    expect(items.size).toBe(0)
  })

  it('brings what is held onto a version it hears of, and sends nothing', async () => {
    const { server, outbox } = setUp(merging)
    const held = { isHeld: true, base: { version: 1, body: { note: 'one' }, isWithdrawn: false } }
    outbox.put(entry({ ...held, body: { note: 'mine' } }))
    await vi.runAllTimersAsync()
    expect(outbox.meet({ id: 'a', version: 2, body: { note: 'theirs' } } as Stored)).toBe(true)
    expect(outbox.find('a')).toMatchObject({ body: { note: 'mine+theirs' }, base: { version: 2 } })
    expect(outbox.meet({ id: 'other', version: 2 })).toBe(false)
    await vi.runAllTimersAsync()
    expect(server.log).toEqual([])
  })

  it('takes over a version it heard of while its own was on the way', async () => {
    const { server, outbox, said } = setUp(merging)
    server.put(entry())
    outbox.put(entry({ body: { note: 'mine' }, base: { version: 1, body: { note: 'one' }, isWithdrawn: false } }))
    outbox.meet({ id: 'a', version: 3, body: { note: 'later' } } as Stored)
    await vi.runAllTimersAsync()
    expect(said).toEqual(['stored a 2 true', 'stored a 3 true'])
  })

  it('keeps what waits for a choice, and sends it when it is made', async () => {
    const { server, outbox, items } = setUp()
    server.put(entry())
    server.put(entry({ body: { note: 'theirs' } }))
    const base = { version: 1, body: { note: 'one' }, isWithdrawn: false }
    outbox.put(entry({ body: { note: 'mine' }, base }))
    await vi.runAllTimersAsync()
    outbox.wait(entry({ body: { note: 'mine, more' }, base }))
    outbox.resume()
    await vi.runAllTimersAsync()
    expect(server.log).toEqual(['change a'])
    expect([...items.values()].join()).toContain('mine, more')
  })

  it('restores what is deleted before it changes it', async () => {
    const { server, outbox } = setUp()
    server.put(entry(), true)
    outbox.put(entry({ body: { note: 'mine' }, base: { version: 1, body: { note: 'one' }, isWithdrawn: true } }))
    await vi.runAllTimersAsync()
    expect(server.log).toEqual(['withdraw a', 'change a'])
    expect(server.records.get('a')).toMatchObject({ body: { note: 'mine' }, withdrawnAt: null })
  })

  it('sends what waits for a pause in typing when its page goes, and then tries nothing again', async () => {
    const { server, outbox, items } = setUp()
    outbox.put(entry())
    await vi.runAllTimersAsync()
    outbox.put(entry({ body: { note: 'last words' } }), true)
    outbox.dispose()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.records.get('a')?.body).toEqual({ note: 'last words' })
    outbox.put(entry({ body: { note: 'unsent' } }), true)
    server.fails.push(new Problem('network'))
    outbox.dispose()
    await vi.runAllTimersAsync()
    expect(server.records.get('a')?.body).toEqual({ note: 'last words' })
    expect([...items.values()].join()).toContain('unsent')
  })

  it('stops at a refusal, and tries again only when the record changes', async () => {
    const { server, outbox, said, pending } = setUp()
    server.fails.push(new Problem('anchor-uncounted', 422))
    outbox.put(entry())
    await vi.runAllTimersAsync()
    outbox.resume()
    await vi.runAllTimersAsync()
    expect(server.log).toEqual(['create a'])
    expect(said).toEqual(['refused a anchor-uncounted'])
    expect(pending.at(-1)).toEqual({ pending: 0, stuck: 1, isOnline: true })
    outbox.put(entry({ body: { note: 'other' } }))
    await vi.runAllTimersAsync()
    expect(server.records.get('a')?.body).toEqual({ note: 'other' })
    expect(pending.at(-1)).toEqual({ pending: 0, stuck: 0, isOnline: true })
  })

  it('tries what was changed while an older form of it was being refused', async () => {
    const { server, outbox, said } = setUp()
    server.fails.push(new Problem('anchor-uncounted', 422))
    outbox.put(entry())
    outbox.put(entry({ body: { note: 'other' } }))
    await vi.runAllTimersAsync()
    expect(server.records.get('a')?.body).toEqual({ note: 'other' })
    expect(said).toEqual(['stored a 1 true'])
  })

  it('counts what rests on a refused record as waiting, not as on its way', async () => {
    const { server, outbox, pending } = setUp()
    server.fails.push(new Problem('url', 422))
    outbox.put(entry({ id: 'source', kind: 'source' }))
    outbox.put(entry({ needs: ['source'] }))
    await vi.runAllTimersAsync()
    expect(server.log).toEqual(['create source'])
    expect(pending.at(-1)).toEqual({ pending: 0, stuck: 2, isOnline: true })
  })

  it('deletes after creating, and holds what is not released', async () => {
    const { server, outbox, items } = setUp()
    outbox.put(entry())
    outbox.put(entry({ isWithdrawn: true }))
    outbox.put(entry({ id: 'b', isHeld: true }))
    await vi.runAllTimersAsync()
    expect(server.records.get('a')?.withdrawnAt).toBe('then')
    expect(server.records.has('b')).toBe(false)
    expect([...items.keys()]).toEqual(['b'])
  })
})
