import { IMPORT_BODY_LIMIT, importArticle, NewArticle } from '@/server/articles'
import { edge } from '@/server/edge'

export const POST = edge(
  'POST /api/projects/[project]/articles',
  { body: NewArticle, bodyLimit: IMPORT_BODY_LIMIT },
  ({ by, projectId, body }) => importArticle(by, projectId, body),
)
