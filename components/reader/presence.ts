// Who else is at the article, and telling them where this window stands. Nothing of it is kept; while nobody else is there
// it is said only now and then, with somebody there after every move, as fast as eyes can follow.
import { HEARTBEAT_MS } from '@/core/presence'
import type { Place, Presence } from '@/core/presence.schema'
import { asProblem, newId, send } from '../api'
import { listenLive } from '../live'
import type { Here } from './context'
import { isChangeable, isMine } from './selectors'
import { createStore } from './store'

/** Other windows at this article by their id: colleagues', and this person's own. */
export type PresenceState = { here: ReadonlyMap<string, Presence> }

/** Milliseconds between two words about moves. */
const PACE_MS = 250

export function presence({ store, article, asker }: Here, mayAnnotate: boolean) {
  const others = createStore<PresenceState>({ here: new Map() })
  const own = newId()
  const path = `/api/articles/${article.id}/presence`

  function place(): Place {
    const { cursor, focusId, kept } = store.get()
    const one = focusId === null ? undefined : kept.get(focusId)
    return {
      window: own,
      head: cursor.head,
      selected: cursor.selected,
      cardId: one === undefined ? null : focusId,
      isEditing: one !== undefined && mayAnnotate && isMine(one, asker.personId) && isChangeable(one),
    }
  }

  function take(told: readonly Presence[]): void {
    const here = new Map(others.get().here)
    let isNew = false
    for (const one of told) {
      if (one.articleId !== article.id || one.window === own) continue
      if (!one.isHere) here.delete(one.window)
      else {
        isNew ||= !here.has(one.window)
        here.set(one.window, one)
      }
    }
    others.set({ here })
    // Somebody came: they should not wait for the next word from here.
    if (isNew) tell()
  }

  let said = ''
  let timer: ReturnType<typeof setTimeout> | null = null
  let lastAt = 0

  async function say(): Promise<void> {
    const body = place()
    said = JSON.stringify(body)
    lastAt = Date.now()
    try {
      const { here } = await send<{ here: Presence[] }>('PUT', path, { body })
      const told = here.filter(({ window }) => window !== own)
      // The same again is no news: nothing is drawn anew for it.
      if (JSON.stringify(told) !== JSON.stringify([...others.get().here.values()])) {
        others.set({ here: new Map(told.map((one) => [one.window, one])) })
      }
    } catch (error) {
      // Without an answer nobody here can be said to be there; what is amiss is told by what is being saved.
      if (asProblem(error).isNetwork) others.set({ here: new Map() })
    }
  }

  /** Says where this window stands, now or as soon as the pace allows. */
  function tell(): void {
    if (document.visibilityState === 'hidden') return
    timer ??= setTimeout(
      () => {
        timer = null
        void say()
      },
      Math.max(0, lastAt + PACE_MS - Date.now()),
    )
  }

  /** Begins to tell and to hear; returns how to stop. */
  function listen(): () => void {
    const stop = listenLive(article.projectId, (news) => {
      if (news.kind === 'presence') take(news.told)
    })
    const unsubscribe = store.subscribe(() => {
      if (others.get().here.size > 0 && JSON.stringify(place()) !== said) tell()
    })
    const beat = setInterval(tell, HEARTBEAT_MS)
    // A window in the background falls silent and so is gone after a while.
    const show = () => tell()
    const leave = () => {
      navigator.sendBeacon(path, new Blob([JSON.stringify({ window: own })], { type: 'application/json' }))
    }
    document.addEventListener('visibilitychange', show)
    window.addEventListener('pageshow', show)
    window.addEventListener('pagehide', leave)
    tell()
    return () => {
      stop()
      unsubscribe()
      clearInterval(beat)
      if (timer !== null) clearTimeout(timer)
      timer = null
      document.removeEventListener('visibilitychange', show)
      window.removeEventListener('pageshow', show)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }

  return { store: others, listen }
}

/** Of each colleague the window that stands first in `here`; this person's own windows left out. */
export function colleaguesHere(here: PresenceState['here'], personId: string): Presence[] {
  const byPerson = new Map<string, Presence>()
  for (const one of here.values()) {
    if (one.personId !== personId && !byPerson.has(one.personId)) byPerson.set(one.personId, one)
  }
  return [...byPerson.values()].toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
}
