// `npm start`: one command from a bare clone to a running Tenkyo. Checks the port, builds if the build is missing or
// stale, then hands over to cli/serve.ts. `npm start -- --link NAME` prints a sign-in link and ends, `npm start -- --verify`
// checks the history and ends; `npm run dev` starts the same without a build, drawing each page anew as its source changes.
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { addressUrl, readAddress, whyNotFree } from './address.mjs'
import { buildFolder, bundle, ensureBuilt, isBuilt } from './build.mjs'
import { sayer } from './say.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = sayer(root, 'start')

/** @param {string} line @returns {never} */
function giveUp(line) {
  console.error(line)
  process.exit(1)
}

const args = process.argv.slice(2)
const isDev = args.length === 1 && args[0] === '--dev'
const isVerify = args.length === 1 && args[0] === '--verify'
const linkFor = args.length === 2 && args[0] === '--link' ? (args[1] ?? '') : null
if (args.length > 0 && !isDev && !isVerify && !linkFor) giveUp(say('usage'))
if (!existsSync(join(root, 'node_modules/next'))) giveUp(say('notInstalled'))
const at = readAddress(process.env) ?? giveUp(say('badPort', { port: process.env.PORT ?? '' }))

// Asked for relative to where the command was given; the app itself runs in the folder of package.json.
process.env.TENKYO_DATA = resolve(process.env.TENKYO_DATA || join(root, 'data'))
process.chdir(root)

if (linkFor !== null) {
  const { printLink } = await beside('link')
  process.exit(await printLink({ root, handle: linkFor, url: addressUrl(at), say }))
}
if (isVerify) {
  const { printHistoryCheck } = await beside('verify')
  process.exit(await printHistoryCheck({ root, url: addressUrl(at), say }))
}

const taken = await whyNotFree(at)
if (taken === 'EADDRINUSE') giveUp(say('portTaken', at))
if (taken !== null) giveUp(say('cannotListen', { ...at, reason: taken }))
const folder = isDev ? join(root, 'build/cli') : join(buildFolder(root), 'cli')
try {
  if (isDev) await bundle(root, folder)
  else await ensureBuilt(root, () => console.log(say('building')))
} catch (error) {
  giveUp(`${error instanceof Error ? error.message : String(error)}\n${say('buildFailed')}`)
}
const { serve } = await import(pathToFileURL(join(folder, 'serve.mjs')).href)
await serve({ root, at, isDev, url: addressUrl(at), say })

/** The entry point of a command beside the app: from the build, or bundled anew where that is stale. @param {string} name */
async function beside(name) {
  const current = isBuilt(root)
  const folder = current ? join(buildFolder(root), 'cli') : join(root, 'build/cli')
  if (!current) await bundle(root, folder)
  return import(pathToFileURL(join(folder, `${name}.mjs`)).href)
}
