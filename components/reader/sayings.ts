// Who is cited in a span. The tables for that (core/attribution.ts) are large and nobody needs them to read: they come with
// what works (parts.ts).
import { citedName, proposeAssertion } from '@/core/attribution'
import type { Source } from '@/core/evidence.schema'
import type { Assertion, Mark } from '@/core/words'

/** What the words of a span propose under a mark: what it asserts, and which of the known sources it names. */
export function proposal(
  exact: string,
  mark: Mark,
  sources: Iterable<Source>,
): { asserts: Assertion; namedSourceId: string | null } {
  const asserts = mark === 'set-aside' ? 'content' : proposeAssertion(exact)
  const cited = asserts === 'attribution' ? citedName(exact) : null
  const named = cited === null ? undefined : [...sources].find((source) => source.name === cited)
  return { asserts, namedSourceId: named?.id ?? null }
}
