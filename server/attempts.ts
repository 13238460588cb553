// Slows guessing down: after a few wrong passwords for one name from one address each further try must wait, twice as
// long every time. Kept in memory: a restart forgets it, which costs a guesser more than it gives.
import { Refusal } from '@/core/refusal'
import { once } from './once'

const FREE_TRIES = 4
const LONGEST_SECONDS = 600
/** Tries are forgotten this long after the last one. */
const MEMORY_MS = 3_600_000
const LARGEST = 10_000

type Tries = { count: number; lastAt: number }

function memory(): Map<string, Tries> {
  return once('sign-in-attempts', () => new Map<string, Tries>())
}

/**
 * Counts a try before it is judged, so that many at once count too. Refuses with `sign-in-slow-down` while the wait of
 * the try before lasts. `at` in milliseconds.
 */
export function countTry(key: string, at: number): void {
  const tries = memory()
  const before = tries.get(key)
  const known = before !== undefined && at - before.lastAt < MEMORY_MS ? before : { count: 0, lastAt: at }
  const waitMs = waitSeconds(known.count) * 1000 - (at - known.lastAt)
  if (waitMs > 0) throw new Refusal('sign-in-slow-down', { seconds: Math.ceil(waitMs / 1000) })
  tries.delete(key)
  tries.set(key, { count: known.count + 1, lastAt: at })
  if (tries.size > LARGEST) tries.delete(tries.keys().next().value ?? key)
}

/** A right password: the tries before it are forgotten. */
export function forgetTries(key: string): void {
  memory().delete(key)
}

/** Seconds to wait after this many tries without success. */
export function waitSeconds(count: number): number {
  return count < FREE_TRIES ? 0 : Math.min(2 ** (count - FREE_TRIES), LONGEST_SECONDS)
}
