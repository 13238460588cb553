// What waits for somebody in a project.
import type { Asker } from '@/core/access'
import { queueReasons } from '@/core/queue'
import type { Read } from '@/db/client'
import { listSubmitted } from '@/db/queue'

/** How many annotations of the project wait for the person. */
export async function waitingFor(db: Read, asker: Asker, projectId: string): Promise<number> {
  const submitted = await listSubmitted(db, projectId)
  return submitted.filter(({ annotation, reviews }) => queueReasons(annotation, reviews, asker).length > 0).length
}
