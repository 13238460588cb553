'use client'
// Signing in and out, as next-auth's own pages do it: a form post with its token against forgery. Its client library would
// be half as large as this product's own script.
import { Problem } from '../api'

/** Throws a Problem with the refusal's code; `sign-in-slow-down` has `seconds` in its detail. */
export async function signInBy(way: { handle: string; password: string } | { token: string }): Promise<void> {
  const { isOk, status, url } = await post(`callback/${'token' in way ? 'link' : 'password'}`, way)
  const error = new URL(url, location.href).searchParams.get('error')
  if (isOk && error === null) return
  const [code = 'unexpected', seconds] = (error ?? 'unexpected').split(':')
  throw new Problem(code, status, '', seconds === undefined ? {} : { seconds: Number(seconds) })
}

/** Ends the session of this browser and goes to the start. Throws a Problem where no answer came. */
export async function signOut(): Promise<void> {
  await post('signout', {})
  location.assign('/')
}

async function post(
  path: string,
  fields: Record<string, string>,
): Promise<{ isOk: boolean; status: number; url: string }> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
    const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: location.href, json: 'true' })
    const answer = await fetch(`/api/auth/${path}`, { method: 'POST', body })
    const { url } = (await answer.json()) as { url: string }
    return { isOk: answer.ok, status: answer.status, url }
  } catch {
    throw new Problem('network')
  }
}
