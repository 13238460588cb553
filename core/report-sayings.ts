// What a report says, as message keys with their values: page, file and chart ask the catalogue for the same sentences.
// Keys are full paths in `messages/`. No language here; rounding for readers is done here and nowhere else.
import type { Report } from './report.schema'
import type { ReportClaim, ReportVoices } from './report-claim.schema'
import type { Assertion } from './words'

/** A sentence to be looked up: a key of the catalogue and the values it names. */
export type Saying = { key: string; values: Record<string, string | number> }

/** A translator over the whole catalogue. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

const saying = (key: string, values: Saying['values'] = {}): Saying => ({ key, values })

/** The finding in words: central claims first, then all, then what is undecided. The report opens with these. */
export function findingSayings({ finding, claims }: Report): Saying[] {
  const underRevision = claims.reduce((sum, claim) => sum + claim.underRevision, 0)
  return [
    saying('report.finding.central', finding.central),
    saying('report.finding.all', finding.all),
    ...(finding.all.undecided > 0 ? [saying('report.finding.undecided', { n: finding.all.undecided })] : []),
    ...(underRevision > 0 ? [saying('report.finding.underRevision', { n: underRevision })] : []),
  ]
}

/** The row of attributions. */
export function attributionSayings({ attributions }: Report): Saying[] {
  const rest = attributions.unsettled + attributions.wrong > 0
  return [
    saying('report.finding.attributions', attributions),
    ...(rest ? [saying('report.finding.attributionsRest', attributions)] : []),
  ]
}

/** The one sentence for a reader in a hurry, with or without an index. */
export function readerSaying({ finding, coverage, index }: Report): Saying {
  if (finding.all.n === 0) return saying('report.reader.nothing')
  const facts = { ...finding.all, coverage: coverage.share ?? 0 }
  if (index.value === null || index.range === null) return saying('report.reader.withoutIndex', facts)
  return saying('report.reader.withIndex', { ...facts, index: Math.round(index.value), ...rounded(index.range) })
}

/** Why there is no index, one sentence a reason; empty where there is one. */
export function noIndexSayings({ index }: Report): Saying[] {
  return index.reasons.map(({ reason, found, needed }) => saying(`report.noIndex.${reason}`, { found, needed }))
}

/** Bounds, and the range where there is an index. */
export function boundsSayings({ index }: Report): Saying[] {
  return [
    ...(index.bounds ? [saying('report.index.boundsText', rounded(index.bounds))] : []),
    ...(index.range ? [saying('report.index.rangeText', rounded(index.range))] : []),
  ]
}

/** How much of the article was looked at, and what was only said. */
export function coverageSayings({ coverage }: Report): Saying[] {
  const { sentences, verdict, setAside, lookedAt, share, saidOnly } = coverage
  if (share === null) return [saying('report.coverage.undefined')]
  return [
    saying('report.coverage.sentence', { covered: verdict + setAside + lookedAt, n: sentences, share }),
    ...(saidOnly.length > 0 ? [saying('report.coverage.saidOnly', { n: saidOnly.length })] : []),
  ]
}

/**
 * One side of a claim: outlets and roots, how many are independent, records, what is not counted. That something was
 * said needs no second voice, so of an attribution independence is not told.
 */
export function voicesSayings(voices: ReportVoices, asserts: Assertion = 'content'): Saying[] {
  const { outlets, roots, independent, records, circular, untraced } = voices
  if (outlets + records === 0) return [saying('report.voices.nothing')]
  const isRange = roots.atLeast !== roots.atMost || independent.atLeast !== independent.atMost
  return [
    ...(outlets > 0 ? [rootsSaying(voices)] : []),
    ...(outlets > 0 && asserts === 'content' ? [independentSaying(voices)] : []),
    ...(isRange ? [saying('report.voices.betweenHelp')] : []),
    ...(records > 0 || asserts === 'content' ? [saying('report.voices.records', { n: records })] : []),
    ...(circular > 0 ? [saying('report.voices.circular', { n: circular })] : []),
    ...(untraced > 0 ? [saying('report.voices.untraced', { n: untraced })] : []),
  ]
}

function rootsSaying({ outlets, roots }: ReportVoices): Saying {
  if (roots.atLeast !== roots.atMost) return saying('report.voices.outletsRootsBetween', { outlets, ...roots })
  return saying('report.voices.outletsRoots', { outlets, roots: roots.atMost })
}

function independentSaying({ independent }: ReportVoices): Saying {
  if (independent.atLeast !== independent.atMost) return saying('report.voices.independentBetween', independent)
  return saying('report.voices.independent', { n: independent.atMost })
}

/** How often the article's chains end unnamed. */
export function sourcesSaying({ sources: { traced, endsUnnamed } }: Report): Saying {
  const share = traced === 0 ? 0 : endsUnnamed / traced
  return saying('report.sources.endsUnnamed', { n: traced, unnamed: endsUnnamed, share })
}

/** The outcome of a change: index with range, or bounds where there would be no index. */
export function outcomeSaying(outcome: Report['changes'][number]['outcomes'][number]): Saying {
  if (outcome.value !== null && outcome.range !== null) {
    return saying('report.changes.outcome', { value: Math.round(outcome.value), ...rounded(outcome.range) })
  }
  if (outcome.bounds === null) return saying('report.changes.nothing')
  return saying('report.changes.noIndex', rounded(outcome.bounds))
}

/** The method, a paragraph a saying. */
export function methodSayings({ method }: Report): Saying[] {
  return [
    saying('report.method.verdicts'),
    saying('report.method.evidence'),
    saying('report.method.time'),
    saying('report.method.coverage'),
    saying('report.method.index'),
    saying('report.method.range'),
    saying('report.method.whenNone', { claims: method.leastClaims, coverage: method.leastCoverage }),
  ]
}

/** What is said of a claim beside its verdict: undecided, not counted, under revision. */
export function claimSayings(claim: ReportClaim): Saying[] {
  return [
    ...(claim.isUndecided ? [saying('report.claim.undecided')] : []),
    ...(claim.isCounted ? [] : [saying('report.claim.notCounted')]),
    ...(claim.underRevision > 0 ? [saying('report.claim.underRevision')] : []),
  ]
}

/** Values of a lack that are codes of `words.<name>`. */
/** Both ends as whole numbers. */
function rounded({ low, high }: { low: number; high: number }) {
  return { low: Math.round(low), high: Math.round(high) }
}
