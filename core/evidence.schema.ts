// Sources and evidence.
import { z } from 'zod'
import { Day, Id, Line, Time, Version, WebAddress, Words } from './record.schema'
import { EVIDENCE_KINDS, RECORD_KINDS, SOURCE_KINDS } from './words'

/** Who says something. */
export const Source = z.object({
  id: Id,
  projectId: Id,
  kind: z.enum(SOURCE_KINDS),
  name: Line(200).min(1),
  /** The owner: roots under one owner are one. */
  belongsToId: Id.nullable(),
  url: WebAddress.nullable(),
  createdBy: Id,
  createdAt: Time,
  version: Version,
})
export type Source = z.infer<typeof Source>

/** An inquiry keeps whom, when, by what means, and the answer verbatim or that none came. */
export const Inquiry = z.object({
  asked: Line(200).min(1),
  askedOn: Day,
  means: Line(100),
  answer: Words(5000).nullable(),
  deadline: Day.nullable(),
})

export const EvidenceFacts = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  /** What it is. */
  title: Line(500).min(1),
  /** Where it is on the web, if there. */
  url: WebAddress.nullable(),
  /** Where it is if not on the web: page, call number, programme, archive. */
  place: Line(500),
  publishedOn: Day.nullable(),
  /** The passage that matters, verbatim. */
  excerpt: Words(5000),
  /** Sources, nearest first: who published it, then whom it leans on. */
  chain: z.array(Id).max(12),
  /** Set when it is a record, opened itself; a body's record settles only its own acts and figures. */
  record: z.enum(RECORD_KINDS).nullable(),
  /** Same content as another: syndication or reprint. Counted once with it. */
  copyOfId: Id.nullable(),
  /** It is the article under review, or its original, copy or translation: of that article. */
  derivesFromArticleId: Id.nullable(),
  inquiry: Inquiry.nullable(),
  /** May be named in a public report. A protected one is named only as such and cannot alone carry `sourced`. */
  isPublishable: z.boolean(),
})
export type EvidenceFacts = z.infer<typeof EvidenceFacts>

export const Evidence = EvidenceFacts.extend({
  id: Id,
  projectId: Id,
  createdBy: Id,
  createdAt: Time,
  version: Version,
})
export type Evidence = z.infer<typeof Evidence>
