import { edge } from '@/server/edge'
import { changeSource, SourceFacts } from '@/server/sources'

export const PATCH = edge(
  'PATCH /api/sources/[source]',
  { body: SourceFacts, versioned: true },
  ({ by, projectId, params, version, body }) => changeSource(by, projectId, params.source, version, body),
)
