import { edge } from '@/server/edge'
import { exportEdition } from '@/server/exports'

export const GET = edge('GET /api/editions/[edition]/[format]', {}, ({ params, request }) =>
  exportEdition(params.edition, params.format, request),
)
