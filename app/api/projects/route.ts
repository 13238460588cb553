import { edge } from '@/server/edge'
import { createProject, listProjects, NewProject } from '@/server/projects'

export const GET = edge('GET /api/projects', {}, async ({ by }) => ({ items: await listProjects(by) }))

export const POST = edge('POST /api/projects', { body: NewProject }, ({ by, body }) => createProject(by, body))
