import { createAnnotation, NewAnnotation } from '@/server/annotations'
import { articleMarks } from '@/server/articles'
import { edge } from '@/server/edge'

export const GET = edge('GET /api/articles/[article]/annotations', {}, ({ projectId, params }) =>
  articleMarks(projectId, params.article),
)

export const POST = edge(
  'POST /api/articles/[article]/annotations',
  { body: NewAnnotation },
  ({ by, projectId, params, body }) => createAnnotation(by, projectId, params.article, body),
)
