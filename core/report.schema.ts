// The credibility report of one revision: facts only, in no language, readable without any id. `core/report.ts` composes
// it; pages, charts and exports write it out; a published edition is this, frozen. JSON Schema: z.toJSONSchema(Report).
import { z } from 'zod'
import { ReportClaim, ReportMark, ReportQuote } from './report-claim.schema'
import { ALL_GROUNDS, ASSERTIONS, EDITION_KINDS, FLAGS, type Ground, MARKS, SOURCE_KINDS, VERDICTS } from './words'

/** Name and version of this shape. Grows when a reader of the old shape would misread the new. */
export const REPORT_FORMAT = 'tenkyo-report/1'

/** States of a sentence in the coverage strip, strongest first. `said`: only an attribution stands on it. */
export const SENTENCE_STATES = [
  'contradicted',
  'undecided',
  'unverifiable',
  'sourced',
  'set-aside',
  'looked-at',
  'said',
  'unseen',
] as const
export type SentenceState = (typeof SENTENCE_STATES)[number]

/** Why a report has no index. `values` of the message: the number found and the number needed. */
export const NO_INDEX_REASONS = ['few-claims', 'low-coverage', 'no-central-claim', 'mostly-unverifiable'] as const
export type NoIndexReason = (typeof NO_INDEX_REASONS)[number]

const Text = z.string()
const Count = z.int().min(0)
const Hundred = z.number().min(0).max(100)
const Share = z.number().min(0).max(1).nullable()
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Ends = z.object({ low: Hundred, high: Hundred })

/** Counts of claims by verdict. `undecided` ones are among `unverifiable`. */
export const Tally = z.object({ n: Count, sourced: Count, unverifiable: Count, contradicted: Count, undecided: Count })
export type Tally = z.infer<typeof Tally>

/** Part of the counted claims. Units: weight points ÷ 3, so that a central claim is one. Shares are null when n is 0. */
const Part = z.object({ count: Count, share: Share, units: z.number().min(0), unitShare: Share })

/** Index and what it rests on; `value` and `range` are null when `reasons` says why. All 0–100, to two decimals. */
export const ReportIndex = z.object({
  value: Hundred.nullable(),
  /** Every unverifiable claim false, or true. Null when no claim is counted. */
  bounds: Ends.nullable(),
  /** 幅 (90 %). */
  range: Ends.nullable(),
  reasons: z.array(z.object({ reason: z.enum(NO_INDEX_REASONS), found: z.number(), needed: z.number() })),
})
export type ReportIndex = z.infer<typeof ReportIndex>

/** One claim and what each other verdict on it would do to index and range. */
export const ReportChange = z.object({
  /** The claim's number in `claims`. */
  claim: z.int().min(1),
  from: z.enum(VERDICTS),
  outcomes: z.array(
    z.object({
      to: z.enum(VERDICTS),
      value: Hundred.nullable(),
      bounds: Ends.nullable(),
      range: Ends.nullable(),
      /** Change of the middle of the bounds, in points of 100, signed. */
      move: z.number().min(-100).max(100),
    }),
  ),
})
export type ReportChange = z.infer<typeof ReportChange>

export const ReportCoverage = z.object({
  /** Checkable sentences; n of every share here. */
  sentences: Count,
  /** The three parts, each sentence in one only: a verdict on its content, else set aside, else looked at. */
  verdict: Count,
  setAside: Count,
  lookedAt: Count,
  /** The three parts together ÷ sentences. Null: no checkable sentence. */
  share: Share,
  /** Sentences with nothing but an attribution: said, content not examined. */
  saidOnly: z.array(z.object({ text: Text, start: Count, end: Count })),
  /** The checkable sentences in order of the text, as runs of one state. */
  strip: z.array(z.object({ state: z.enum(SENTENCE_STATES), sentences: z.int().min(1) })),
})
export type ReportCoverage = z.infer<typeof ReportCoverage>

/** A source the article leans on, with the verdicts of the claims it is leant on for. */
export const ReportSource = z.object({
  name: Text,
  kind: z.enum(SOURCE_KINDS),
  belongsTo: Text.nullable(),
  /** Content claims. */
  tally: Tally,
  /** Claims that this source said or published something, or that lean on it for that. */
  attributions: Count,
})
export type ReportSource = z.infer<typeof ReportSource>

export const ReportEdition = z.object({
  number: z.int().min(1),
  kind: z.enum(EDITION_KINDS),
  /** What changed. */
  words: Text,
  publishedBy: Text,
  publishedAt: z.iso.datetime(),
})

export const Report = z.object({
  format: z.literal(REPORT_FORMAT),
  /** When it was composed. */
  at: z.iso.datetime(),
  project: Text,
  article: z.object({
    title: Text,
    outlet: Text,
    author: Text,
    publishedOn: z.iso.date().nullable(),
    url: Text.nullable(),
    language: Text,
  }),
  revision: z.object({
    number: z.int().min(1),
    /** Over the UTF-8 text of the revision. */
    sha256: Hash,
    originalSha256: Hash,
    /** Code points. */
    characters: Count,
    importedAt: z.iso.datetime(),
  }),
  /** The edition this report is frozen as; null while it is not published. */
  edition: ReportEdition.nullable(),
  finding: z.object({ central: Tally, all: Tally }),
  coverage: ReportCoverage,
  shares: z.object({
    n: Count,
    units: z.number().min(0),
    sourced: Part,
    unverifiable: Part,
    contradicted: Part,
    /** Among `unverifiable`. */
    undecided: Part,
  }),
  index: ReportIndex,
  /** Largest move first. */
  changes: z.array(ReportChange),
  /** Every claim with an accepted verdict, in order of the text, also attributions. */
  claims: z.array(ReportClaim),
  /** Claims that something was said or published. */
  attributions: z.object({ n: Count, right: Count, unsettled: Count, wrong: Count }),
  setAsides: z.array(ReportMark.extend({ isOverridden: z.boolean() })),
  /** Counted claims by ground; a claim stands under each of its grounds once. `leading`: as the first one. */
  grounds: z.array(
    z.object({
      verdict: z.enum(VERDICTS),
      ground: z.enum(ALL_GROUNDS as [Ground, ...Ground[]]),
      count: Count,
      leading: Count,
    }),
  ),
  flags: z.array(z.object({ flag: z.enum(FLAGS), count: z.int().min(1) })),
  sources: z.object({
    list: z.array(ReportSource),
    /** Content claims with a chain; n of `endsUnnamed`. */
    traced: Count,
    endsUnnamed: Count,
    /** Content claims by the length of their longest chain. */
    lengths: z.array(z.object({ length: z.int().min(1), claims: z.int().min(1) })),
  }),
  /** Submitted, not accepted. `list` is empty in a report for the public. */
  provisional: z.object({
    counts: z.record(z.enum(MARKS), Count),
    list: z.array(
      z.object({
        mark: z.enum(MARKS),
        asserts: z.enum(ASSERTIONS),
        quote: ReportQuote,
        author: Text,
        /** A newer version of an annotation whose accepted version counts meanwhile. */
        isRevision: z.boolean(),
      }),
    ),
  }),
  /** Accepted annotations that do not agree, for a lead to settle. */
  cases: z.array(
    z.object({
      kind: z.enum(['verdicts-differ', 'verdict-and-set-aside']),
      quote: ReportQuote,
      marks: z.array(z.enum(MARKS)),
    }),
  ),
  people: z.object({ authors: z.array(Text), reviewers: z.array(Text) }),
  /** The constants behind the figures, so that the report can be recomputed from itself. */
  method: z.object({
    weightPoints: z.object({ central: Count, supporting: Count, incidental: Count }),
    prior: z.number(),
    rangeLevel: z.number(),
    leastClaims: Count,
    leastCoverage: z.number(),
  }),
  /** Earlier editions, oldest first, with their corrections. */
  history: z.array(
    ReportEdition.extend({ sha256: Hash, withdrawnAt: z.iso.datetime().nullable(), withdrawnWords: Text }),
  ),
})
export type Report = z.infer<typeof Report>
