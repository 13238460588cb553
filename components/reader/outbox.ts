// Sends what was changed here. For each record it knows what should stand on the server and what does, and sends the
// difference, one request at a time per record, until there is none. A lost connection only makes it wait.
import { isSameContent } from '@/core/annotation-content'
import type { Journal } from './journal'
import type { Problem } from '../api'

export type RecordKind = 'annotation' | 'evidence' | 'source' | 'claim' | 'dismissal'

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
  /** What was last sent and not answered: when the server turns out to have it, it came from here. */
  sent?: unknown
}

/** What becomes of an entry that somebody else's save has overtaken: sent on as it now is, or left for the person. */
export type Overtaken = Pick<Entry, 'body' | 'isWithdrawn' | 'isHeld' | 'isNewVersion'> | 'wait'

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
  /** Somebody saved before: what should stand now, given what the server has. */
  onStale(entry: Entry, current: Stored): Overtaken
  /**
   * How many records are on their way, and how many wait for the person: refused, overtaken with a choice to make, or resting
   * on such a one.
   */
  onPending(count: { pending: number; stuck: number }, isOnline: boolean): void
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
  /** Versions heard of while a request was on its way. */
  const heard = new Map<string, Stored>()
  let failures = 0
  let isDisposed = false
  let retry: ReturnType<typeof setTimeout> | null = null

  const announce = () => {
    const all = [...entries.values()]
    const waiting = all.filter(({ id, needs }) => stuck.has(id) || needs.some((needed) => stuck.has(needed)))
    const pending = all.filter((entry) => !entry.isHeld && !waiting.includes(entry))
    events.onPending({ pending: pending.length, stuck: waiting.length }, failures === 0)
  }

  /** Says what should stand. `isTyping`: wait for a pause first. What is known of the server's record stays known. */
  function put(wanted: Entry, isTyping = false): void {
    isDisposed = false
    const present = entries.get(wanted.id)
    const entry = { ...wanted, base: present?.base ?? wanted.base, sent: present?.sent ?? wanted.sent }
    stuck.delete(entry.id)
    keep(entry)
    clear(entry.id)
    if (isTyping)
      timers.set(
        entry.id,
        setTimeout(() => {
          timers.delete(entry.id)
          void run(entry.id)
        }, TYPING_PAUSE_MS),
      )
    else void run(entry.id)
    announce()
  }

  /** As `put`, of a record that waits for the person to choose: kept, and not sent before `put` says so again. */
  function wait(wanted: Entry): void {
    keep({ ...wanted, base: entries.get(wanted.id)?.base ?? wanted.base })
    stuck.add(wanted.id)
    announce()
  }

  function clear(id: string): void {
    clearTimeout(timers.get(id))
    timers.delete(id)
  }

  function keep(entry: Entry): void {
    entries.set(entry.id, entry)
    journal.keep(entry.id, entry)
  }

  /** Forgets what was to be sent of a record. */
  function forget(id: string): void {
    const entry = entries.get(id)
    if (entry === undefined) return
    clear(id)
    entries.delete(id)
    stuck.delete(id)
    journal.drop(id, entry)
    announce()
  }

  /** Sends a record now; resolves when it is settled, stuck or waits for the network. */
  async function flush(id: string): Promise<boolean> {
    clear(id)
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
    const work = send(id).finally(() => {
      running.delete(id)
      const newer = heard.get(id)
      heard.delete(id)
      if (newer !== undefined) meet(newer)
    })
    running.set(id, work)
    return work
  }

  async function send(id: string): Promise<void> {
    for (let entry = entries.get(id); entry && !entry.isHeld && !stuck.has(id); entry = entries.get(id)) {
      for (const needed of entry.needs) if (entries.has(needed)) await run(needed)
      if (entry.needs.some((needed) => entries.get(needed)?.base === null)) return
      if (entries.get(id) !== entry) continue
      entry = { ...entry, sent: entry.body }
      keep(entry)
      const step = nextStep(entry)
      try {
        const record = await port[step](entry, entry.base?.version ?? 0)
        failures = 0
        store(id, entry, record, step === 'change')
      } catch (error) {
        if (!handle(id, entry, port.asProblem(error))) return
      }
    }
  }

  /** The next request that brings the server nearer. */
  function nextStep({ base, body, isWithdrawn }: Entry): 'create' | 'change' | 'withdraw' {
    if (base === null) return 'create'
    // What is deleted cannot be changed.
    if (base.isWithdrawn && !isWithdrawn) return 'withdraw'
    return isSameContent(base.body, body) ? 'withdraw' : 'change'
  }

  function store(id: string, sent: Entry, record: Stored, wasChange: boolean): void {
    const latest = entries.get(id)
    if (latest === undefined) return
    const body = port.bodyOf(sent.kind, record)
    const base = { version: record.version, body, isWithdrawn: (record.withdrawnAt ?? null) !== null }
    // A create that repeats gives back what stood before, so only the answer to a change is taken for what was meant.
    const wanted = wasChange && isSameContent(latest.body, sent.body) ? body : latest.body
    const isSettled = isSameContent(wanted, body) && latest.isWithdrawn === base.isWithdrawn
    const next = { ...latest, base, body: wanted, sent: undefined }
    if (isSettled) {
      entries.delete(id)
      journal.drop(id, latest)
    } else keep(next)
    events.onStored(next, record, isSettled)
    const newer = heard.get(id)
    heard.delete(id)
    if (newer !== undefined && newer.version > record.version) {
      if (isSettled) events.onStored(next, newer, true)
      else overtake(id, next, newer)
    }
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
    failures = 0
    const current = problem.code === 'stale' ? (problem.detail.current as Stored | undefined) : undefined
    if (current === undefined) {
      // It was changed meanwhile: that was not refused yet.
      if (entries.get(id) !== entry) return true
      stuck.add(id)
      announce()
      events.onRefused(entry, problem)
      return false
    }
    return overtake(id, entries.get(id) ?? entry, current)
  }

  /** The server has another version than the one this entry builds on; returns whether to go on sending at once. */
  function overtake(id: string, latest: Entry, current: Stored): boolean {
    const body = port.bodyOf(latest.kind, current)
    const base = { version: current.version, body, isWithdrawn: (current.withdrawnAt ?? null) !== null }
    const isDone = isSameContent(body, latest.body) && latest.isWithdrawn === base.isWithdrawn
    const decided = isDone ? latest : events.onStale(latest, current)
    if (decided === 'wait') {
      stuck.add(id)
      announce()
      return false
    }
    const { isWithdrawn, isHeld, isNewVersion } = decided
    const next = { ...latest, body: decided.body, isWithdrawn, isHeld, isNewVersion, base, sent: undefined }
    stuck.delete(id)
    keep(next)
    if (isSameContent(body, next.body) && next.isWithdrawn === base.isWithdrawn) {
      store(id, next, current, false)
      return false
    }
    announce()
    return true
  }

  /**
   * Tells of a record's present version, heard of otherwise than by an answer. What waits here to be sent is brought onto
   * it; while a request is on its way its answer decides. Returns whether there was anything waiting.
   */
  function meet(current: Stored): boolean {
    const { id } = current
    const entry = entries.get(id)
    if (entry === undefined) return false
    if (running.has(id)) heard.set(id, current)
    else if (entry.base !== null && current.version > entry.base.version) {
      if (overtake(id, entry, current) && !timers.has(id)) void run(id)
    }
    return true
  }

  /** Tries everything again: the connection is back. */
  function resume(): void {
    for (const id of entries.keys()) void run(id)
  }

  /** The page goes: what waits for a pause in typing is sent now, and nothing is tried again. */
  function dispose(): void {
    isDisposed = true
    for (const timer of timers.values()) clearTimeout(timer)
    if (retry !== null) clearTimeout(retry)
    resume()
  }

  return { put, wait, meet, forget, flush, settle, resume, dispose, find: (id: string) => entries.get(id) }
}
