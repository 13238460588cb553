import { keepLocale } from '@/messages/keep-locale'
import { authHandler } from '@/server/auth'

const handler = authHandler(async ({ locale }) => {
  if (locale !== null) await keepLocale(locale)
})

export { handler as GET, handler as POST }
