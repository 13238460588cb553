import { ChangedArticle, changeArticle, openWorkbench } from '@/server/articles'
import { edge } from '@/server/edge'

export const GET = edge('GET /api/articles/[article]', {}, ({ by, params }) => openWorkbench(by, params.article))

export const PATCH = edge(
  'PATCH /api/articles/[article]',
  { body: ChangedArticle, versioned: true },
  ({ by, projectId, params, version, body }) => changeArticle(by, projectId, params.article, version, body),
)
