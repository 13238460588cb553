// One line of the append-only history. See `db/event-chain.ts` for what the hash covers.
import { z } from 'zod'
import { Id, Time } from './record.schema'
import { EVENT_ACTIONS, SUBJECT_KINDS } from './event'

export const Event = z.object({
  /** Opaque: says nothing of how many events there are. */
  id: Id,
  /** A project's id, or `site`. */
  stream: z.string(),
  actorId: Id.nullable(),
  /** The admin who acted while viewing as `actorId`. */
  viaId: Id.nullable(),
  action: z.enum(EVENT_ACTIONS),
  subjectKind: z.enum(SUBJECT_KINDS),
  subjectId: z.string(),
  articleId: Id.nullable(),
  /** What changed; texts enter as length and hash. Null once withdrawn. */
  before: z.json().nullable(),
  after: z.json().nullable(),
  at: Time,
})
export type Event = z.infer<typeof Event>
