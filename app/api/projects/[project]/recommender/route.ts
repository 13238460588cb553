import { edge } from '@/server/edge'
import { ChangedRecommender, findRecommender, setRecommender } from '@/server/recommender'

export const GET = edge('GET /api/projects/[project]/recommender', {}, ({ projectId }) => findRecommender(projectId))

export const PUT = edge(
  'PUT /api/projects/[project]/recommender',
  { body: ChangedRecommender, versioned: true },
  ({ by, projectId, version, body }) => setRecommender(by, projectId, version, body),
)
