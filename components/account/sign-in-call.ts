'use client'
// Signs in through next-auth and says what came of it as the rest of the interface knows it.
import { signIn } from 'next-auth/react'
import { Problem } from '../api'

/** Throws a Problem with the refusal's code; `sign-in-slow-down` has `seconds` in its detail. */
export async function signInBy(way: { handle: string; password: string } | { token: string }): Promise<void> {
  const answer = await signIn('token' in way ? 'link' : 'password', { redirect: false, ...way }).catch(() => {
    throw new Problem('network')
  })
  if (answer?.ok && !answer.error) return
  const [code = 'unexpected', seconds] = (answer?.error ?? 'unexpected').split(':')
  throw new Problem(code, answer?.status ?? 0, '', seconds === undefined ? {} : { seconds: Number(seconds) })
}
