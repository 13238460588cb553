import { edge } from '@/server/edge'
import { ChangedProject, changeProject, findProjectRecord } from '@/server/projects'

export const GET = edge('GET /api/projects/[project]', {}, ({ projectId }) => findProjectRecord(projectId))

export const PATCH = edge(
  'PATCH /api/projects/[project]',
  { body: ChangedProject, versioned: true },
  ({ by, projectId, version, body }) => changeProject(by, projectId, version, body),
)
