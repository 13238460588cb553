// Starts the built app as its own process on a free port, with a data folder of its own, and ends it.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const START = join(ROOT, 'cli/start.mjs')
const READY_MS = 120_000

export type App = {
  url: string
  dataFolder: string
  /** What it has printed so far. */
  output(): string
  /** A new one-time sign-in link. */
  linkFor(handle: string): Promise<string>
  /** SIGTERM; resolves to the exit code, null when a signal ended it. */
  stop(): Promise<number | null>
}

/** Starts Tenkyo on a data folder and waits until it says its address. Throws with what it printed when it ends instead. */
export async function startApp(dataFolder: string, environment: Record<string, string> = {}): Promise<App> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    TENKYO_DATA: dataFolder,
    PORT: String(port),
    LANG: 'C',
    LOG_LEVEL: 'warn',
    ...environment,
  }
  const child = spawn(process.execPath, [START], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not ready after ${READY_MS} ms:\n${output}`)), READY_MS)
    const look = () => {
      if (!output.includes(url)) return
      clearTimeout(late)
      resolve()
    }
    child.stdout.on('data', look)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`ended with ${code}:\n${output}`))
    })
  })
  return {
    url,
    dataFolder,
    output: () => output,
    async linkFor(handle) {
      const { stdout } = await promisify(execFile)(process.execPath, [START, '--link', handle], { cwd: ROOT, env })
      const link = /http\S+\/link\/\S+/.exec(stdout)?.[0]
      if (link === undefined) throw new Error(`no link in: ${stdout}`)
      return link
    },
    stop: () => end(child),
  }
}

function end(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode)
    child.once('exit', (code) => resolve(code))
    child.kill('SIGTERM')
  })
}

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      if (address === null || typeof address === 'string') return reject(new Error('the probe has no port'))
      probe.close(() => resolve(address.port))
    })
  })
}
