import { signOutEverywhere } from '@/server/account'
import { edge } from '@/server/edge'
import { endSession } from '@/server/session-cookie'

export const DELETE = edge('DELETE /api/account/sessions', {}, async (call) => {
  await signOutEverywhere(call.by)
  await endSession()
})
