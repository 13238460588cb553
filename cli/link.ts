// `npm start -- --link NAME`: another one-time sign-in link, made at the machine itself.
import { env } from '@/server/env'
import { createLinkFor } from '@/server/links'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keptAddress, keptSecret } from './data-folder'
import type { Say } from './serve'

/** Prints a link for the person with this handle. Returns the exit code. */
export async function printLink(asked: { root: string; handle: string; url: string; say: Say }): Promise<number> {
  const folder = process.env.TENKYO_DATA ?? join(asked.root, 'data')
  if (!existsSync(join(folder, 'tenkyo.db'))) {
    console.error(asked.say('noData', { folder }))
    return 1
  }
  process.env.NEXTAUTH_SECRET ||= keptSecret(folder)
  process.env.NEXTAUTH_URL ||= keptAddress(folder) ?? asked.url
  const made = await createLinkFor(asked.handle)
  if (made === null) {
    console.error(asked.say('nobody', { handle: asked.handle, file: env().databaseFile }))
    return 1
  }
  console.log(`${made.person.name} (${made.person.handle})\n  ${made.url}`)
  return 0
}
