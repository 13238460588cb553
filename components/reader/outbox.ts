// Sends what was changed here. For each record it knows what should stand on the server and what does, and sends the
// difference, one request at a time per record, until there is none. A lost connection only makes it wait.
import { isSameContent } from '@/core/annotation-content'
import type { Journal } from './journal'
import type { Problem } from '../api'

export type RecordKind = 'annotation' | 'evidence' | 'source' | 'claim'

/** A record the server gave back. */
export type Stored = { id: string; version: number; withdrawnAt?: string | null }

/** What should stand, and what does. */
export type Entry = {
  kind: RecordKind
  id: string
  /** What should stand. */
  body: unknown
  isWithdrawn: boolean
  /** What stands on the server; null: nothing yet. */
  base: { version: number; body: unknown; isWithdrawn: boolean } | null
  /** Kept here, and not sent until released: a new version of something submitted. */
  isHeld: boolean
  /** It changes something already submitted, so sending it makes a new version. */
  isNewVersion: boolean
  /** Records that must be on the server before this one. */
  needs: string[]
}

export type OutboxPort = {
  create(entry: Entry): Promise<Stored>
  change(entry: Entry, version: number): Promise<Stored>
  withdraw(entry: Entry, version: number): Promise<Stored>
  /** The body of a record as it came back. */
  bodyOf(kind: RecordKind, record: Stored): unknown
  /** The error as a Problem; throws anything else on. */
  asProblem(error: unknown): Problem
}

export type OutboxEvents = {
  /** The server has this record; `isSettled` when nothing of it is left to send. */
  onStored(entry: Entry, record: Stored, isSettled: boolean): void
  /** The server refused; sent again when the entry changes. */
  onRefused(entry: Entry, problem: Problem): void
  /**
   * Somebody saved before. Says what to do: send onto the current record, send onto it only what was changed here, or
   * wait for the person.
   */
  onStale(entry: Entry, current: Stored): 'again' | 'merge' | 'wait'
  onPending(count: number, isOnline: boolean): void
}

/** Typing is sent when it pauses; everything else at once. */
const TYPING_PAUSE_MS = 350
const RETRY_MS = [1000, 2000, 4000, 8000]

export type Outbox = ReturnType<typeof createOutbox>

export function createOutbox(port: OutboxPort, journal: Journal<Entry>, events: OutboxEvents) {
  const entries = new Map<string, Entry>()
  const stuck = new Set<string>()
  const running = new Map<string, Promise<void>>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let failures = 0
  let isDisposed = false
  let retry: ReturnType<typeof setTimeout> | null = null

  const announce = () => {
    const waiting = [...entries.values()].filter((entry) => !entry.isHeld)
    events.onPending(waiting.length, failures === 0)
  }

  /** Says what should stand. `isTyping`: wait for a pause first. What is known of the server's record stays known. */
  function put(wanted: Entry, isTyping = false): void {
    isDisposed = false
    const entry = { ...wanted, base: entries.get(wanted.id)?.base ?? wanted.base }
    entries.set(entry.id, entry)
    stuck.delete(entry.id)
    journal.keep(entry.id, entry)
    clearTimeout(timers.get(entry.id))
    if (isTyping)
      timers.set(
        entry.id,
        setTimeout(() => void run(entry.id), TYPING_PAUSE_MS),
      )
    else void run(entry.id)
    announce()
  }

  /** Forgets what was to be sent of a record. */
  function forget(id: string): void {
    const entry = entries.get(id)
    if (entry === undefined) return
    clearTimeout(timers.get(id))
    entries.delete(id)
    stuck.delete(id)
    journal.drop(id, entry)
    announce()
  }

  /** Sends a record now; resolves when it is settled, stuck or waits for the network. */
  async function flush(id: string): Promise<boolean> {
    clearTimeout(timers.get(id))
    await run(id)
    return !entries.has(id)
  }

  /** Sends everything now; resolves when each record is settled, stuck, held or waits for the network. */
  async function settle(): Promise<void> {
    await Promise.all([...entries.keys()].map(flush))
  }

  function run(id: string): Promise<void> {
    const present = running.get(id)
    if (present) return present
    const work = send(id).finally(() => running.delete(id))
    running.set(id, work)
    return work
  }

  async function send(id: string): Promise<void> {
    for (let entry = entries.get(id); entry && !entry.isHeld && !stuck.has(id); entry = entries.get(id)) {
      for (const needed of entry.needs) if (entries.has(needed)) await run(needed)
      if (entry.needs.some((needed) => entries.get(needed)?.base === null)) return
      try {
        const record = await step(entry)
        failures = 0
        store(id, entry, record)
      } catch (error) {
        if (!handle(id, entry, port.asProblem(error))) return
      }
    }
  }

  /** The next request that brings the server nearer. */
  function step(entry: Entry): Promise<Stored> {
    const { base } = entry
    if (base === null) return port.create(entry)
    if (!isSameContent(base.body, entry.body)) return port.change(entry, base.version)
    return port.withdraw(entry, base.version)
  }

  function store(id: string, sent: Entry, record: Stored): void {
    const latest = entries.get(id)
    if (latest === undefined) return
    const body = port.bodyOf(sent.kind, record)
    const base = { version: record.version, body, isWithdrawn: (record.withdrawnAt ?? null) !== null }
    // A create that repeats gives back what stood before, so only the answer to a change is taken for what was meant.
    const wasChange = sent.base !== null && !isSameContent(sent.base.body, sent.body)
    const wanted = wasChange && isSameContent(latest.body, sent.body) ? body : latest.body
    const isSettled = isSameContent(wanted, body) && latest.isWithdrawn === base.isWithdrawn
    const next = { ...latest, base, body: wanted }
    if (isSettled) {
      entries.delete(id)
      journal.drop(id, latest)
    } else {
      entries.set(id, next)
      journal.keep(id, next)
    }
    events.onStored(next, record, isSettled)
    announce()
    for (const waiting of entries.values()) if (waiting.needs.includes(id)) void run(waiting.id)
  }

  /** What a failure means; returns whether to go on at once. */
  function handle(id: string, entry: Entry, problem: Problem): boolean {
    if (problem.isNetwork || problem.status >= 500 || problem.status === 401 || problem.status === 429) {
      failures++
      if (!isDisposed) {
        retry ??= setTimeout(
          () => {
            retry = null
            resume()
          },
          RETRY_MS[Math.min(failures, RETRY_MS.length) - 1],
        )
      }
      if (problem.status === 401) events.onRefused(entry, problem)
      announce()
      return false
    }
    const current = problem.code === 'stale' ? (problem.detail.current as Stored | undefined) : undefined
    if (current === undefined) {
      stuck.add(id)
      events.onRefused(entry, problem)
      return false
    }
    const body = port.bodyOf(entry.kind, current)
    const answer = isSameContent(body, entry.body) ? 'again' : events.onStale(entry, current)
    if (answer !== 'wait') {
      const present = entries.get(id) ?? entry
      const latest =
        answer === 'merge' ? { ...present, body: changedOver(entry.base?.body, present.body, body) } : present
      const base = { version: current.version, body, isWithdrawn: (current.withdrawnAt ?? null) !== null }
      if (isSameContent(body, latest.body) && latest.isWithdrawn === base.isWithdrawn) {
        store(id, latest, current)
        return false
      }
      entries.set(id, { ...latest, base })
      return true
    }
    stuck.add(id)
    return false
  }

  /** Tries everything again: the connection is back. */
  function resume(): void {
    for (const id of entries.keys()) void run(id)
  }

  /** What an earlier page left unsent. */
  function left(): Entry[] {
    return journal.all()
  }

  /** The page goes: what waits for a pause in typing is sent now, and nothing is tried again. */
  function dispose(): void {
    isDisposed = true
    for (const timer of timers.values()) clearTimeout(timer)
    if (retry !== null) clearTimeout(retry)
    resume()
  }

  return { put, forget, flush, settle, resume, left, dispose, find: (id: string) => entries.get(id) }
}

/** What `mine` changed of `before`, field by field, over `theirs`. */
function changedOver(before: unknown, mine: unknown, theirs: unknown): unknown {
  const [was, wanted] = [before, mine] as Record<string, unknown>[]
  return Object.fromEntries(
    Object.entries(theirs as object).map(([field, value]) => [
      field,
      isSameContent(was?.[field], wanted?.[field]) ? value : wanted?.[field],
    ]),
  )
}
