import { keepLocale } from '@/messages/keep-locale'
import { AccountChange, changeAccount } from '@/server/account'
import { edge, signedIn } from '@/server/edge'

export const PATCH = edge('PATCH /api/account', { body: AccountChange, versioned: true }, async (call) => {
  const person = await changeAccount(signedIn(call), call.version, call.body)
  await keepLocale(person.locale)
  return person
})
