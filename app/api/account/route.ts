import { keepLocale } from '@/messages/keep-locale'
import { AccountChange, changeAccount } from '@/server/account'
import { edge } from '@/server/edge'

export const PATCH = edge('PATCH /api/account', { body: AccountChange, versioned: true }, async (call) => {
  const person = await changeAccount(call.by, call.version, call.body)
  await keepLocale(person.locale)
  return person
})
