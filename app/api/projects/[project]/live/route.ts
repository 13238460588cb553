import { edge } from '@/server/edge'
import { streamProject } from '@/server/live-stream'

export const GET = edge('GET /api/projects/[project]/live', {}, ({ by, projectId, request }) =>
  streamProject(by, projectId, request.headers.get('last-event-id'), request.signal),
)
