import { edge } from '@/server/edge'
import { NewReview, reviewAnnotation } from '@/server/reviews'

export const POST = edge(
  'POST /api/annotations/[annotation]/reviews',
  { body: NewReview },
  ({ by, projectId, params, body }) => reviewAnnotation(by, projectId, params.annotation, body),
)
