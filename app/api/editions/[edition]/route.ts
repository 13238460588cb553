import { edge } from '@/server/edge'
import { publishedReport, unpublishEdition, Withdrawal } from '@/server/reports'

export const GET = edge('GET /api/editions/[edition]', {}, ({ params }) => publishedReport(params.edition))

export const DELETE = edge('DELETE /api/editions/[edition]', { body: Withdrawal }, ({ by, projectId, params, body }) =>
  unpublishEdition(by, projectId, params.edition, body),
)
