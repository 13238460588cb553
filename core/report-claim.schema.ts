// The part of a report that speaks of one claim: its annotations, evidence, voices.
import { z } from 'zod'
import {
  ALL_GROUNDS,
  ASSERTIONS,
  EVIDENCE_KINDS,
  FLAGS,
  type Ground,
  MARKS,
  RECORD_KINDS,
  SOURCE_KINDS,
  STANCES,
  VERDICTS,
  WEIGHTS,
} from './words'

const Text = z.string()
const Count = z.int().min(0)

/** A quoted place: UTF-16 offsets and code points (W3C), both half-open into the revision's text, and a little context. */
export const ReportQuote = z.object({
  exact: Text,
  prefix: Text,
  suffix: Text,
  start: Count,
  end: Count,
  startPoint: Count,
  endPoint: Count,
})
export type ReportQuote = z.infer<typeof ReportQuote>

/** A link of a chain by name. */
export const ReportLink = z.object({ name: Text, kind: z.enum(SOURCE_KINDS) })
export type ReportLink = z.infer<typeof ReportLink>

/** One accepted annotation, verdict or set-aside. `id` only tells it apart. */
export const ReportMark = z.object({
  id: Text,
  mark: z.enum(MARKS),
  weight: z.enum(WEIGHTS),
  quote: ReportQuote,
  /** For the ground `internal`: the place that refutes this one. */
  secondQuote: ReportQuote.nullable(),
  grounds: z.array(z.enum(ALL_GROUNDS as [Ground, ...Ground[]])),
  flags: z.array(z.object({ flag: z.enum(FLAGS), words: Text })),
  /** Nearest first; empty: the article says it itself. */
  chain: z.array(ReportLink),
  /** On an attribution: who said or published it. */
  namedSource: ReportLink.nullable(),
  /** The reviewer's words. */
  note: Text,
  author: Text,
  /** Who approved this version. */
  reviewers: z.array(Text),
  versionNumber: z.int().min(1),
  /** A newer version is under review; this one counts meanwhile. */
  isUnderRevision: z.boolean(),
})
export type ReportMark = z.infer<typeof ReportMark>

/** How an evidence item counts as a voice. `copy`: of another item here, counted with it. */
export const VOICE_STANDINGS = ['record', 'voice', 'same-root', 'circular', 'untraced', 'copy', 'context'] as const
export type VoiceStanding = (typeof VOICE_STANDINGS)[number]

/** Evidence as the report may show it. A protected item has its stance and nothing else. */
export const ReportEvidence = z.object({
  stance: z.enum(STANCES),
  isProtected: z.boolean(),
  standing: z.enum(VOICE_STANDINGS).nullable(),
  kind: z.enum(EVIDENCE_KINDS).nullable(),
  title: Text,
  url: Text.nullable(),
  place: Text,
  publishedOn: z.iso.date().nullable(),
  excerpt: Text,
  chain: z.array(ReportLink),
  record: z.enum(RECORD_KINDS).nullable(),
  inquiry: z
    .object({
      asked: Text,
      askedOn: z.iso.date(),
      means: Text,
      answer: Text.nullable(),
      deadline: z.iso.date().nullable(),
    })
    .nullable(),
})
export type ReportEvidence = z.infer<typeof ReportEvidence>

/** A count shown as "1" or, where the ends differ, "1 to 2". */
export const Between = z.object({ atLeast: Count, atMost: Count })
export type Between = z.infer<typeof Between>

/** The voices on one side of a claim. Records are counted apart and in none of the other figures. */
export const ReportVoices = z.object({
  stance: z.enum(['supports', 'refutes']),
  /** Distinct publishers of the evidence. */
  outlets: Count,
  /** Distinct roots, also the one the article itself leans on. */
  roots: Between,
  /** Roots independent of the article, each paired with an evidence item of its own. */
  independent: Between,
  records: Count,
  circular: Count,
  untraced: Count,
  /** Every root by name (none: it may not be told), with the outlets that end in it. */
  rootList: z.array(
    z.object({
      names: z.array(Text),
      endsUnnamed: z.boolean(),
      isArticles: z.boolean(),
      outlets: z.array(Text),
    }),
  ),
})
export type ReportVoices = z.infer<typeof ReportVoices>

export const ReportClaim = z.object({
  /** Its number in this report, from 1, in order of the text. */
  number: z.int().min(1),
  /** The claim in its own words; null: the quote speaks. */
  statement: Text.nullable(),
  asserts: z.enum(ASSERTIONS),
  verdict: z.enum(VERDICTS),
  /** Accepted verdicts differ; `verdict` is then unverifiable. */
  isUndecided: z.boolean(),
  /** Is in finding, shares and index: content, and attributions found wrong. */
  isCounted: z.boolean(),
  weight: z.enum(WEIGHTS),
  grounds: z.array(z.enum(ALL_GROUNDS as [Ground, ...Ground[]])),
  flags: z.array(z.object({ flag: z.enum(FLAGS), words: Text })),
  annotations: z.array(ReportMark).min(1),
  evidence: z.array(ReportEvidence),
  voices: z.array(ReportVoices),
  /** How many of its annotations are being changed. */
  underRevision: Count,
  /** Accepted verdicts on the same claim in other articles; never counted here. */
  elsewhere: z.array(z.object({ article: Text, outlet: Text, verdict: z.enum(VERDICTS) })),
})
export type ReportClaim = z.infer<typeof ReportClaim>
