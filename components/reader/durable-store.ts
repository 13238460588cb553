// Small values by name in the browser's database (IndexedDB). What is put is written at once: localStorage alone waits some
// seconds before it writes, and a browser that crashes meanwhile has nothing.

/** Named values; every call is in order after those before it. Where the browser has no database nothing is kept. */
export type DurableStore = {
  put(name: string, value: unknown): void
  /** Puts `value` in place of what stands there if that says the same as `present`. */
  replace(name: string, present: unknown, value: unknown): void
  remove(name: string): void
  /** Every value whose name begins so. */
  all(prefix: string): Promise<{ name: string; value: unknown }[]>
}

const TABLE = 'items'

/** Opens the database `name`, made if there is none. */
export function openDurableStore(name: string): DurableStore {
  const opened = open(name)

  async function write(work: (items: IDBObjectStore, done: () => void) => void): Promise<void> {
    const database = await opened
    if (database === null) return
    const transaction = database.transaction(TABLE, 'readwrite', { durability: 'relaxed' })
    // Committed by name rather than when all is quiet: the page may be gone by then.
    work(transaction.objectStore(TABLE), () => transaction.commit())
  }

  return {
    put: (key, value) =>
      void write((items, done) => {
        items.put(value, key)
        done()
      }),
    remove: (key) =>
      void write((items, done) => {
        items.delete(key)
        done()
      }),
    replace: (key, present, value) =>
      void write((items, done) => {
        const read = items.get(key)
        read.addEventListener('success', () => {
          if (JSON.stringify(read.result) === JSON.stringify(present)) items.put(value, key)
          done()
        })
      }),
    async all(prefix) {
      const database = await opened
      if (database === null) return []
      const items = database.transaction(TABLE).objectStore(TABLE)
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
      const [names, values] = await Promise.all([answerTo(items.getAllKeys(range)), answerTo(items.getAll(range))])
      return names.map((key, i) => ({ name: String(key), value: values[i] as unknown }))
    },
  }
}

/** Null where the browser forbids it (some do in private windows). */
function open(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(TABLE))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => resolve(null))
    request.addEventListener('blocked', () => resolve(null))
  })
}

function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
