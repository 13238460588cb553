// Writes the session cookie outside next-auth's own routes: after a change of password (new epoch) and when an
// administrator begins or ends viewing as somebody. Names and attributes are next-auth's.
import { cookies } from 'next/headers'
import { encode, type JWT } from 'next-auth/jwt'
import { env } from './env'
import { pageToken } from './session'

/** Seconds a session lasts without being renewed. */
export const SESSION_SECONDS = 30 * 24 * 3600

/** Sends the present session's cookie anew with these claims changed; a claim set to undefined is left out. */
export async function changeSession(claims: Partial<JWT>): Promise<void> {
  const token = { ...(await pageToken()), ...claims }
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })
  const jar = await cookies()
  jar.set(cookieName(), value, { ...attributes(), maxAge: SESSION_SECONDS })
}

/** Takes the session's cookie away. */
export async function endSession(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(), '', { ...attributes(), maxAge: 0 })
}

/** Cookies are marked secure only where the address is https: over http the browser would drop them. */
export function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https://')
}

function cookieName(): string {
  return `${isSecure() ? '__Secure-' : ''}next-auth.session-token`
}

function attributes() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
}
