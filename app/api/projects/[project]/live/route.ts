import { edge } from '@/server/edge'
import { streamProject } from '@/server/live-stream'

// A connection taken up again says where it was by itself; a new one, taking over from another window, by its address.
export const GET = edge('GET /api/projects/[project]/live', {}, ({ by, projectId, request }) => {
  const after = request.headers.get('last-event-id') ?? request.nextUrl.searchParams.get('after')
  return streamProject(by, projectId, after, request.signal)
})
