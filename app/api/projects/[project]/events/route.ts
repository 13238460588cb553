import { edge } from '@/server/edge'
import { projectEvents } from '@/server/projects'

export const GET = edge('GET /api/projects/[project]/events', {}, ({ request, projectId }) =>
  projectEvents(projectId, request.nextUrl.searchParams.get('before')),
)
