import { edge } from '@/server/edge'
import { queueOf } from '@/server/queue'

export const GET = edge('GET /api/projects/[project]/queue', {}, ({ by, projectId }) => queueOf(by, projectId))
