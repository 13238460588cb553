import { changePassword, PasswordChange } from '@/server/account'
import { edge } from '@/server/edge'
import { changeSession } from '@/server/session-cookie'

export const PUT = edge('PUT /api/account/password', { body: PasswordChange }, async (call) => {
  const epoch = await changePassword(call.by, call.body, Date.now())
  await changeSession({ epoch })
})
