import { Submission, submitAnnotations } from '@/server/annotations'
import { edge } from '@/server/edge'

export const POST = edge(
  'POST /api/articles/[article]/submissions',
  { body: Submission },
  ({ by, projectId, params, body }) => submitAnnotations(by, projectId, params.article, body),
)
