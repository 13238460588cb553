import { edge } from '@/server/edge'
import { Rejection, rejectAnnotation } from '@/server/reviews'

export const POST = edge(
  'POST /api/annotations/[annotation]/rejection',
  { body: Rejection, versioned: true },
  ({ by, projectId, params, version, body }) => rejectAnnotation(by, projectId, params.annotation, version, body),
)
