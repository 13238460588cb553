// The two ways in: handle and password, or a one-time link.
import type { Person } from '@/core/person.schema'
import { Refusal } from '@/core/refusal'
import { credentialOf } from '@/db/credentials'
import { findPersonByHandle } from '@/db/people'
import { countTry, forgetTries } from './attempts'
import { reading } from './database'
import { spendLink } from './links'
import { matchesPassword } from './password'

/**
 * Who signs in with a handle and a password. Refuses with `sign-in-failed`, which does not say which of the two was
 * wrong, or `sign-in-slow-down` after too many tries for that handle from that address. `at` in milliseconds.
 */
export async function signInWithPassword(
  input: { handle: string; password: string },
  address: string,
  at: number,
): Promise<Person> {
  const handle = input.handle.normalize('NFKC').trim().toLowerCase()
  const key = `${handle.slice(0, 64)}\n${address}`
  countTry(key, at)
  const person = await findPersonByHandle(reading(), handle)
  const credential = person === null ? null : await credentialOf(reading(), person.id)
  const matches = await matchesPassword(credential?.passwordHash ?? null, input.password.slice(0, 200))
  if (!matches || person === null || person.disabledAt !== null) throw new Refusal('sign-in-failed')
  forgetTries(key)
  return person
}

/** Who signs in with a link, which is spent by it. Refuses with `link-spent`. */
export async function signInWithLink(token: string): Promise<Person> {
  return spendLink(token)
}
