// Marking sentences as looked at. Shown at once; the server's answer settles what stands.
import type { LookedAt } from '@/core/article.schema'
import type { Sentence } from '@/core/sentence'
import { asProblem, newId, send } from '../api'
import type { Context } from './context'
import type { LookDeed } from './deed'
import type { Journal } from './journal'
import type { Way } from './undo-stack'

type Extent = { start: number; end: number }

/** One key's worth of sentences, on its way. */
export type Look = { id: string; at: number; ranges: Extent[]; isMarked: boolean }

export type Looking = ReturnType<typeof looking>

export function looking({ store, undo, article, revision, asker, tell }: Context, journal: Journal<Look>) {
  let queue = Promise.resolve()
  /** How many looks of each sentence are on their way. */
  const waiting = new Map<string, number>()

  function isLooked({ start, end }: Extent): boolean {
    return store.get().lookedAt.some((row) => row.personId === asker.personId && row.start === start && row.end === end)
  }

  /** Marks sentences as looked at by this person, or, when they all are, takes the mark away. Returns whether it marked. */
  function toggle(sentences: readonly Sentence[]): boolean {
    const ranges = sentences.map(({ start, end }) => ({ start, end }))
    if (ranges.length === 0) return false
    const fresh = ranges.filter((range) => !isLooked(range))
    const isMarking = fresh.length > 0
    const changed = isMarking ? fresh : ranges
    set(changed, isMarking)
    undo.push({ kind: 'looked', ranges: changed, isMarked: isMarking })
    return isMarking
  }

  function set(ranges: Extent[], isMarked: boolean): void {
    enqueue({ id: newId(), at: Date.now(), ranges, isMarked })
  }

  function enqueue(look: Look): void {
    show(look.ranges, look.isMarked)
    journal.keep(look.id, look)
    count(look, 1)
    store.set({ pendingLooks: store.get().pendingLooks + 1 })
    // One request after the other: the answers then come in the order of the keys.
    queue = queue.then(() => deliver(look))
  }

  async function deliver(look: Look): Promise<void> {
    const { ranges, isMarked } = look
    for (let wait = 1000; ; wait = Math.min(8000, wait * 2)) {
      try {
        await send(isMarked ? 'PUT' : 'DELETE', `/api/articles/${article.id}/looked-at`, { body: { ranges } })
        settle(look)
        store.set({ savedAt: Date.now(), isOnline: true })
        return
      } catch (error) {
        const problem = asProblem(error)
        const isForNow = problem.isNetwork || problem.status >= 500 || problem.status === 401 || problem.status === 429
        if (!isForNow) {
          show(ranges, !isMarked)
          settle(look)
          tell('notLookedAt', { problem })
          return
        }
        store.set({ isOnline: !problem.isNetwork, isSignedOut: problem.status === 401 })
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
  }

  function settle(look: Look): void {
    journal.drop(look.id, look)
    count(look, -1)
    store.set({ pendingLooks: store.get().pendingLooks - 1 })
  }

  function count({ ranges }: Look, by: number): void {
    for (const { start, end } of ranges) {
      const left = (waiting.get(`${start}-${end}`) ?? 0) + by
      if (left === 0) waiting.delete(`${start}-${end}`)
      else waiting.set(`${start}-${end}`, left)
    }
  }

  /** Whether a look of this person at this sentence is still on its way, so that what the server has is not the last word. */
  function isWaiting({ start, end }: Extent): boolean {
    return waiting.has(`${start}-${end}`)
  }

  /** Sends on what an earlier page left unsent. */
  function restore(left: readonly Look[]): void {
    for (const look of left.toSorted((a, b) => a.at - b.at)) enqueue(look)
  }

  function show(ranges: Extent[], isMarked: boolean): void {
    const keys = new Set(ranges.map(({ start, end }) => `${start}-${end}`))
    const others = store
      .get()
      .lookedAt.filter((row) => row.personId !== asker.personId || !keys.has(`${row.start}-${row.end}`))
    const createdAt = new Date().toISOString()
    const added: LookedAt[] = ranges.map((range) => ({
      ...range,
      revisionId: revision.id,
      personId: asker.personId,
      createdAt,
    }))
    store.set({ lookedAt: isMarked ? [...others, ...added] : others })
  }

  /** Takes back what was looked at, or marks it again. */
  function play({ ranges, isMarked }: LookDeed, way: Way): void {
    set(ranges, (way === 'again') === isMarked)
  }

  return { toggle, isLooked, isWaiting, play, restore }
}
