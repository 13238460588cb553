import { edge, signedIn } from '@/server/edge'
import { PersonId } from '@/server/people'
import { changeSession } from '@/server/session-cookie'
import { viewAs, viewAsSelf } from '@/server/view-as'

export const PUT = edge('PUT /api/view-as', { body: PersonId }, async (call) => {
  await changeSession(await viewAs(signedIn(call), call.body.personId))
})

export const DELETE = edge('DELETE /api/view-as', {}, async (call) => {
  await viewAsSelf(signedIn(call))
  await changeSession({ viewAs: undefined })
})
