// Who is asking: the signed session cookie, checked on each request against the database, which ends sessions at once
// when somebody signs out everywhere or is disabled, and ends viewing as somebody when it is no longer allowed.
import { headers } from 'next/headers'
import { NextRequest } from 'next/server'
import { getToken, type JWT } from 'next-auth/jwt'
import { findPerson, sessionEpochOf } from '@/db/people'
import type { By } from './change'
import { reading } from './database'
import { env } from './env'

/** The session of a request to a route handler; null when nobody is signed in. */
export async function requestSession(request: NextRequest): Promise<By | null> {
  return actorOf(await tokenOf(request))
}

/** The session of a page being rendered; null when nobody is signed in. */
export async function pageSession(): Promise<By | null> {
  return actorOf(await pageToken())
}

/** The claims of the present request's cookie; null without one or when it was not signed here. */
export async function pageToken(): Promise<JWT | null> {
  return tokenOf(new NextRequest(env().NEXTAUTH_URL, { headers: await headers() }))
}

function tokenOf(request: NextRequest): Promise<JWT | null> {
  return getToken({ req: request, secret: env().NEXTAUTH_SECRET })
}

/**
 * Who acts by a token. It carries `sub` (who signed in), `epoch` (theirs at sign-in) and, while an administrator views
 * as a demo person, `viewAs` (whom). When that is no longer allowed the session goes on as the one who signed in.
 */
export async function actorOf(token: JWT | null): Promise<By | null> {
  if (token === null || typeof token.sub !== 'string') return null
  const epoch = await sessionEpochOf(reading(), token.sub)
  if (epoch === null || epoch !== token.epoch) return null
  if (typeof token.viewAs === 'string' && (await mayViewAs(token.sub, token.viewAs))) {
    return { personId: token.viewAs, viaId: token.sub }
  }
  return { personId: token.sub, viaId: null }
}

/** Only an administrator views as somebody, and only as a demo person who may sign in. */
export async function mayViewAs(viaId: string, personId: string): Promise<boolean> {
  const [via, person] = await Promise.all([findPerson(reading(), viaId), findPerson(reading(), personId)])
  return via?.isAdmin === true && person?.isDemo === true && person.disabledAt === null
}
