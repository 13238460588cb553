// Who is at an article at this moment, and where in it. Never stored and never in the history: it is gone when they are.
import { z } from 'zod'
import { Id } from './record.schema'

const Offset = z.int().min(0).max(100_000_000)

/** Where one window of a person stands, as it says of itself: UTF-16 offsets, half-open. */
export const Place = z.object({
  /** The window: made by it, for as long as it is open. */
  window: Id,
  head: Offset.nullable(),
  selected: z.object({ start: Offset, end: Offset }).nullable(),
  /** The annotation whose card is open, and whether it is being changed. */
  cardId: Id.nullable(),
  isEditing: z.boolean(),
})
export type Place = z.infer<typeof Place>

export const Leaving = z.object({ window: Id })

/** A window of a person at an article. `isHere` false: it has just left. */
export type Presence = Place & { articleId: string; personId: string; isHere: boolean }
