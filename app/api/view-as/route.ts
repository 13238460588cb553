import { edge } from '@/server/edge'
import { PersonId } from '@/server/people'
import { changeSession } from '@/server/session-cookie'
import { viewAs, viewAsSelf } from '@/server/view-as'

export const PUT = edge('PUT /api/view-as', { body: PersonId }, async (call) => {
  await changeSession(await viewAs(call.by, call.body.personId))
})

export const DELETE = edge('DELETE /api/view-as', {}, async (call) => {
  await viewAsSelf(call.by)
  await changeSession({ viewAs: undefined })
})
