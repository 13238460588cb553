import { annotationHistory, ChangedAnnotation, changeAnnotation } from '@/server/annotations'
import { edge } from '@/server/edge'

export const GET = edge('GET /api/annotations/[annotation]', {}, ({ projectId, params }) =>
  annotationHistory(projectId, params.annotation),
)

export const PATCH = edge(
  'PATCH /api/annotations/[annotation]',
  { body: ChangedAnnotation, versioned: true },
  ({ by, projectId, params, version, body }) =>
    changeAnnotation(by, projectId, params.annotation, version, body.content),
)
