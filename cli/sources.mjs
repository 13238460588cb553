// What a build is made of, as one hash. Times and Next's own build id say nothing after a clone; contents do.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = ['app', 'cli', 'components', 'core', 'db', 'editor', 'formats', 'messages', 'public', 'seeds', 'server']
const FILES = [
  'package.json',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'instrumentation.ts',
  'proxy.ts',
]
/** Tests do not reach the build. */
const LEFT_OUT = /\.(test|cases)\.tsx?$|(^|\/)\./

/**
 * SHA-256, hex, over every source, the lockfile and the major version of Node. Without tsconfig.json, which Next
 * rewrites while it builds: see `build.mjs`.
 * @param {string} root
 */
export function sourcesHash(root) {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}\n`)
  for (const file of sourceFiles(root)) hash.update(`${file}\n`).update(fileHash(join(root, file)))
  return hash.digest('hex')
}

/** @param {string} file */
export function fileHash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** @param {string} root */
function sourceFiles(root) {
  const found = FILES.filter((file) => existsSync(join(root, file)))
  for (const folder of FOLDERS) {
    if (!existsSync(join(root, folder))) continue
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1)
      if (entry.isFile() && !LEFT_OUT.test(path)) found.push(path)
    }
  }
  return found.sort()
}
