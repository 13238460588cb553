import { EvidenceFacts } from '@/core/evidence.schema'
import { edge } from '@/server/edge'
import { changeEvidence } from '@/server/sources'

export const PATCH = edge(
  'PATCH /api/evidence/[evidence]',
  { body: EvidenceFacts, versioned: true },
  ({ by, projectId, params, version, body }) => changeEvidence(by, projectId, params.evidence, version, body),
)
