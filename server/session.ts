// Who is asking: the signed session cookie plus the epoch check against the database, which ends sessions at once when
// somebody signs out everywhere or is disabled.
import { cookies, headers } from 'next/headers'
import type { NextRequest } from 'next/server'
import { getToken, type JWT } from 'next-auth/jwt'
import { sessionEpochOf } from '@/db/people'
import type { By } from './change'
import { reading } from './database'
import { env } from './env'

/** The session of a request to a route handler; null when nobody is signed in. */
export async function requestSession(request: NextRequest): Promise<By | null> {
  return readToken(await getToken({ req: request, secret: env().NEXTAUTH_SECRET }))
}

/** The session of a page being rendered; null when nobody is signed in. */
export async function pageSession(): Promise<By | null> {
  const jar = await cookies()
  const req = {
    headers: Object.fromEntries(await headers()),
    cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
  }
  return readToken(await getToken({ req: req as unknown as NextRequest, secret: env().NEXTAUTH_SECRET }))
}

/**
 * The token carries `sub` (who signed in), `epoch` (theirs at sign-in) and, while an admin views as somebody,
 * `viewAs` (whom).
 */
async function readToken(token: JWT | null): Promise<By | null> {
  if (token === null || typeof token.sub !== 'string') return null
  const epoch = await sessionEpochOf(reading(), token.sub)
  if (epoch === null || epoch !== token.epoch) return null
  return typeof token.viewAs === 'string'
    ? { personId: token.viewAs, viaId: token.sub }
    : { personId: token.sub, viaId: null }
}
