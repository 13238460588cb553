// Shares, index, bounds and range of a report, and what would change them (design §4). Pure arithmetic over counted
// claims; the Beta quantile comes from outside, as core imports no library but zod.
import type { NoIndexReason, Report, ReportChange, ReportIndex, Tally } from './report.schema'
import { type Assertion, type Verdict, VERDICTS, WEIGHT_POINTS, type Weight } from './words'

/** What of a claim the figures need. `verdict` of an undecided claim is unverifiable. */
export type JudgedClaim = { verdict: Verdict; isUndecided: boolean; asserts: Assertion; weight: Weight }

/** Quantile p of Beta(a, b). */
export type BetaQuantile = (p: number, a: number, b: number) => number

/** The thresholds and constants of the index. */
export const INDEX_METHOD = {
  weightPoints: WEIGHT_POINTS,
  /** Jeffreys: half a unit on either side. */
  prior: 0.5,
  rangeLevel: 0.9,
  leastClaims: 5,
  leastCoverage: 0.3,
}

/** Points of one unit: a central claim. */
const UNIT = WEIGHT_POINTS.central

/** Whether a claim is in the figures: content, and an attribution that was found wrong (a misquotation). */
export function isCounted({ asserts, verdict }: Pick<JudgedClaim, 'asserts' | 'verdict'>): boolean {
  return asserts === 'content' || verdict === 'contradicted'
}

/** Counts by verdict. */
export function tallyOf(claims: readonly JudgedClaim[]): Tally {
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length
  return {
    n: claims.length,
    sourced: count('sourced'),
    unverifiable: count('unverifiable'),
    contradicted: count('contradicted'),
    undecided: claims.filter((claim) => claim.isUndecided).length,
  }
}

/** Shares by count and by weight of the counted claims. */
export function sharesOf(counted: readonly JudgedClaim[]): Report['shares'] {
  const all = pointsOf(counted)
  const part = (claims: readonly JudgedClaim[]) => ({
    count: claims.length,
    share: counted.length === 0 ? null : claims.length / counted.length,
    units: pointsOf(claims) / UNIT,
    unitShare: all === 0 ? null : pointsOf(claims) / all,
  })
  const of = (verdict: Verdict) => part(counted.filter((claim) => claim.verdict === verdict))
  return {
    n: counted.length,
    units: all / UNIT,
    sourced: of('sourced'),
    unverifiable: of('unverifiable'),
    contradicted: of('contradicted'),
    undecided: part(counted.filter((claim) => claim.isUndecided)),
  }
}

/**
 * Index, bounds and range of the counted claims. s, u, c: points ÷ 3 of claims sourced, unverifiable, contradicted.
 * Index 100·(½+s+½u)/(s+u+c+1); bounds with every unverifiable claim false, and true; range from the 5 % point of
 * Beta(½+s, ½+u+c) to the 95 % point of Beta(½+s+u, ½+c). `coverage` is a share, null where undefined.
 */
export function indexOf(
  counted: readonly JudgedClaim[],
  coverage: number | null,
  betaQuantile: BetaQuantile,
): ReportIndex {
  const { s, u, c, all } = unitsOf(counted)
  const { prior, rangeLevel } = INDEX_METHOD
  const reasons = reasonsAgainst(counted, coverage)
  const hasIndex = reasons.length === 0
  const tail = (1 - rangeLevel) / 2
  return {
    value: hasIndex ? percent(middleOf(counted)) : null,
    bounds: counted.length === 0 ? null : { low: percent((prior + s) / all), high: percent((prior + s + u) / all) },
    range: hasIndex
      ? {
          low: percent(betaQuantile(tail, prior + s, prior + u + c)),
          high: percent(betaQuantile(1 - tail, prior + s + u, prior + c)),
        }
      : null,
    reasons,
  }
}

function reasonsAgainst(counted: readonly JudgedClaim[], coverage: number | null): ReportIndex['reasons'] {
  const reasons: ReportIndex['reasons'] = []
  const add = (reason: NoIndexReason, found: number, needed: number) => reasons.push({ reason, found, needed })
  const { leastClaims, leastCoverage } = INDEX_METHOD
  if (counted.length < leastClaims) add('few-claims', counted.length, leastClaims)
  if (coverage === null || coverage < leastCoverage) add('low-coverage', coverage ?? 0, leastCoverage)
  if (!counted.some((claim) => claim.weight === 'central')) add('no-central-claim', 0, 1)
  const open = pointsOf(counted.filter((claim) => claim.verdict === 'unverifiable'))
  const all = pointsOf(counted)
  if (all > 0 && open >= all - open) add('mostly-unverifiable', open / all, 0.5)
  return reasons
}

/**
 * What each other verdict on each claim would do, largest move first; claims without any effect (an attribution that
 * would not be counted either way) are left out. `claims` are all of the report, counted or not, in its order.
 */
export function changesOf(
  claims: readonly JudgedClaim[],
  coverage: number | null,
  betaQuantile: BetaQuantile,
): ReportChange[] {
  const now = middleOf(claims.filter(isCounted))
  const outcomesOf = (claim: JudgedClaim, i: number) =>
    VERDICTS.filter((to) => to !== claim.verdict && (isCounted(claim) || isCounted({ ...claim, verdict: to })))
      .map((to) => {
        const counted = claims.with(i, { ...claim, verdict: to, isUndecided: false }).filter(isCounted)
        const { value, bounds, range } = indexOf(counted, coverage, betaQuantile)
        return { to, value, bounds, range, move: percent(middleOf(counted) - now) }
      })
      .toSorted((a, b) => Math.abs(b.move) - Math.abs(a.move))
  // Claims alike in verdict, weight and kind move the figures alike: each sort is worked out once.
  const known = new Map<string, ReportChange['outcomes']>()
  const changes = claims.map((claim, i) => {
    const sort = `${claim.verdict} ${claim.weight} ${claim.asserts}`
    const outcomes = known.get(sort) ?? outcomesOf(claim, i)
    known.set(sort, outcomes)
    return { claim: i + 1, from: claim.verdict, outcomes }
  })
  const largest = (change: ReportChange) => Math.abs(change.outcomes[0]?.move ?? 0)
  return changes.filter(({ outcomes }) => outcomes.length > 0).toSorted((a, b) => largest(b) - largest(a))
}

/** The index as a share, before anything withholds or rounds it; a half where nothing is counted, as the formula gives. */
function middleOf(counted: readonly JudgedClaim[]): number {
  const { s, u, all } = unitsOf(counted)
  return (INDEX_METHOD.prior + s + u / 2) / all
}

/** Units by verdict, and all with both halves of the prior. */
function unitsOf(counted: readonly JudgedClaim[]) {
  const units = (verdict: Verdict) => pointsOf(counted.filter((claim) => claim.verdict === verdict)) / UNIT
  const [s, u, c] = [units('sourced'), units('unverifiable'), units('contradicted')]
  return { s, u, c, all: s + u + c + 2 * INDEX_METHOD.prior }
}

function pointsOf(claims: readonly JudgedClaim[]): number {
  return claims.reduce((sum, claim) => sum + WEIGHT_POINTS[claim.weight], 0)
}

/** A share as a figure of 100, to two decimals. */
function percent(share: number): number {
  // The sum with 0 turns -0 into 0, which canonical JSON writes alike but equality tests do not.
  return Math.round(share * 10000) / 100 + 0
}
