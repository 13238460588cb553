// The data folder: the database, the secret that signs sessions, and the address Tenkyo runs at. One process at a time.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import type { Say } from './serve'

/** Makes the folder if it is missing; only its owner may look inside. */
export function makeDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** The secret that signs sessions: made once, kept with mode 600. */
export function keptSecret(folder: string): string {
  const file = join(folder, 'secret')
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

/**
 * Holds the folder for this process until the returned function is called or the process ends, however it ends: the
 * lock is the operating system's, on a file of its own. Null when another process holds it.
 */
export function holdDataFolder(folder: string): (() => void) | null {
  const connection = new SqliteDriver(join(folder, 'running'), { timeout: 0 })
  try {
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null
    throw error
  }
  return () => connection.close()
}

/** Says at which address the running process can be reached, for the commands beside it. */
export function keepAddress(folder: string, url: string): void {
  writeFileSync(join(folder, 'address'), `${url}\n`)
}

/** The address of the process that runs on this folder; null when none said so. */
export function keptAddress(folder: string): string | null {
  const file = join(folder, 'address')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

export function forgetAddress(folder: string): void {
  rmSync(join(folder, 'address'), { force: true })
}

/**
 * Points this process at the data that an earlier start made, for a command beside the running app. False when there is
 * none, after saying so.
 */
export function openKeptData({ root, url, say }: { root: string; url: string; say: Say }): boolean {
  const folder = process.env.TENKYO_DATA ?? join(root, 'data')
  if (!existsSync(join(folder, 'tenkyo.db'))) {
    console.error(say('noData', { folder }))
    return false
  }
  process.env.NEXTAUTH_SECRET ||= keptSecret(folder)
  process.env.NEXTAUTH_URL ||= keptAddress(folder) ?? url
  return true
}
