import { edge } from '@/server/edge'
import { createSource, sourcesIn, NewSource } from '@/server/sources'

export const GET = edge('GET /api/projects/[project]/sources', {}, ({ projectId }) => sourcesIn(projectId))

export const POST = edge('POST /api/projects/[project]/sources', { body: NewSource }, ({ by, projectId, body }) =>
  createSource(by, projectId, body),
)
