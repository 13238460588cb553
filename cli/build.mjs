// Builds the app and the command line when the build is missing or stale. The stamp is written after the last step, so
// that a build that broke off half-way counts as none.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENTRY_POINTS } from './entry-points.mjs'
import { fileHash, sourcesHash } from './sources.mjs'

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP']

/** The folder of the build. @param {string} root */
export function buildFolder(root) {
  return join(root, process.env.TENKYO_DIST ?? '.next')
}

/** Whether the build is that of the sources as they are. @param {string} root */
export function isBuilt(root) {
  const stamp = stampFile(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampText(root, sourcesHash(root))
}

/**
 * Makes the build current. Throws with the builder's output when it fails.
 * @param {string} root
 * @param {() => void} onBuild called before a build begins
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function ensureBuilt(root, onBuild) {
  if (isBuilt(root)) return false
  onBuild()
  const sources = sourcesHash(root)
  rmSync(stampFile(root), { force: true })
  await run(root, ['node_modules/next/dist/bin/next', 'build'])
  await bundle(root, join(buildFolder(root), 'cli'))
  writeFileSync(stampFile(root), stampText(root, sources))
  return true
}

/** Bundles the entry points of the command line into a folder. @param {string} root @param {string} folder */
export async function bundle(root, folder) {
  const esbuild = await import('esbuild')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.keys(ENTRY_POINTS).map((name) => `cli/${name}.ts`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.9',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  })
}

/** @param {string} root */
function stampFile(root) {
  return join(buildFolder(root), 'tenkyo-stamp')
}

/** Next may rewrite tsconfig.json while building: it is hashed as it is after. @param {string} root @param {string} sources */
function stampText(root, sources) {
  const maps = process.env.TENKYO_SOURCE_MAPS === 'on' ? 'with source maps\n' : ''
  return `${sources}\n${fileHash(join(root, 'tsconfig.json'))}\n${maps}`
}

/** @param {string} root @param {string[]} args @returns {Promise<void>} */
function run(root, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(output.trim()))))
    // A signal ends the builder too; it would go on by itself otherwise.
    for (const signal of SIGNALS) process.once(signal, stop)
    child.on('exit', () => SIGNALS.forEach((signal) => process.off(signal, stop)))
    /** @param {NodeJS.Signals} signal */
    function stop(signal) {
      child.kill(signal)
      process.exit(1)
    }
  })
}
