// What is kept of suggestions: those a person does not want to see again, and the recommender a project asks for more.
import { z } from 'zod'
import { Id, Time, Version, WebAddress } from './record.schema'
import { ASSERTIONS } from './words'

/** A suggestion one person put away in one revision. Taken back (`withdrawnAt`), it is offered again. */
export const Dismissal = z.object({
  id: Id,
  projectId: Id,
  articleId: Id,
  revisionId: Id,
  personId: Id,
  /** The span of the suggestion: UTF-16, half-open, into the revision's text. With `asserts` it names the suggestion. */
  start: z.int().min(0),
  end: z.int().min(1),
  asserts: z.enum(ASSERTIONS),
  createdAt: Time,
  withdrawnAt: Time.nullable(),
  version: Version,
})
export type Dismissal = z.infer<typeof Dismissal>

/** A program that a project's leads named: it is sent a text and answers with spans. Its secret is kept apart. */
export const Recommender = z.object({
  projectId: Id,
  /** Null: there is none. */
  url: WebAddress.nullable(),
  hasSecret: z.boolean(),
  /** 0: was never set. */
  version: z.int().min(0),
})
export type Recommender = z.infer<typeof Recommender>
