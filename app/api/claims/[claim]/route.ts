import { edge } from '@/server/edge'
import { changeClaim, ClaimFacts } from '@/server/sources'

export const PATCH = edge(
  'PATCH /api/claims/[claim]',
  { body: ClaimFacts, versioned: true },
  ({ by, projectId, params, version, body }) => changeClaim(by, projectId, params.claim, version, body),
)
