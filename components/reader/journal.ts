// What was typed and is not on the server yet, kept in this browser, so that a reload or a crash loses nothing. One
// localStorage item a record; a full or forbidden storage is told by `isKept`.

/** Says where items are kept: per person and article, so that nobody finds another's words. */
export type Journal<E> = {
  all(): E[]
  /** Returns whether the browser took it. */
  keep(key: string, entry: E): boolean
  /** Removes it, unless another window has kept something else since. */
  drop(key: string, entry: E): void
}

/** The journal of one person at one article. */
export function createJournal<E>(personId: string, articleId: string, storage: Storage | null): Journal<E> {
  const prefix = `tenkyo.unsent.${personId}.${articleId}.`
  return {
    all() {
      if (storage === null) return []
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      return keys.filter((key) => key.startsWith(prefix)).flatMap((key) => read<E>(storage.getItem(key)))
    },
    keep(key, entry) {
      try {
        storage?.setItem(prefix + key, JSON.stringify(entry))
        return storage !== null
      } catch {
        return false
      }
    },
    drop(key, entry) {
      if (storage?.getItem(prefix + key) === JSON.stringify(entry)) storage.removeItem(prefix + key)
    },
  }
}

/** An item that cannot be read (cut short by a crash) is no item. */
function read<E>(item: string | null): E[] {
  try {
    return item === null ? [] : [JSON.parse(item) as E]
  } catch {
    return []
  }
}
