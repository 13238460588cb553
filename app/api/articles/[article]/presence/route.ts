import { Leaving, Place } from '@/core/presence.schema'
import { edge } from '@/server/edge'
import { leave, putPresence } from '@/server/presence'

export const PUT = edge(
  'PUT /api/articles/[article]/presence',
  { body: Place, bodyLimit: 2000 },
  ({ by, asker, projectId, params, body }) => putPresence(by, asker, projectId, params.article, body),
)

// Sent by a page as it goes, by a beacon, which can only post.
export const POST = edge('POST /api/articles/[article]/presence', { body: Leaving, bodyLimit: 2000 }, ({ by, body }) =>
  leave(by, body.window),
)
