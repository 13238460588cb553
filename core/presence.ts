// How long somebody counts as present, and who may know.
import { type Asker, mayDo } from './access'
import type { Presence } from './presence.schema'

/** Milliseconds after which somebody who says nothing more is gone. */
export const PRESENCE_MS = 20_000

/** Milliseconds between two words of somebody who stays where they are. */
export const HEARTBEAT_MS = 8_000

/** Whether `asker` may know of somebody's presence. The one place that decides; told by no other way. */
export function maySeePresence(asker: Asker, presence: Pick<Presence, 'personId' | 'articleId'>): boolean {
  return presence.personId === asker.personId || mayDo('see-project', asker)
}
