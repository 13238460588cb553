// Prepares the data folder, serves the app, and ends it cleanly. Called by start.mjs from the bundle beside the build.
import { join } from 'node:path'
import { bringUpToDate } from '@/server/database'
import { env } from '@/server/env'
import { demoLinks } from '@/server/links'
import { isWaitingForSetUp, setUpToken } from '@/server/set-up'
import { forgetAddress, holdDataFolder, keepAddress, keptAddress, keptSecret, makeDataFolder } from './data-folder'
import { placeDemo } from './demo'
import { listenWithNext } from './web'

export type Say = (key: string, values?: Record<string, string | number>) => string
type Start = {
  root: string
  at: { host: string; port: number }
  /** Without a build, each page drawn anew as its source changes. */
  isDev: boolean
  url: string
  say: Say
}

/** Runs Tenkyo until SIGTERM or SIGINT. Ends the process with code 1 and one line when it cannot. */
export async function serve({ root, at, isDev, url, say }: Start): Promise<void> {
  const folder = process.env.TENKYO_DATA ?? join(root, 'data')
  // What is written from here on is for this user's eyes alone.
  process.umask(0o077)
  makeDataFolder(folder)
  const release = holdDataFolder(folder)
  if (release === null) return giveUp(say('alreadyRunning', { folder, url: keptAddress(folder) ?? '?' }))
  process.env.NEXTAUTH_SECRET ||= keptSecret(folder)
  process.env.NEXTAUTH_URL ||= url
  Object.assign(process.env, { NODE_ENV: isDev ? 'development' : 'production' })

  await prepare(root, folder, say)
  const web = await listenWithNext(root, at, isDev)
  keepAddress(folder, env().NEXTAUTH_URL)
  await printWelcome(say)

  const stop = async () => {
    process.once('SIGTERM', () => process.exit(1))
    process.once('SIGINT', () => process.exit(1))
    await web.close()
    forgetAddress(folder)
    release()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}

/** Brings the database up to date, and loads the demo where there is nobody yet. */
async function prepare(root: string, folder: string, say: Say): Promise<void> {
  const migrations = join(root, 'drizzle/sqlite')
  const { backup } = bringUpToDate(migrations)
  if (backup !== null) console.log(say('migrated', { backup }))
  if (process.env.TENKYO_DEMO === 'off' || !(await isWaitingForSetUp())) return
  console.log(say('loadingDemo'))
  await placeDemo(folder, migrations)
}

async function printWelcome(say: Say): Promise<void> {
  const url = env().NEXTAUTH_URL
  console.log(`\n${say('ready', { url })}\n`)
  if (await isWaitingForSetUp()) {
    console.log(say('setUp', { url: `${url}/set-up?token=${setUpToken()}` }))
    return
  }
  const links = await demoLinks()
  if (links.length > 0) console.log(say('demoLinks'))
  for (const { person, url } of links) console.log(`  ${person.name} (${person.handle})\n    ${url}`)
  console.log(`\n${say('moreLinks')}`)
}

function giveUp(line: string): void {
  console.error(line)
  process.exit(1)
}
