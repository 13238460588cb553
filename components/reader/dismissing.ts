// Putting suggestions away, and taking that back. Shown at once and sent behind, like everything else here.
import type { Dismissal } from '@/core/suggestion.schema'
import { newId } from '../api'
import type { Context } from './context'
import type { DismissDeed } from './deed'
import { byId } from './state'
import type { Way } from './undo-stack'

export function dismissing({ store, outbox, undo, article, revision, asker }: Context) {
  /** Taken back, or put away again, before it was read what stands. */
  const wishes = new Map<string, boolean>()

  /** Puts the suggestion of a span (UTF-16, half-open) away. */
  function dismiss({ start, end, asserts }: Pick<Dismissal, 'start' | 'end' | 'asserts'>): void {
    const id = newId()
    const place = { projectId: article.projectId, articleId: article.id, revisionId: revision.id }
    const made = { personId: asker.personId, createdAt: new Date().toISOString(), withdrawnAt: null, version: 0 }
    put({ id, ...place, start, end, asserts, ...made })
    undo.push({ kind: 'dismissed', id })
  }

  /** Takes a dismissal back, or does it again. */
  function play({ id }: DismissDeed, way: Way): void {
    setStanding(id, way === 'back')
  }

  function setStanding(id: string, isWithdrawn: boolean): void {
    const present = store.get().dismissals.get(id)
    if (present === undefined) wishes.set(id, isWithdrawn)
    else put({ ...present, withdrawnAt: isWithdrawn ? new Date().toISOString() : null })
  }

  function put(dismissal: Dismissal): void {
    const { id, start, end, asserts, withdrawnAt, version } = dismissal
    const body = { start, end, asserts }
    const before = store.get().dismissals.get(id)
    store.set({ dismissals: new Map(store.get().dismissals).set(id, dismissal) })
    outbox.put({
      kind: 'dismissal',
      id,
      body,
      isWithdrawn: withdrawnAt !== null,
      base: version === 0 ? null : { version, body, isWithdrawn: (before?.withdrawnAt ?? null) !== null },
      isHeld: false,
      isNewVersion: false,
      needs: [],
    })
  }

  /** Takes over what the server has; what waits here to be sent stays. */
  function take(read: readonly Dismissal[]): void {
    const known = store.get().dismissals
    const news = read.filter(({ id, version }) => {
      const present = known.get(id)
      return present === undefined || (version > present.version && outbox.find(id) === undefined)
    })
    if (news.length > 0) store.set({ dismissals: new Map([...known, ...byId(news)]) })
    for (const [id, isWithdrawn] of wishes) {
      wishes.delete(id)
      if (store.get().dismissals.has(id)) setStanding(id, isWithdrawn)
    }
  }

  return { dismiss, play, take }
}
