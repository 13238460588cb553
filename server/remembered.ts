// What never changes and costs something to read or make, kept for the next who asks: texts, sentences, frozen reports.
import { once } from './once'

/** Values by key, those asked for last, as many as weigh `limit` together. The newest stays whatever it weighs. */
export class Remembered<V> {
  readonly #kept = new Map<string, V>()
  readonly #coming = new Map<string, Promise<V>>()
  readonly #limit: number
  readonly #weigh: (value: V) => number
  #weight = 0

  constructor(limit: number, weigh: (value: V) => number = () => 1) {
    this.#limit = limit
    this.#weigh = weigh
  }

  get(key: string): V | undefined {
    const value = this.#kept.get(key)
    if (value !== undefined) {
      this.#kept.delete(key)
      this.#kept.set(key, value)
    }
    return value
  }

  /** The value under a key, made where there is none; who asks while it is being made waits for the same. */
  async made(key: string, make: () => Promise<V>): Promise<V> {
    const known = this.get(key)
    if (known !== undefined) return known
    const coming = this.#coming.get(key) ?? make().finally(() => this.#coming.delete(key))
    this.#coming.set(key, coming)
    return this.keep(key, await coming)
  }

  /** Keeps a value under a key that has none. */
  keep(key: string, value: V): V {
    if (this.#kept.has(key)) return value
    this.#kept.set(key, value)
    this.#weight += this.#weigh(value)
    for (const [name, old] of this.#kept) {
      if (this.#weight <= this.#limit || name === key) break
      this.#kept.delete(name)
      this.#weight -= this.#weigh(old)
    }
    return value
  }
}

/** The values kept under a name, the same for the whole process. */
export function remembered<V>(name: string, limit: number, weigh?: (value: V) => number): Remembered<V> {
  return once(name, () => new Remembered(limit, weigh))
}
