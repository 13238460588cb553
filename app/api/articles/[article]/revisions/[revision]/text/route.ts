import { edge } from '@/server/edge'
import { revisionText } from '@/server/reader-page'

export const GET = edge('GET /api/articles/[article]/revisions/[revision]/text', {}, ({ request, projectId, params }) =>
  revisionText(projectId, params.article, params.revision, request.nextUrl.searchParams.get('language')),
)
