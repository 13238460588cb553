// Turns records into the parts of a report that name things, so that it can be read without ids. What only protected
// evidence tells is not named.
import type { Anchor } from './annotation.schema'
import { standingReviews } from './acceptance'
import { describeAnchor } from './anchor'
import type { Evidence, Source } from './evidence.schema'
import type { Voices } from './independence'
import type {
  ReportEvidence,
  ReportLink,
  ReportMark,
  ReportQuote,
  ReportVoices,
  VoiceStanding,
} from './report-claim.schema'
import type { ReportInput, VerdictElsewhere } from './report-input'
import type { StandingMark } from './standing'
import type { Stance } from './words'

/** The input with its lookups made once. */
export type Naming = {
  input: ReportInput
  sourcesById: Map<string, Source>
  evidenceById: Map<string, Evidence>
  nameOf: (personId: string) => string
  /** A place of the revision's text as a quote. */
  quote: Quoter
}

type Quoter = (place: Pick<Anchor, 'start' | 'end'>) => ReportQuote

/** Makes the lookups. */
export function namingOf(input: ReportInput): Naming {
  const names = new Map(input.people.map((person) => [person.id, person.name]))
  return {
    input,
    evidenceById: new Map(input.evidence.map((item) => [item.id, item])),
    sourcesById: new Map(input.sources.map((source) => [source.id, source])),
    nameOf: (personId) => names.get(personId) ?? '',
    quote: quoterOf(input.revision.text),
  }
}

/**
 * Sources that something other than protected evidence names for one claim; `marks` are all of the claim, here and
 * elsewhere. That another claim names a source tells nothing of who stands behind this one's evidence.
 */
export function toldSources(
  marks: readonly Pick<VerdictElsewhere, 'chain' | 'evidence'>[],
  { evidenceById }: Naming,
): Set<string> {
  const publishable = marks.flatMap(({ evidence }) =>
    evidence.flatMap((use) => {
      const item = evidenceById.get(use.evidenceId)
      return item?.isPublishable ? item.chain : []
    }),
  )
  return new Set([...marks.flatMap(({ chain }) => chain), ...publishable])
}

/** Sources as links, in order; those that no longer exist are left out. */
export function linksOf(sourceIds: readonly string[], { sourcesById }: Naming): ReportLink[] {
  return sourceIds.flatMap((id) => {
    const source = sourcesById.get(id)
    return source ? [{ name: source.name, kind: source.kind }] : []
  })
}

/**
 * Makes quotes of a text, with their place also in code points. Words and context are cut from the text, the context
 * within its lines: what a client sent may have cut a character, which canonical JSON refuses.
 */
function quoterOf(text: string): Quoter {
  // One pass for the whole text: a code point offset is the UTF-16 one less the pairs before it.
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((pair) => pair.index)
  const pointAt = (offset: number) => offset - countBelow(pairs, offset)
  return ({ start, end }) => {
    const { exact, prefix, suffix } = describeAnchor(text, start, end)
    return {
      exact,
      prefix: prefix.slice(prefix.lastIndexOf('\n') + 1),
      suffix: suffix.includes('\n') ? suffix.slice(0, suffix.indexOf('\n')) : suffix,
      start,
      end,
      startPoint: pointAt(start),
      endPoint: pointAt(end),
    }
  }
}

/** How many of the ascending numbers are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** A standing mark by name, with who approved the version that stands. */
export function markOf(
  { annotation, content, versionNumber, isUnderRevision }: StandingMark,
  naming: Naming,
): ReportMark {
  const { input, nameOf, quote } = naming
  const reviews = input.reviews.filter((review) => review.annotationId === annotation.id)
  return {
    id: annotation.id,
    mark: content.mark,
    weight: content.weight,
    quote: quote(content.anchor),
    secondQuote: content.secondAnchor && quote(content.secondAnchor),
    grounds: content.grounds,
    flags: content.flags,
    chain: linksOf(content.chain, naming),
    namedSource: content.namedSourceId === null ? null : (linksOf([content.namedSourceId], naming)[0] ?? null),
    note: content.note,
    author: nameOf(annotation.authorId),
    reviewers: standingReviews(reviews, versionNumber)
      .filter((review) => review.judgement === 'approve')
      .map((review) => nameOf(review.reviewerId)),
    versionNumber,
    isUnderRevision,
  }
}

/** An evidence item as it may be shown. */
export function evidenceOf(item: Evidence, stance: Stance, standing: VoiceStanding, naming: Naming): ReportEvidence {
  if (!item.isPublishable) {
    const untold = { standing: null, kind: null, title: '', url: null, place: '', publishedOn: null, excerpt: '' }
    return { stance, isProtected: true, ...untold, chain: [], record: null, inquiry: null }
  }
  const { kind, title, url, place, publishedOn, excerpt, record, inquiry } = item
  const chain = linksOf(item.chain, naming)
  return { stance, isProtected: false, standing, kind, title, url, place, publishedOn, excerpt, chain, record, inquiry }
}

/** The voices of one side by name, as far as the sources are `told`. */
export function namedVoices(
  voices: Voices,
  stance: 'supports' | 'refutes',
  told: ReadonlySet<string>,
  naming: Naming,
): ReportVoices {
  const { outlets, roots, independent, records, circular, untraced } = voices
  const names = (ids: string[]) =>
    linksOf(
      ids.filter((id) => told.has(id)),
      naming,
    )
      .map((link) => link.name)
      .toSorted()
  return {
    stance,
    outlets,
    roots,
    independent,
    records,
    circular,
    untraced,
    rootList: voices.rootList.map((root) => ({
      names: names(root.sourceIds),
      endsUnnamed: root.endsUnnamed,
      isArticles: root.isArticles,
      outlets: names(root.outletIds),
    })),
  }
}
