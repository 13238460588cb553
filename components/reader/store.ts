// A value that changes and tells who listens. The whole of the reader's state machinery.

export type Store<S> = {
  get(): S
  /** Puts these fields in place of the present ones and tells every listener. */
  set(change: Partial<S>): void
  subscribe(listener: () => void): () => void
}

/** A store that begins with `initial`. */
export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
