// Marking sentences as looked at. Shown at once; the server's answer settles what stands.
import type { LookedAt } from '@/core/article.schema'
import type { Sentence } from '@/core/sentence'
import { asProblem, send } from '../api'
import type { Context } from './context'
import type { LookDeed } from './deed'
import type { Way } from './undo-stack'

type Extent = { start: number; end: number }

export type Looking = ReturnType<typeof looking>

export function looking({ store, undo, article, revision, asker, tell }: Context) {
  let queue = Promise.resolve()

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
    show(ranges, isMarked)
    store.set({ pendingLooks: store.get().pendingLooks + 1 })
    // One request after the other: the answers then come in the order of the keys.
    queue = queue.then(() => deliver(ranges, isMarked))
  }

  async function deliver(ranges: Extent[], isMarked: boolean): Promise<void> {
    for (let wait = 1000; ; wait = Math.min(8000, wait * 2)) {
      try {
        await send(isMarked ? 'PUT' : 'DELETE', `/api/articles/${article.id}/looked-at`, { body: { ranges } })
        store.set({ pendingLooks: store.get().pendingLooks - 1, savedAt: Date.now(), isOnline: true })
        return
      } catch (error) {
        const problem = asProblem(error)
        if (!problem.isNetwork && problem.status < 500) {
          show(ranges, !isMarked)
          store.set({ pendingLooks: store.get().pendingLooks - 1 })
          tell('notLookedAt', { problem })
          return
        }
        store.set({ isOnline: !problem.isNetwork })
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
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

  return { toggle, isLooked, play }
}
