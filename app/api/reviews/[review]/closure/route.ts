import { edge } from '@/server/edge'
import { closeReview } from '@/server/reviews'

export const PUT = edge('PUT /api/reviews/[review]/closure', {}, ({ by, projectId, params }) =>
  closeReview(by, projectId, params.review),
)
