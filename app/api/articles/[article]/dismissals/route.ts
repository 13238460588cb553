import { dismiss, dismissalsOf, NewDismissal } from '@/server/dismissals'
import { edge } from '@/server/edge'

export const GET = edge('GET /api/articles/[article]/dismissals', {}, ({ by, projectId, params }) =>
  dismissalsOf(by, projectId, params.article),
)

export const POST = edge(
  'POST /api/articles/[article]/dismissals',
  { body: NewDismissal },
  ({ by, projectId, params, body }) => dismiss(by, projectId, params.article, body),
)
