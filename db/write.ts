// The only way to change anything. One `write` is one transaction of one stream: the stream's row is locked first, the
// work runs, its events are appended last, numbered from that row's counter.
//
// Waiting works share one COMMIT. Each runs in a savepoint of its own, so that a refused one takes nothing with it; the
// group is drained by setImmediate, which lets requests that arrive together travel together. No caller hears of success
// before the COMMIT is on disk. When an error has ended the transaction itself (disk full), the whole group is refused.
import { AsyncLocalStorage } from 'node:async_hooks'
import { eq, sql } from 'drizzle-orm'
import type { Event } from '../core/event.schema'
import { Refusal } from '../core/refusal'
import type { Database, Write } from './client'
import { eventHash, GENESIS, payloadDigest } from './event-chain'
import { eventSalts, events, streams } from './schema'

/** Who acts: a person (null: the program itself), and the admin who views as that person. */
export type Actor = { id: string | null; viaId: string | null }

export type NewEvent = Pick<Event, 'action' | 'subjectKind' | 'subjectId'> &
  Partial<Pick<Event, 'articleId' | 'before' | 'after'>>

/** What a work gives back: the caller's result, and what happened. No events: nothing was changed (a repeated create). */
export type Outcome<T> = { result: T; events: NewEvent[] }
/** Awaits nothing but `tx`, which closes when the work ends. */
export type Work<T> = (tx: Write) => Promise<Outcome<T>>

export type WriteTools = {
  now(): string
  newId(): string
  newSalt(): string
  /** Called once per commit with its events in order, after they are durable. Must not throw: the queue would stand still. */
  announce(committed: Event[]): void
}

export type Writer = <T>(stream: string, actor: Actor, work: Work<T>) => Promise<T>

type Job = {
  run(tx: Write): Promise<Event[]>
  settle(): void
  refuse(error: unknown): void
}

const GROUP_LIMIT = 64
const BUSY_LIMIT_MS = 5000
const insideWrite = new AsyncLocalStorage<true>()

/** Makes the write function of a database. There is one per process and database. */
export function createWriter(database: Database, tools: WriteTools): Writer {
  const waiting: Job[] = []
  let draining = false

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0, GROUP_LIMIT)
      const committed = await commitGroup(database, group)
      if (committed.length > 0) tools.announce(committed)
      await turn()
    }
    draining = false
  }

  return function write<T>(stream: string, actor: Actor, work: Work<T>): Promise<T> {
    if (insideWrite.getStore()) throw new Error('write() inside write(): hand the handle on instead')
    return new Promise<T>((resolve, reject) => {
      let result: T
      waiting.push({
        async run(tx) {
          const head = await lockStream(tx, stream)
          const outcome = await work(tx)
          result = outcome.result
          return appendEvents(tx, stream, head, actor, outcome.events, tools)
        },
        settle: () => resolve(result),
        refuse: reject,
      })
      if (!draining) {
        draining = true
        setImmediate(() => insideWrite.run(true, () => void drain()))
      }
    })
  }
}

/** Runs a group in one transaction; settles or refuses every job; returns the events that are now durable. */
async function commitGroup(database: Database, group: Job[]): Promise<Event[]> {
  const connection = database.writerConnection
  const done: { job: Job; events: Event[] }[] = []
  const refused = new Set<Job>()
  try {
    await begin(connection)
    for (const job of group) {
      connection.exec('SAVEPOINT work')
      try {
        done.push({ job, events: await runWithHandle(database.writer, job) })
        connection.exec('RELEASE work')
      } catch (error) {
        if (done.at(-1)?.job === job) done.pop()
        if (!connection.inTransaction) throw error
        connection.exec('ROLLBACK TO work; RELEASE work')
        refused.add(job)
        job.refuse(error)
      }
    }
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    for (const job of group) if (!refused.has(job)) job.refuse(error)
    return []
  }
  for (const { job } of done) job.settle()
  return done.flatMap((entry) => entry.events)
}

/** BEGIN IMMEDIATE, waiting for another process's lock on a timer, so that the event loop goes on. */
async function begin(connection: Database['writerConnection']): Promise<void> {
  const deadline = Date.now() + BUSY_LIMIT_MS
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() > deadline) throw new Refusal('busy')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

/**
 * Runs one job with a handle that closes after it. SQLite answers within the same turn of the event loop, so a job that
 * is still running a turn later awaits something that is not its handle, and would hold every other writer up.
 */
async function runWithHandle(writer: Write, job: Job): Promise<Event[]> {
  const { proxy, revoke } = Proxy.revocable(writer, {})
  const late = Symbol('late')
  const running = job.run(proxy)
  try {
    const first = await Promise.race([running, turn().then(() => late)])
    if (first === late) {
      running.catch(() => undefined)
      throw new Error('a work awaited something other than its handle')
    }
    return first as Event[]
  } finally {
    revoke()
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

type Head = { counter: number; head: string }

async function lockStream(tx: Write, stream: string): Promise<Head> {
  await tx.insert(streams).values({ id: stream, counter: 0, head: GENESIS }).onConflictDoNothing()
  const [row] = await tx
    .update(streams)
    .set({ counter: sql`${streams.counter}` })
    .where(eq(streams.id, stream))
    .returning()
  if (row === undefined) throw new Error(`stream ${stream} has no row`)
  return row
}

async function appendEvents(
  tx: Write,
  stream: string,
  head: Head,
  actor: Actor,
  happened: NewEvent[],
  tools: WriteTools,
): Promise<Event[]> {
  const appended: Event[] = []
  let { counter, head: previous } = head
  for (const entry of happened) {
    counter += 1
    const event: Event = {
      id: tools.newId(),
      stream,
      actorId: actor.id,
      viaId: actor.viaId,
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      articleId: entry.articleId ?? null,
      before: entry.before ?? null,
      after: entry.after ?? null,
      at: tools.now(),
    }
    const salt = tools.newSalt()
    const digest = payloadDigest(salt, { before: event.before, after: event.after })
    previous = eventHash(previous, { ...event, number: counter, digest })
    await tx.insert(events).values({ ...event, number: counter, digest, hash: previous })
    await tx.insert(eventSalts).values({ eventId: event.id, salt })
    appended.push(event)
  }
  if (appended.length > 0) await tx.update(streams).set({ counter, head: previous }).where(eq(streams.id, stream))
  return appended
}
