// What the article leans on (design §4, Sources): claims and verdicts per source, where chains end, how long they are.
import { traceChain } from './chain'
import { tallyOf } from './credibility'
import type { Report, ReportSource } from './report.schema'
import type { Naming } from './report-naming'
import type { StandingClaim } from './standing'

/** The sources in the chains of the article's standing verdicts, most content claims first. */
export function reportSources(claims: readonly StandingClaim[], naming: Naming): Report['sources'] {
  const claimsBySource = new Map<string, Set<StandingClaim>>()
  for (const claim of claims) {
    for (const { content } of claim.marks) {
      const named = content.namedSourceId === null ? [] : [content.namedSourceId]
      for (const id of [...content.chain, ...named]) {
        claimsBySource.set(id, (claimsBySource.get(id) ?? new Set()).add(claim))
      }
    }
  }
  const list = [...claimsBySource].flatMap(([id, of]): ReportSource[] => {
    const source = naming.sourcesById.get(id)
    if (source === undefined) return []
    const owner = source.belongsToId === null ? undefined : naming.sourcesById.get(source.belongsToId)
    const content = [...of].filter(({ asserts }) => asserts === 'content')
    return [
      {
        name: source.name,
        kind: source.kind,
        belongsTo: owner?.name ?? null,
        tally: tallyOf(content),
        attributions: of.size - content.length,
      },
    ]
  })
  const traced = claims.filter(
    ({ asserts, marks }) => asserts === 'content' && marks.some(({ content }) => content.chain.length > 0),
  )
  return {
    list: list.toSorted(
      (a, b) => b.tally.n - a.tally.n || b.attributions - a.attributions || (a.name < b.name ? -1 : 1),
    ),
    traced: traced.length,
    endsUnnamed: traced.filter((claim) => endsUnnamed(claim, naming)).length,
    lengths: lengthsOf(traced),
  }
}

/** Whether the article's own chain of the claim ends unnamed, continued by the evidence of the claim where given short. */
function endsUnnamed({ marks }: StandingClaim, { sourcesById, evidenceById }: Naming): boolean {
  const own = marks.map(({ content }) => content.chain)
  const uses = marks.flatMap(({ content }) => content.evidence)
  const chains = [...own, ...uses.flatMap((use) => [evidenceById.get(use.evidenceId)?.chain ?? []])]
  return own.some((chain) => traceChain(chain, chains, sourcesById).roots.some((root) => root.endsUnnamed))
}

function lengthsOf(claims: readonly StandingClaim[]): Report['sources']['lengths'] {
  const counts = new Map<number, number>()
  for (const { marks } of claims) {
    const length = Math.max(...marks.map(({ content }) => content.chain.length))
    counts.set(length, (counts.get(length) ?? 0) + 1)
  }
  return [...counts].map(([length, n]) => ({ length, claims: n })).toSorted((a, b) => a.length - b.length)
}
