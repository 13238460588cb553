import { edge } from '@/server/edge'
import { NewEdition, publishEdition } from '@/server/reports'

export const POST = edge(
  'POST /api/articles/[article]/editions',
  { body: NewEdition },
  ({ by, projectId, params, body }) => publishEdition(by, projectId, params.article, body),
)
