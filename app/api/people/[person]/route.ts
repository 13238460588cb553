import { edge, signedIn } from '@/server/edge'
import { changePerson, PersonChange } from '@/server/people'

export const PATCH = edge('PATCH /api/people/[person]', { body: PersonChange, versioned: true }, async (call) =>
  changePerson(signedIn(call), call.params.person ?? '', call.version, call.body),
)
