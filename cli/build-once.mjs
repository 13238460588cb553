// Builds if the build is missing or stale, and nothing more: for the tests, and before a start that shall be fast.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'

try {
  const built = await ensureBuilt(dirname(dirname(fileURLToPath(import.meta.url))), () => undefined)
  console.log(built ? 'built' : 'the build is current')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
