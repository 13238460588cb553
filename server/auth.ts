// next-auth's settings and its route handler: two ways in, sessions as signed tokens that name an epoch. What a session
// may do is never in the token; every request reads it from the database (session.ts).
import type { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions, type User } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { Person } from '@/core/person.schema'
import { Refusal } from '@/core/refusal'
import { findPerson, sessionEpochOf } from '@/db/people'
import { accountOf } from './account'
import { reading } from './database'
import { env } from './env'
import { log } from './log'
import { problemOf } from './problem'
import { actorOf } from './session'
import { isSecure, SESSION_SECONDS } from './session-cookie'
import { signInWithLink, signInWithPassword } from './sign-in'

type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * The handler of `/api/auth/*`. `onSignIn` is told who came in. A refusal reaches the client in the query `error` of the
 * address next-auth answers with: its code, and the seconds to wait after a colon.
 */
export function authHandler(onSignIn: (person: Person) => Promise<void>) {
  return async (request: NextRequest, context: Context): Promise<Response> => {
    const { nextauth } = await context.params
    // Signing in is a POST; next-auth answers 500 to anything else.
    if (nextauth[0] === 'callback' && request.method !== 'POST') return problemOf(new Refusal('wrong-method'))
    return NextAuth(request, context, options(onSignIn))
  }
}

function options(onSignIn: (person: Person) => Promise<void>): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        id: 'password',
        name: 'password',
        credentials: { handle: {}, password: {} },
        authorize: async (given, request) => {
          const address = String(request.headers?.['x-forwarded-for'] ?? '')
          const input = { handle: String(given?.handle ?? ''), password: String(given?.password ?? '') }
          return userOf(() => signInWithPassword(input, address, Date.now()))
        },
      }),
      CredentialsProvider({
        id: 'link',
        name: 'link',
        credentials: { token: {} },
        authorize: async (given) => userOf(() => signInWithLink(String(given?.token ?? ''))),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? newToken(user.id) : renewed(token)),
      async session({ session, token }) {
        const by = await actorOf(token)
        if (by === null) return { expires: session.expires }
        const { person, via } = await accountOf(by)
        const { id, name, handle, isAdmin } = person
        const user = { id, name, handle, isAdmin }
        return { expires: session.expires, user, via: via && { id: via.id, name: via.name } }
      },
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
    events: {
      async signIn({ user }) {
        const person = await findPerson(reading(), user.id)
        if (person !== null) await onSignIn(person)
      },
    },
    logger: {
      error(code, metadata) {
        if (code !== 'JWT_SESSION_ERROR') log().error({ code, metadata }, 'next-auth')
      },
      warn: (code) => log().debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

/** next-auth knows errors by their message alone. */
async function userOf(signIn: () => Promise<Person>): Promise<User> {
  try {
    const { id, name } = await signIn()
    return { id, name }
  } catch (error) {
    if (!(error instanceof Refusal)) {
      log().error({ err: error }, 'sign-in failed')
      throw new Error('unexpected', { cause: error })
    }
    const { seconds } = error.detail
    throw new Error(typeof seconds === 'number' ? `${error.code}:${seconds}` : error.code, { cause: error })
  }
}

/** What a new session's cookie says. */
async function newToken(personId: string): Promise<JWT> {
  const epoch = await sessionEpochOf(reading(), personId)
  if (epoch === null) throw new Error('who signed in has just been disabled')
  return { sub: personId, epoch }
}

/** A session that has ended is not renewed: throwing makes next-auth take the cookie away. */
async function renewed(token: JWT): Promise<JWT> {
  const by = await actorOf(token)
  if (by === null) throw new Error('the session has ended')
  return { sub: token.sub, epoch: token.epoch, ...(by.viaId === null ? {} : { viewAs: by.personId }) }
}
