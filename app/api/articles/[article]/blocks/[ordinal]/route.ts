import { ChangedBlock, changeBlockKind } from '@/server/articles'
import { edge } from '@/server/edge'

export const PATCH = edge(
  'PATCH /api/articles/[article]/blocks/[ordinal]',
  { body: ChangedBlock, versioned: true },
  ({ by, projectId, params, version, body }) =>
    changeBlockKind(by, projectId, params.article, params.ordinal, version, body.kind),
)
