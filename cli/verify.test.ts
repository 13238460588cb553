// `--verify` on a database of its own: what is printed and the exit code, before and after somebody altered the file.
import SqliteDriver from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { env } from '@/server/env'
import { closeTrial, importText, openTrial, type Trial } from '@/server/trial-project'
import { sayer } from './say.mjs'
import { printHistoryCheck } from './verify'

let trial: Trial
beforeEach(async () => {
  trial = await openTrial()
  await importText(trial)
})
afterEach(() => {
  vi.restoreAllMocks()
  closeTrial()
})

async function verify(): Promise<{ code: number; lines: unknown[] }> {
  const printed = vi.spyOn(console, 'log').mockReturnValue(undefined)
  const say = sayer('.', 'start', { NODE_ENV: 'test', LANG: 'C' })
  const code = await printHistoryCheck({ root: '.', url: 'http://127.0.0.1:3000', say })
  return { code, lines: printed.mock.calls.map(([line]) => line) }
}

function alter(statement: string): void {
  const file = new SqliteDriver(env().databaseFile)
  file.pragma('foreign_keys = OFF')
  expect(file.prepare(statement).run().changes).toBeGreaterThan(0)
  file.close()
}

it('says in one line that the history holds', async () => {
  const { code, lines } = await verify()
  expect(lines).toEqual([expect.stringMatching(/^The history holds: [1-9]\d* events in 2 streams, each/)])
  expect(code).toBe(0)
})

it.each([
  [
    'a word',
    "UPDATE events SET before = '{}' WHERE number = 1 AND stream <> 'site'",
    'event 1 is not as it was written.',
  ],
  [
    'a time',
    "UPDATE events SET at = '2000-01-01T00:00:00.000Z' WHERE number = 1 AND stream <> 'site'",
    'event 1 is not as it was written.',
  ],
  [
    'the numbers',
    "UPDATE events SET number = number + 1 WHERE stream <> 'site'",
    'the event before number 2 is missing.',
  ],
  [
    'the end',
    "UPDATE streams SET counter = counter + 1 WHERE id <> 'site'",
    'the end of the history is not as it was written.',
  ],
  ['the stream itself', "DELETE FROM streams WHERE id <> 'site'", 'the end of the history is not as it was written.'],
  [
    'everything that happened',
    "DELETE FROM events WHERE stream <> 'site'",
    'the end of the history is not as it was written.',
  ],
])('tells of a stream in which %s was altered', async (_, statement, words) => {
  alter(statement)
  expect(await verify()).toEqual({ code: 1, lines: [`${trial.projectId}: ${words}`] })
})

it('says that there is nothing to check', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined)
  vi.stubEnv('TENKYO_DATA', '/nowhere')
  expect(await verify()).toEqual({ code: 1, lines: [] })
  expect(said.mock.calls).toEqual([[expect.stringContaining('There is no database in /nowhere')]])
  vi.unstubAllEnvs()
})
