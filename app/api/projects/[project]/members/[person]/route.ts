import { edge } from '@/server/edge'
import { NewRole, removeMember, setMember } from '@/server/members'

export const PUT = edge(
  'PUT /api/projects/[project]/members/[person]',
  { body: NewRole },
  ({ by, projectId, params, body }) => setMember(by, projectId, params.person, body.role),
)

export const DELETE = edge('DELETE /api/projects/[project]/members/[person]', {}, ({ by, projectId, params }) =>
  removeMember(by, projectId, params.person),
)
