// Who is cited in a span. The tables for that (core/attribution.ts) are as large as the rest of the marking, and nobody
// needs them to read: they come when somebody first does something on the page (use-first-use.ts).
import type { Assertion, Mark } from '@/core/words'
import type { Source } from '@/core/evidence.schema'

let attribution: typeof import('@/core/attribution') | null = null

/** Loads the tables. Rejects without a connection, and may then be called again. */
export async function loadSayings(): Promise<void> {
  attribution ??= await import('@/core/attribution')
}

/** Whether `proposal` can say more than the default. */
export function hasSayings(): boolean {
  return attribution !== null
}

/** What the words of a span propose under a mark: what it asserts, and which of the known sources it names. */
export function proposal(
  exact: string,
  mark: Mark,
  sources: Iterable<Source>,
): { asserts: Assertion; namedSourceId: string | null } {
  const asserts = mark === 'set-aside' ? 'content' : (attribution?.proposeAssertion(exact) ?? 'content')
  const cited = asserts === 'attribution' ? (attribution?.citedName(exact) ?? null) : null
  const named = cited === null ? undefined : [...sources].find((source) => source.name === cited)
  return { asserts, namedSourceId: named?.id ?? null }
}
