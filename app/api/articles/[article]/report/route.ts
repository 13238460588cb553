import { edge } from '@/server/edge'
import { workingReport } from '@/server/reports'

export const GET = edge('GET /api/articles/[article]/report', {}, ({ projectId, params }) =>
  workingReport(projectId, params.article),
)
