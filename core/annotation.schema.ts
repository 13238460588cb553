// Annotations, their versions (稿) and reviews.
import { z } from 'zod'
import { Id, Line, Time, Version, Words } from './record.schema'
import { ALL_GROUNDS, ASSERTIONS, FLAGS, type Ground, JUDGEMENTS, MARKS, STANCES, STATUSES, WEIGHTS } from './words'

/** Text as it stands in an article, never cut inside a surrogate pair. */
const Passage = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cs}*$/u)

/** A place in a revision: UTF-16, half-open, with the quoted text and up to 64 UTF-16 units of either side. */
export const Anchor = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  /** Compared with the text before anything is kept, so half a surrogate pair is told as what it is: a cut character. */
  exact: z.string().min(1).max(20000),
  prefix: Passage(64),
  suffix: Passage(64),
})
export type Anchor = z.infer<typeof Anchor>

export const EvidenceUse = z.object({ evidenceId: Id, stance: z.enum(STANCES) })
export type EvidenceUse = z.infer<typeof EvidenceUse>

/** All that a reviewer judges. A submitted or accepted annotation changes only by a new version of this. */
export const AnnotationContent = z.object({
  anchor: Anchor,
  mark: z.enum(MARKS),
  asserts: z.enum(ASSERTIONS),
  /** The first leads. Must be grounds of the mark. */
  grounds: z.array(z.enum(ALL_GROUNDS as [Ground, ...Ground[]])).max(6),
  flags: z.array(z.object({ flag: z.enum(FLAGS), words: Words(1000) })).max(3),
  weight: z.enum(WEIGHTS),
  /** Ids of sources, nearest first, from the first source the article names to the origin. */
  chain: z.array(Id).max(12),
  /** On an attribution: who said or published it. */
  namedSourceId: Id.nullable(),
  /** On an attribution: the annotation of the content that was said, where one stands. */
  contentAnnotationId: Id.nullable(),
  claimId: Id.nullable(),
  evidence: z.array(EvidenceUse).max(50),
  /** For the ground `internal`: the other place of the article that refutes this one. */
  secondAnchor: Anchor.nullable(),
  /** 説明: the reviewer's words. */
  note: Words(10000),
})
export type AnnotationContent = z.infer<typeof AnnotationContent>

export const Annotation = AnnotationContent.extend({
  id: Id,
  projectId: Id,
  articleId: Id,
  revisionId: Id,
  authorId: Id,
  status: z.enum(STATUSES),
  /** The 稿: 1 at first, one more with each change to a submitted or accepted annotation. */
  versionNumber: z.int().min(1),
  /** The last version number that was accepted; it counts while a newer one is under review. */
  acceptedVersionNumber: z.int().min(1).nullable(),
  createdAt: Time,
  updatedAt: Time,
  submittedAt: Time.nullable(),
  withdrawnAt: Time.nullable(),
  /** The record's version, for If-Match. Grows with every change, also of status. */
  version: Version,
})
export type Annotation = z.infer<typeof Annotation>

/** A version (稿) as it was submitted. Kept for ever, with its reviews. */
export const AnnotationVersion = z.object({
  annotationId: Id,
  versionNumber: z.int().min(1),
  content: AnnotationContent,
  createdBy: Id,
  createdAt: Time,
})
export type AnnotationVersion = z.infer<typeof AnnotationVersion>

/** A colleague's judgement of one version of an annotation. */
export const Review = z.object({
  id: Id,
  annotationId: Id,
  versionNumber: z.int().min(1),
  reviewerId: Id,
  judgement: z.enum(JUDGEMENTS),
  words: Words(5000),
  /** With a dispute: the mark the reviewer would give. */
  proposedMark: z.enum(MARKS).nullable(),
  createdAt: Time,
  /** When a block ended: its reviewer lifted it, or a lead settled it. */
  closedAt: Time.nullable(),
  closedBy: Id.nullable(),
  version: Version,
})
export type Review = z.infer<typeof Review>

export const Claim = z.object({
  id: Id,
  projectId: Id,
  /** The claim in its own words. */
  statement: Line(1000).min(1),
  asserts: z.enum(ASSERTIONS),
  createdBy: Id,
  createdAt: Time,
  version: Version,
})
export type Claim = z.infer<typeof Claim>
