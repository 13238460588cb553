// What an annotation still lacks before it can be submitted (design §1, Rules). Codes only; texts stand in
// `messages/` under `lacks.<code>`.
import type { AnnotationContent } from './annotation.schema'
import type { Evidence, Source } from './evidence.schema'
import { ownerOf } from './chain'
import { type ClaimSide, type Voices, voicesOf } from './independence'
import type { VoiceStanding } from './report-claim.schema'
import { type Assertion, groundsOf, stanceFor } from './words'

export const LACK_CODES = [
  'ground-missing',
  'ground-not-of-verdict',
  'evidence-missing',
  'evidence-unknown',
  'record-or-two-roots',
  'two-roots',
  'named-source-missing',
  'publication-missing',
  'second-anchor-missing',
  'flag-words-missing',
  'only-protected',
  'claim-asserts-other',
] as const
export type LackCode = (typeof LACK_CODES)[number]

/** One thing missing, with the values its text names: words of `core/words.ts` by their code, and counts. */
export type Lack = { code: LackCode; values?: Record<string, string | number> }

/** What the rules need to know beside the annotation. */
export type SubmissionFacts = {
  evidenceById: ReadonlyMap<string, Evidence>
  sourcesById: ReadonlyMap<string, Source>
  /** The article: evidence that derives from it is circular; its outlet and author name its own root. */
  article: { id: string; outlet: string; author: string }
  /** Chains of other annotations and evidence of the same claim, which may continue a chain given short. */
  otherChains: readonly (readonly string[])[]
  /** What the annotation's claim asserts; null without a claim. */
  claimAsserts: Assertion | null
}

/** Everything missing, in the order the card asks for it; empty when it can be submitted. */
export function lacksOf(content: AnnotationContent, facts: SubmissionFacts): Lack[] {
  const lacks: Lack[] = content.flags
    .filter((flag) => flag.words.trim() === '')
    .map((flag) => ({ code: 'flag-words-missing', values: { flag: flag.flag } }))
  if (content.mark === 'set-aside') return lacks
  lacks.unshift(...groundLacks(content), ...evidenceLacks(content, facts))
  if (content.asserts === 'attribution' && content.namedSourceId === null) lacks.push({ code: 'named-source-missing' })
  if (content.grounds.includes('internal') && !hasSecondPlace(content)) lacks.push({ code: 'second-anchor-missing' })
  if (facts.claimAsserts !== null && facts.claimAsserts !== content.asserts) {
    lacks.push({ code: 'claim-asserts-other', values: { asserts: facts.claimAsserts } })
  }
  return lacks
}

function groundLacks({ grounds, mark }: AnnotationContent): Lack[] {
  if (grounds.length === 0) return [{ code: 'ground-missing', values: { mark } }]
  const allowed = groundsOf(mark)
  return grounds
    .filter((ground) => !allowed.includes(ground))
    .map((ground) => ({ code: 'ground-not-of-verdict', values: { ground, mark } }))
}

/** A second place that is not just a part of the first. */
function hasSecondPlace({ anchor, secondAnchor }: AnnotationContent): boolean {
  return secondAnchor !== null && (secondAnchor.start < anchor.start || secondAnchor.end > anchor.end)
}

/** The article refutes itself: its second place is the evidence, none other is asked for. */
function isInternalOnly({ grounds }: AnnotationContent): boolean {
  return grounds.length > 0 && grounds.every((ground) => ground === 'internal')
}

function evidenceLacks(content: AnnotationContent, facts: SubmissionFacts): Lack[] {
  const unknown: Lack[] = content.evidence.some((use) => !facts.evidenceById.has(use.evidenceId))
    ? [{ code: 'evidence-unknown' }]
    : []
  const stance = stanceFor(content.mark)
  if (stance === null || stance === 'context' || isInternalOnly(content)) return unknown
  const matching = evidenceOf(content, facts, stance)
  if (matching.length === 0) return [...unknown, { code: 'evidence-missing', values: { mark: content.mark, stance } }]
  const voices = voicesOf(sideOf(content, facts, stance), facts)
  const carrying = carriersOf(matching, content, facts, voices)
  const lacks = [...unknown]
  if (content.mark === 'sourced' && isOnlyProtected(carrying.length > 0 ? carrying : matching))
    lacks.push({ code: 'only-protected' })
  if (content.asserts === 'attribution' && content.namedSourceId !== null && carrying.length === 0)
    lacks.push({ code: 'publication-missing' })
  return [...lacks, ...voiceLacks(content, voices, stance)]
}

function isOnlyProtected(items: readonly Evidence[]): boolean {
  return items.every((item) => !item.isPublishable)
}

/** What the mark rests on: publications by the speaker on an attribution, else records and independent voices. */
function carriersOf(items: Evidence[], content: AnnotationContent, facts: SubmissionFacts, voices: Voices): Evidence[] {
  if (content.asserts === 'attribution') return items.filter((item) => isPublicationBy(item, content, facts))
  return items.filter((item) => CARRYING.has(voices.standings.get(item.id) ?? 'context'))
}

const CARRYING: ReadonlySet<VoiceStanding> = new Set(['record', 'voice', 'copy'])

function sideOf(content: AnnotationContent, facts: SubmissionFacts, stance: ClaimSide['stance']): ClaimSide {
  return {
    article: facts.article,
    articleChains: [content.chain],
    otherChains: facts.otherChains,
    uses: content.evidence,
    stance,
  }
}

function evidenceOf(content: AnnotationContent, facts: SubmissionFacts, stance: string): Evidence[] {
  return content.evidence
    .filter((use) => use.stance === stance)
    .flatMap((use) => facts.evidenceById.get(use.evidenceId) ?? [])
}

/**
 * Content needs one record or two independent roots; the ground "independent reports" needs the two roots whatever
 * records stand beside it.
 */
function voiceLacks(content: AnnotationContent, voices: Voices, stance: ClaimSide['stance']): Lack[] {
  if (voices.independent.atMost >= 2) return []
  const values = { outlets: voices.outlets, roots: voices.roots.atMost, independent: voices.independent.atMost, stance }
  if (content.grounds.includes('independent-reports')) return [{ code: 'two-roots', values }]
  if (content.asserts === 'attribution' || voices.records > 0) return []
  return [{ code: 'record-or-two-roots', values }]
}

/**
 * A publication or recording by the one who is said to have said it: a record, the named source (or its owner, or what
 * it owns) as first in the evidence's chain, or a broadcast or observation in whose chain the named source stands.
 */
function isPublicationBy(item: Evidence, content: AnnotationContent, facts: SubmissionFacts): boolean {
  const namedId = content.namedSourceId
  if (item.record !== null) return true
  if (namedId === null) return false
  const owner = ownerOf(namedId, facts.sourcesById)
  const publisher = item.chain[0]
  if (publisher !== undefined && ownerOf(publisher, facts.sourcesById) === owner) return true
  const isRecording = item.kind === 'broadcast' || item.kind === 'observation'
  return isRecording && item.chain.some((id) => ownerOf(id, facts.sourcesById) === owner)
}
