import { articleChanges } from '@/server/article-changes'
import { edge } from '@/server/edge'

export const GET = edge('GET /api/articles/[article]/changes', {}, ({ projectId, params, request }) =>
  articleChanges(projectId, params.article, request.nextUrl.searchParams.get('after')),
)
