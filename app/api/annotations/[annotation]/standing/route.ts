import { Standing, setStanding } from '@/server/annotations'
import { edge } from '@/server/edge'

export const PUT = edge(
  'PUT /api/annotations/[annotation]/standing',
  { body: Standing, versioned: true },
  ({ by, projectId, params, version, body }) => setStanding(by, projectId, params.annotation, version, body),
)
