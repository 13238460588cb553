import { edge } from '@/server/edge'
import { changePerson, PersonChange } from '@/server/people'

export const PATCH = edge('PATCH /api/people/[person]', { body: PersonChange, versioned: true }, async (call) =>
  changePerson(call.by, call.params.person ?? '', call.version, call.body),
)
