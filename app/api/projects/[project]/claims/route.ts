import { edge } from '@/server/edge'
import { createClaim, claimsIn, NewClaim } from '@/server/sources'

export const GET = edge('GET /api/projects/[project]/claims', {}, ({ projectId }) => claimsIn(projectId))

export const POST = edge('POST /api/projects/[project]/claims', { body: NewClaim }, ({ by, projectId, body }) =>
  createClaim(by, projectId, body),
)
