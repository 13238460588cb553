// `npm start -- --link NAME`: another one-time sign-in link, made at the machine itself.
import { env } from '@/server/env'
import { createLinkFor } from '@/server/links'
import { openKeptData } from './data-folder'
import type { Say } from './serve'

/** Prints a link for the person with this handle. Returns the exit code. */
export async function printLink(asked: { root: string; handle: string; url: string; say: Say }): Promise<number> {
  if (!openKeptData(asked)) return 1
  const made = await createLinkFor(asked.handle)
  if (made === null) {
    console.error(asked.say('nobody', { handle: asked.handle, file: env().databaseFile }))
    return 1
  }
  console.log(`${made.person.name} (${made.person.handle})\n  ${made.url}`)
  return 0
}
