import { edge } from '@/server/edge'
import { lookAt, lookAway, Sentences } from '@/server/looked-at'

export const PUT = edge(
  'PUT /api/articles/[article]/looked-at',
  { body: Sentences },
  ({ by, projectId, params, body }) => lookAt(by, projectId, params.article, body.ranges),
)

export const DELETE = edge(
  'DELETE /api/articles/[article]/looked-at',
  { body: Sentences },
  ({ by, projectId, params, body }) => lookAway(by, projectId, params.article, body.ranges),
)
