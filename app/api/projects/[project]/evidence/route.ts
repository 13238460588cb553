import { edge } from '@/server/edge'
import { createEvidence, evidenceIn, NewEvidence } from '@/server/sources'

export const GET = edge('GET /api/projects/[project]/evidence', {}, ({ projectId }) => evidenceIn(projectId))

export const POST = edge('POST /api/projects/[project]/evidence', { body: NewEvidence }, ({ by, projectId, body }) =>
  createEvidence(by, projectId, body),
)
