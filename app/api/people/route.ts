import { edge } from '@/server/edge'
import { createPerson, everybody, NewPerson } from '@/server/people'

export const GET = edge('GET /api/people', {}, async () => ({ items: await everybody() }))

export const POST = edge('POST /api/people', { body: NewPerson }, async (call) => createPerson(call.by, call.body))
