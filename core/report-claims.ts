// The claims of a report: each standing claim with its marks, evidence and voices.
import { isCounted } from './credibility'
import { type Voices, voicesOf } from './independence'
import type { ReportClaim } from './report-claim.schema'
import { evidenceOf, markOf, type Naming, namedVoices, toldSources } from './report-naming'
import type { StandingClaim } from './standing'

const SIDES = ['supports', 'refutes'] as const

/** The claims by name and number, in the order given. */
export function reportClaims(claims: readonly StandingClaim[], naming: Naming): ReportClaim[] {
  return claims.map((claim, i) => reportClaim(claim, i + 1, naming))
}

function reportClaim(claim: StandingClaim, number: number, naming: Naming): ReportClaim {
  const { input } = naming
  const contents = claim.marks.map(({ content }) => content)
  const record = input.claims.find(({ id }) => id === claim.claimId)
  const elsewhere = input.elsewhere.filter(({ claimId }) => claim.claimId !== null && claimId === claim.claimId)
  const uses = unique(
    contents.flatMap(({ evidence }) => evidence),
    (use) => `${use.evidenceId} ${use.stance}`,
  )
  const voices = new Map(SIDES.map((stance): [string, Voices] => [stance, sideVoices(claim, stance, naming)]))
  const told = toldSources([...contents, ...elsewhere], naming)
  const ownSide = claim.verdict === 'contradicted' ? 'refutes' : 'supports'
  return {
    number,
    statement: record?.statement ?? null,
    asserts: claim.asserts,
    verdict: claim.verdict,
    isUndecided: claim.isUndecided,
    isCounted: isCounted(claim),
    weight: claim.weight,
    grounds: [...new Set(contents.flatMap(({ grounds }) => grounds))],
    flags: unique(
      contents.flatMap(({ flags }) => flags),
      (flag) => `${flag.flag} ${flag.words}`,
    ),
    annotations: claim.marks.map((mark) => markOf(mark, naming)),
    evidence: uses.flatMap(({ evidenceId, stance }) => {
      const item = naming.evidenceById.get(evidenceId)
      const standing = voices.get(stance)?.standings.get(evidenceId) ?? 'context'
      return item ? [evidenceOf(item, stance, standing, naming)] : []
    }),
    voices: SIDES.filter((stance) => stance === ownSide || uses.some((use) => use.stance === stance)).map((stance) =>
      namedVoices(voices.get(stance) as Voices, stance, told, naming),
    ),
    underRevision: claim.marks.filter(({ isUnderRevision }) => isUnderRevision).length,
    elsewhere: elsewhere
      .filter(({ isPublished }) => isPublished || input.audience === 'members')
      .map(({ article, outlet, verdict }) => ({ article, outlet, verdict })),
  }
}

/** The voices on one side of a standing claim; the claim's marks in other articles may continue its chains. */
function sideVoices(claim: StandingClaim, stance: 'supports' | 'refutes', naming: Naming): Voices {
  const { input, evidenceById } = naming
  const elsewhere = input.elsewhere.filter(({ claimId }) => claim.claimId !== null && claimId === claim.claimId)
  return voicesOf(
    {
      article: input.article,
      articleChains: claim.marks.map(({ content }) => content.chain),
      otherChains: elsewhere.flatMap(({ chain, evidence }) => [
        chain,
        ...evidence.map((use) => evidenceById.get(use.evidenceId)?.chain ?? []),
      ]),
      uses: claim.marks.flatMap(({ content }) => content.evidence),
      stance,
    },
    naming,
  )
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    return !seen.has(key) && seen.add(key)
  })
}
