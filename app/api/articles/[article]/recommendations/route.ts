import { edge } from '@/server/edge'
import { recommend } from '@/server/recommender'

export const POST = edge('POST /api/articles/[article]/recommendations', {}, ({ by, projectId, params, request }) =>
  recommend(by, projectId, params.article, request.signal),
)
