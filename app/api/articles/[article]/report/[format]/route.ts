import { edge } from '@/server/edge'
import { exportWorking } from '@/server/exports'

export const GET = edge('GET /api/articles/[article]/report/[format]', {}, ({ projectId, params, request }) =>
  exportWorking(projectId, params.article, params.format, request),
)
