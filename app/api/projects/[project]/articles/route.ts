import { articleList } from '@/server/article-cards'
import { IMPORT_BODY_LIMIT, importArticle, NewArticle } from '@/server/articles'
import { edge } from '@/server/edge'

export const GET = edge('GET /api/projects/[project]/articles', {}, ({ projectId }) => articleList(projectId))

export const POST = edge(
  'POST /api/projects/[project]/articles',
  { body: NewArticle, bodyLimit: IMPORT_BODY_LIMIT },
  ({ by, projectId, body }) => importArticle(by, projectId, body),
)
