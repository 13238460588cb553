// Composes the credibility report of one revision (design §4) from its records. Facts only; words come from the
// catalogue in pages and exports. What counts is decided in `standing.ts`, the figures in `credibility.ts`,
// `coverage.ts` and `independence.ts`.
import { codePointRange } from './anchor'
import { type CoveringMark, checkableSentences, coverageOf } from './coverage'
import { changesOf, INDEX_METHOD, indexOf, isCounted, sharesOf, tallyOf } from './credibility'
import type { Report } from './report.schema'
import type { ReportClaim, ReportMark } from './report-claim.schema'
import { reportClaims } from './report-claims'
import type { ReportInput, ReportTools } from './report-input'
import { markOf, type Naming, namingOf } from './report-naming'
import { reportSources } from './report-sources'
import { type StandingClaim, type StandingMark, standingClaims, standingMarks, verdictsOnSpan } from './standing'
import { ALL_GROUNDS, FLAGS, type Mark, MARKS, VERDICTS } from './words'

/**
 * The report of `input.revision`. The same records give the same report, whatever order they come in within one place
 * of the text. Throws RangeError when the accepted version of an annotation under revision is missing.
 */
export function composeReport(input: ReportInput, { betaQuantile }: ReportTools): Report {
  const { article, revision } = input
  const marks = standingMarks(input)
  const claims = standingClaims(marks)
  const naming = namingOf(input)
  const named = reportClaims(claims, naming)
  const counted = claims.filter(isCounted)
  const coverage = coverageOf(
    revision.text,
    checkableSentences(revision.text, input.blocks, input.sentences),
    coveringMarks(input, marks, claims),
  )
  const attributions = tallyOf(claims.filter(({ asserts }) => asserts === 'attribution'))
  const setAsides = marks.filter(({ content }) => content.mark === 'set-aside')
  const accepted = marks.map((mark) => markOf(mark, naming))
  return {
    format: 'tenkyo-report/1',
    at: input.at,
    project: input.project.name,
    article: {
      title: article.title,
      outlet: article.outlet,
      author: article.author,
      publishedOn: article.publishedOn,
      url: article.url,
      language: article.language,
    },
    revision: {
      number: revision.number,
      sha256: revision.sha256,
      originalSha256: revision.originalSha256,
      characters: codePointRange(revision.text, 0, revision.text.length).end,
      importedAt: revision.createdAt,
    },
    edition: input.edition && { ...input.edition },
    finding: { central: tallyOf(counted.filter(({ weight }) => weight === 'central')), all: tallyOf(counted) },
    coverage,
    shares: sharesOf(counted),
    index: indexOf(counted, coverage.share, betaQuantile),
    changes: changesOf(claims, coverage.share, betaQuantile),
    claims: named,
    attributions: {
      n: attributions.n,
      right: attributions.sourced,
      unsettled: attributions.unverifiable,
      wrong: attributions.contradicted,
    },
    setAsides: setAsides.map((mark) => ({
      ...markOf(mark, naming),
      isOverridden: verdictsOnSpan(mark, marks).length > 0,
    })),
    grounds: groundsTally(named),
    flags: flagsTally(named),
    sources: reportSources(claims, naming),
    provisional: provisionalOf(input, naming),
    cases: casesOf(claims, setAsides, marks, naming),
    people: peopleOf(accepted),
    method: { ...INDEX_METHOD, weightPoints: { ...INDEX_METHOD.weightPoints } },
    history: historyOf(input, naming),
  }
}

function coveringMarks({ lookedAt, revision }: ReportInput, marks: StandingMark[], claims: StandingClaim[]) {
  const covering: CoveringMark[] = claims.flatMap((claim) => {
    const verdict = claim.isUndecided ? 'undecided' : claim.verdict
    const state = claim.asserts === 'content' ? verdict : 'said'
    return claim.marks.map(({ content: { anchor } }) => ({ start: anchor.start, end: anchor.end, state }))
  })
  for (const { content } of marks) {
    if (content.mark !== 'set-aside') continue
    covering.push({ start: content.anchor.start, end: content.anchor.end, state: 'set-aside' })
  }
  for (const { revisionId, start, end } of lookedAt) {
    if (revisionId === revision.id) covering.push({ start, end, state: 'looked-at' })
  }
  return covering
}

/** Grounds of the marks that carry the claim's verdict; of an undecided claim those of its unverifiable marks. */
function groundsTally(claims: readonly ReportClaim[]): Report['grounds'] {
  const carried = claims
    .filter((claim) => claim.isCounted)
    .map(({ verdict, annotations }) => {
      const grounds = annotations.filter(({ mark }) => mark === verdict).flatMap((mark) => mark.grounds)
      return { verdict, grounds }
    })
  return VERDICTS.flatMap((verdict) =>
    ALL_GROUNDS.map((ground) => {
      const having = carried.filter((claim) => claim.verdict === verdict && claim.grounds.includes(ground))
      const leading = having.filter(({ grounds }) => grounds[0] === ground).length
      return { verdict, ground, count: having.length, leading }
    }),
  ).filter(({ count }) => count > 0)
}

function flagsTally(claims: readonly ReportClaim[]): Report['flags'] {
  return FLAGS.map((flag) => ({
    flag,
    count: claims.filter(({ flags }) => flags.some((own) => own.flag === flag)).length,
  })).filter(({ count }) => count > 0)
}

function provisionalOf(
  { annotations, revision, audience }: ReportInput,
  { nameOf, quote }: Naming,
): Report['provisional'] {
  const submitted = annotations
    .filter(({ revisionId, status, withdrawnAt }) => {
      return revisionId === revision.id && status === 'submitted' && withdrawnAt === null
    })
    .toSorted((a, b) => a.anchor.start - b.anchor.start || (a.id < b.id ? -1 : 1))
  const count = (mark: Mark) => submitted.filter((annotation) => annotation.mark === mark).length
  return {
    counts: Object.fromEntries(MARKS.map((mark) => [mark, count(mark)])) as Record<Mark, number>,
    list: (audience === 'public' ? [] : submitted).map((annotation) => ({
      mark: annotation.mark,
      asserts: annotation.asserts,
      quote: quote(annotation.anchor),
      author: nameOf(annotation.authorId),
      isRevision: annotation.acceptedVersionNumber !== null,
    })),
  }
}

function casesOf(
  claims: readonly StandingClaim[],
  setAsides: readonly StandingMark[],
  marks: readonly StandingMark[],
  { quote }: Naming,
): Report['cases'] {
  const met = (kind: Report['cases'][number]['kind'], first: StandingMark, all: readonly StandingMark[]) => ({
    kind,
    quote: quote(first.content.anchor),
    marks: MARKS.filter((mark) => all.some(({ content }) => content.mark === mark)),
  })
  return [
    ...claims.filter((claim) => claim.isUndecided).map((claim) => met('verdicts-differ', claim.marks[0], claim.marks)),
    ...setAsides.flatMap((mark) => {
      const verdicts = verdictsOnSpan(mark, marks)
      return verdicts.length > 0 ? [met('verdict-and-set-aside', mark, [mark, ...verdicts])] : []
    }),
  ]
}

function peopleOf(marks: readonly ReportMark[]): Report['people'] {
  const distinct = (names: string[]) => [...new Set(names)].filter((name) => name !== '').toSorted()
  return {
    authors: distinct(marks.map(({ author }) => author)),
    reviewers: distinct(marks.flatMap(({ reviewers }) => reviewers)),
  }
}

function historyOf({ editions, article, edition }: ReportInput, { nameOf }: Naming): Report['history'] {
  return editions
    .filter(({ articleId, number }) => articleId === article.id && number !== edition?.number)
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, kind, words, publishedBy, publishedAt, sha256, withdrawnAt, withdrawnWords }) => ({
      number,
      kind,
      words,
      publishedBy: nameOf(publishedBy),
      publishedAt,
      sha256,
      withdrawnAt,
      withdrawnWords,
    }))
}
