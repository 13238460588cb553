import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '../core/refusal'
import { connect, type Write } from './client'
import { verifyChain } from './event-chain'
import { events, projects, sources } from './schema'
import { made, NOBODY, openTrialDatabase, project, source, type TrialDatabase } from './trial-database'

let trial: TrialDatabase
beforeEach(() => {
  trial = openTrialDatabase()
})
afterEach(() => trial.database.close())

/** A work that keeps one project; `then` runs after the insert, with the same handle. */
const keep = (id: string, then: (tx: Write) => unknown = () => undefined) =>
  trial.write('s', NOBODY, async (tx) => {
    await tx.insert(projects).values(project(id))
    await then(tx)
    return { result: id, events: [made(id)] }
  })

const kept = async () =>
  (await trial.database.reader.select().from(projects).orderBy(asc(projects.id))).map(({ id }) => id)
const logged = async () => trial.database.reader.select().from(events).orderBy(asc(events.number))

describe('works that travel together', () => {
  it('are done in the order they were asked for, numbered without a gap, announced in that order', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `p${String(i).padStart(3, '0')}`)
    expect(await Promise.all(ids.map((id) => keep(id)))).toEqual(ids)
    const lines = await logged()
    expect(lines.map(({ number }) => number)).toEqual(ids.map((_, i) => i + 1))
    expect(lines.map(({ subjectId }) => subjectId)).toEqual(ids)
    expect(trial.announced.map(({ subjectId }) => subjectId)).toEqual(ids)
    expect(await verifyChain(trial.database.reader, 's')).toEqual({ intact: true, events: 200 })
  })

  const failures: [string, (tx: Write) => unknown, string][] = [
    ['refuses', () => Promise.reject(new Refusal('lacks')), 'lacks'],
    ['breaks a constraint', (tx) => tx.insert(projects).values(project('a')), 'UNIQUE constraint failed'],
    ['points at nothing', (tx) => tx.insert(sources).values(source('s', 'nowhere')), 'FOREIGN KEY constraint failed'],
    ['throws a bug', () => Promise.reject(new TypeError('bug')), 'bug'],
  ]
  it.each(failures)('lose only the one that %s', async (_, fail, message) => {
    const [a, b, c] = await Promise.allSettled([keep('a'), keep('b', fail), keep('c')])
    expect([a?.status, b?.status, c?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    await expect(Promise.reject((b as PromiseRejectedResult).reason)).rejects.toThrow(message)
    expect(await kept()).toEqual(['a', 'c'])
    expect((await logged()).map(({ number, subjectId }) => [number, subjectId])).toEqual([
      [1, 'a'],
      [2, 'c'],
    ])
    expect(trial.announced).toHaveLength(2)
  })

  it('are refused together when the transaction itself has ended', async () => {
    trial.database.writerConnection.exec(
      "CREATE TRIGGER full BEFORE INSERT ON projects WHEN NEW.id = 'boom' BEGIN SELECT RAISE(ROLLBACK, 'disk full'); END",
    )
    const together = await Promise.allSettled([keep('a'), keep('boom'), keep('c')])
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(await kept()).toEqual([])
    expect(trial.announced).toEqual([])
    expect(await keep('after')).toBe('after')
    expect((await logged()).map(({ number }) => number)).toEqual([1])
  })
})

describe('what a work may not do', () => {
  it('write inside a write', async () => {
    await expect(keep('outer', () => keep('inner'))).rejects.toThrow('write() inside write()')
    expect(await kept()).toEqual([])
  })

  it('wait for anything but its handle', async () => {
    const slow = keep('slow', () => new Promise((resolve) => setTimeout(resolve, 5)))
    const [late, quick] = await Promise.allSettled([slow, keep('quick')])
    expect(late.status === 'rejected' && String(late.reason)).toContain('other than its handle')
    expect(quick.status).toBe('fulfilled')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await kept()).toEqual(['quick'])
  })

  it('keep its handle', async () => {
    let leaked: Write | undefined
    await keep('a', (tx) => {
      leaked = tx
    })
    expect(() => leaked?.insert(projects)).toThrow('revoked')
    expect(await kept()).toEqual(['a'])
  })
})

it('says nothing of success before the change can be read', async () => {
  const seen = await Promise.all(['a', 'b'].map(async (id) => (await keep(id), kept())))
  expect(seen).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
})

it('appends nothing for a work without events', async () => {
  await trial.write('s', NOBODY, async () => ({ result: 1, events: [] }))
  expect(await logged()).toEqual([])
})

it('waits for the lock of another process while this one goes on', async () => {
  const other = connect(trial.database.file, { readonly: false })
  other.exec('BEGIN IMMEDIATE')
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 10)
  setTimeout(() => other.exec('COMMIT'), 200)
  expect(await keep('a')).toBe('a')
  clearInterval(ticking)
  other.close()
  expect(turns).toBeGreaterThan(8)
})

describe('the chain', () => {
  beforeEach(async () => {
    for (const id of ['a', '𠮷', 'か\u3099', 'd']) await keep(id)
  })
  const alterations: [string, string, [number | null, string]][] = [
    ['a payload was changed', `UPDATE events SET after = '{"name":"x"}' WHERE number = 2`, [2, 'payload']],
    ['a time was changed', "UPDATE events SET at = '2000-01-01T00:00:00.000Z' WHERE number = 3", [3, 'hash']],
    ['an actor was changed', "UPDATE events SET actor_id = 'somebody' WHERE number = 1", [1, 'hash']],
    ['a subject was changed', "UPDATE events SET subject_id = 'other' WHERE number = 4", [4, 'hash']],
    ['a line was taken out', 'DELETE FROM events WHERE number = 2', [3, 'gap']],
    ['the last line was taken out', 'DELETE FROM events WHERE number = 4', [null, 'head']],
    [
      'lines changed places',
      'UPDATE events SET number = 9 WHERE number = 2; UPDATE events SET number = 2 WHERE number = 3; UPDATE events SET number = 3 WHERE number = 9',
      [2, 'hash'],
    ],
    ['a payload was withdrawn without its salt', 'UPDATE events SET after = NULL WHERE number = 2', [2, 'payload']],
  ]
  it.each(alterations)('notices that %s', async (_, statement, [number, reason]) => {
    trial.database.writerConnection.pragma('foreign_keys = OFF')
    trial.database.writerConnection.exec(statement)
    expect(await verifyChain(trial.database.reader, 's')).toEqual({ intact: false, number, reason })
  })

  it('stays whole when words are withdrawn with their salt', async () => {
    const [line] = await trial.database.reader.select().from(events).where(eq(events.number, 2))
    trial.database.writerConnection.prepare('DELETE FROM event_salts WHERE event_id = ?').run(line?.id)
    trial.database.writerConnection.exec('UPDATE events SET after = NULL WHERE number = 2')
    expect(await verifyChain(trial.database.reader, 's')).toEqual({ intact: true, events: 4 })
  })
})
