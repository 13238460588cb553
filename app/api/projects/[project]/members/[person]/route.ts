import { edge } from '@/server/edge'
import { NewRole, removeMember, setMember } from '@/server/members'

export const PUT = edge(
  'PUT /api/projects/[project]/members/[person]',
  { body: NewRole, versioned: true },
  ({ by, projectId, params, version, body }) => setMember(by, projectId, params.person, version, body.role),
)

export const DELETE = edge(
  'DELETE /api/projects/[project]/members/[person]',
  { versioned: true },
  ({ by, projectId, params, version }) => removeMember(by, projectId, params.person, version),
)
