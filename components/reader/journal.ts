// What was typed and is not on the server yet, kept in this browser, so that a reload or a crash loses nothing. Kept twice:
// in localStorage, which is there before the page can go, and in the database, which is on the disk before the browser can
// crash. The later of the two counts; what was dropped leaves its time behind, so that an older copy does not come back.
import type { DurableStore } from './durable-store'

/** Says where items are kept: per person and article, so that nobody finds another's words. */
export type Journal<E> = {
  all(): Promise<E[]>
  /** Returns whether the browser took it. */
  keep(key: string, entry: E): boolean
  /** Removes it, unless another window has kept something else since. */
  drop(key: string, entry: E): void
}

/** An item; `entry` null: it was dropped. */
type Item<E> = { at: number; entry: E | null }

/** So long, in milliseconds, the time of a drop is remembered. */
const DROPPED_MS = 7 * 24 * 3600 * 1000

/** A journal of one person at one article. `kind` tells several of them apart; `now` gives milliseconds. */
export function createJournal<E>(
  personId: string,
  articleId: string,
  storage: Storage | null,
  durable: DurableStore | null,
  kind = 'unsent',
  now: () => number = Date.now,
): Journal<E> {
  const prefix = `tenkyo.${kind}.${personId}.${articleId}.`
  /** What this page kept last, to know it again. */
  const kept = new Map<string, Item<E>>()
  let last = 0

  return {
    async all() {
      const items = new Map<string, Item<E>>()
      const take = (name: string, item: Item<E> | null) => {
        if (item !== null && item.at > (items.get(name)?.at ?? -1)) items.set(name, item)
      }
      for (const name of namesIn(storage, prefix)) take(name, read<E>(storage?.getItem(name) ?? null))
      for (const { name, value } of (await durable?.all(prefix)) ?? []) {
        const item = value as Item<E>
        if (item.entry === null && now() - item.at > DROPPED_MS) durable?.remove(name)
        else take(name, item)
      }
      for (const [name, item] of items) kept.set(name.slice(prefix.length), item)
      return [...items.values()].flatMap(({ entry }) => (entry === null ? [] : [entry]))
    },
    keep(key, entry) {
      last = Math.max(now(), last + 1)
      const item = { at: last, entry }
      kept.set(key, item)
      durable?.put(prefix + key, item)
      try {
        storage?.setItem(prefix + key, JSON.stringify(item))
        return storage !== null
      } catch {
        return false
      }
    },
    drop(key, entry) {
      const item = kept.get(key)
      if (item === undefined || JSON.stringify(item.entry) !== JSON.stringify(entry)) return
      kept.delete(key)
      durable?.replace(prefix + key, item, { at: item.at + 1, entry: null })
      if (storage?.getItem(prefix + key) === JSON.stringify(item)) storage.removeItem(prefix + key)
    },
  }
}

function namesIn(storage: Storage | null, prefix: string): string[] {
  if (storage === null) return []
  const names = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
  return names.filter((name) => name.startsWith(prefix))
}

/** An item that cannot be read (cut short by a crash) is no item. */
function read<E>(text: string | null): Item<E> | null {
  try {
    return text === null ? null : (JSON.parse(text) as Item<E>)
  } catch {
    return null
  }
}
