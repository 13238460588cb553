// Articles, their immutable revisions and blocks, sentences looked at, published editions (without the frozen report).
import { z } from 'zod'
import { Day, Id, Line, Time, Version, WebAddress, Words } from './record.schema'
import { BLOCK_KINDS, EDITION_KINDS } from './words'

/** What is known of an article beside its text. */
export const ArticleFacts = z.object({
  title: Line(300).min(1),
  outlet: Line(200),
  author: Line(200),
  publishedOn: Day.nullable(),
  url: WebAddress.nullable(),
  /** BCP 47, e.g. `ja`. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
})
export type ArticleFacts = z.infer<typeof ArticleFacts>

export const Article = ArticleFacts.extend({
  id: Id,
  projectId: Id,
  /** The revision under review now. */
  revisionId: Id,
  holderId: Id.nullable(),
  dueOn: Day.nullable(),
  createdBy: Id,
  createdAt: Time,
  version: Version,
})
export type Article = z.infer<typeof Article>

/** One immutable text of an article: its blocks' texts joined by `\n`. Offsets everywhere are UTF-16 into `text`. */
export const Revision = z.object({
  id: Id,
  articleId: Id,
  number: z.int().min(1),
  text: z.string(),
  /** SHA-256 of the UTF-8 text, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the original bytes, hex. */
  originalSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How the bytes were read: the encoding and what was settled (BOM removed, U+FFFD put in). */
  decoded: z.object({
    encoding: z.literal('utf-8'),
    bom: z.boolean(),
    replaced: z.int().min(0),
    lineEnds: z.enum(['lf', 'crlf', 'cr', 'mixed']),
  }),
  createdBy: Id,
  createdAt: Time,
})
export type Revision = z.infer<typeof Revision>

/** A piece of a revision. Its text never changes; its kind may, when the guess was wrong. */
export const Block = z.object({
  revisionId: Id,
  /** Place in the revision, from 0. */
  ordinal: z.int().min(0),
  kind: z.enum(BLOCK_KINDS),
  /** What the reader guessed at import. */
  guessed: z.enum(BLOCK_KINDS),
  /** UTF-16, half-open, into the revision's text. */
  start: z.int().min(0),
  end: z.int().min(0),
  version: Version,
})
export type Block = z.infer<typeof Block>

/** A sentence a reviewer read with nothing to check in it. */
export const LookedAt = z.object({
  revisionId: Id,
  personId: Id,
  start: z.int().min(0),
  end: z.int().min(1),
  createdAt: Time,
})
export type LookedAt = z.infer<typeof LookedAt>

/** One published, frozen report. The report itself is `core/report.schema.ts`. */
export const Edition = z.object({
  id: Id,
  projectId: Id,
  articleId: Id,
  revisionId: Id,
  number: z.int().min(1),
  kind: z.enum(EDITION_KINDS),
  /** What changed, for the correction history; required from the second edition on. */
  words: Words(2000),
  /** Over the canonical JSON of the frozen report, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  publishedBy: Id,
  publishedAt: Time,
  withdrawnAt: Time.nullable(),
  withdrawnWords: Words(2000),
})
export type Edition = z.infer<typeof Edition>
