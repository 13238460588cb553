// One instance per process. Next may load a module several times (pages and route handlers apart), so what must exist
// once (database, write queue, live hub) hangs on globalThis.

const KEY = Symbol.for('tenkyo.once')

/** The value made the first time `name` was asked for in this process. */
export function once<T>(name: string, make: () => T): T {
  const holder = globalThis as { [KEY]?: Map<string, unknown> }
  holder[KEY] ??= new Map()
  if (!holder[KEY].has(name)) holder[KEY].set(name, make())
  return holder[KEY].get(name) as T
}

/** Forgets the value, so that the next ask makes it anew. For closing down and for tests. */
export function forget(name: string): void {
  ;(globalThis as { [KEY]?: Map<string, unknown> })[KEY]?.delete(name)
}
