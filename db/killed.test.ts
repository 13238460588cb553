// A process that is killed in the middle of writing loses nothing it has acknowledged.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from './event-chain'
import { projects } from './schema'
import { openTrialDatabase, trialFolder } from './trial-database'

const CHILD = `
import { made, NOBODY, openTrialDatabase, project } from './db/trial-database'
import { projects } from './db/schema'
const { write } = openTrialDatabase(process.argv[2])
let next = 0
async function one() {
  const id = process.argv[3] + '-' + next++
  await write('s', NOBODY, async (tx) => {
    await tx.insert(projects).values(project(id))
    return { result: undefined, events: [made(id)] }
  })
  process.stdout.write(id + '\\n')
  void one()
}
for (let i = 0; i < 8; i += 1) void one()
`
const folder = join('build', `killed-${process.pid}`)
const script = join(folder, 'child.mjs')

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  const stdin = { contents: CHILD, resolveDir: process.cwd(), loader: 'ts' as const }
  await build({ stdin, outfile: script, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('keeps every acknowledged change through kill -9, three times over', async () => {
  const file = join(trialFolder(), 'tenkyo.db')
  const acknowledged: string[] = []
  for (const round of ['a', 'b', 'c']) {
    const child = spawn(process.execPath, [script, file, round], { stdio: ['ignore', 'pipe', 'inherit'] })
    acknowledged.push(...(await killAfter(child, 150)))
  }
  const { database } = openTrialDatabase(file)
  const kept = new Set((await database.reader.select().from(projects)).map(({ id }) => id))
  expect(acknowledged.length).toBeGreaterThanOrEqual(450)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  expect(await verifyChain(database.reader, 's')).toEqual({ intact: true, events: kept.size })
  expect(database.writerConnection.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
})

/** Kills the child once it has said this many lines; what it said whole. */
function killAfter(child: ChildProcess, lines: number): Promise<string[]> {
  return new Promise((resolve) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += chunk
      if (said.split('\n').length > lines) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(said.split('\n').slice(0, -1)))
  })
}
