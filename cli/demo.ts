// Loads the demo project into an installation without people. It is loaded into a folder beside the database and moved
// into place when it is whole: a start that was interrupted leaves nothing behind that a later one would take for data.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { loadDemo } from '@/seeds/load'
import { bringUpToDate, closeDatabase } from '@/server/database'
import { forget } from '@/server/once'

/** Fills the database of the data folder with the demo. The caller holds the folder and has found nobody in it. */
export async function placeDemo(dataFolder: string, migrations: string): Promise<void> {
  const loading = join(dataFolder, 'loading')
  rmSync(loading, { recursive: true, force: true })
  mkdirSync(loading, { recursive: true, mode: 0o700 })
  await workingIn(loading, async () => {
    bringUpToDate(migrations)
    await loadDemo()
  })
  const file = join(dataFolder, 'tenkyo.db')
  // What is left of the empty database would be read as part of the new one.
  for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true })
  if (existsSync(`${loading}/tenkyo.db-wal`)) throw new Error('the demo was not written out whole')
  renameSync(join(loading, 'tenkyo.db'), file)
  rmSync(loading, { recursive: true, force: true })
}

/** Runs `work` with the app's database in another folder, and closes it. */
async function workingIn(folder: string, work: () => Promise<unknown>): Promise<void> {
  const usual = process.env.TENKYO_DATA
  switchTo(folder)
  try {
    await work()
  } finally {
    switchTo(usual)
  }
}

function switchTo(folder: string | undefined): void {
  closeDatabase()
  process.env.TENKYO_DATA = folder
  forget('env')
}
