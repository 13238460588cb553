import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { sourcesHash } from './sources.mjs'

let root: string
const put = (path: string, text: string) => writeFileSync(join(root, path), text)
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tenkyo-sources-'))
  for (const folder of ['app/api', 'core', 'docs']) mkdirSync(join(root, folder), { recursive: true })
  put('package-lock.json', '{}')
  put('core/a.ts', 'a')
  put('core/b.ts', 'b')
})

test.each([
  ['a changed source', () => put('core/a.ts', 'A'), true],
  ['a new source', () => put('app/api/route.ts', ''), true],
  ['a source taken away', () => rmSync(join(root, 'core/b.ts')), true],
  ['a source under another name', () => renameSync(join(root, 'core/a.ts'), join(root, 'core/c.ts')), true],
  ['text moved from one source to the next', () => (put('core/a.ts', ''), put('core/b.ts', 'ab')), true],
  ['a changed lockfile', () => put('package-lock.json', '{ }'), true],
  ['the same text written anew', () => put('core/a.ts', 'a'), false],
  ['a test', () => put('core/a.test.ts', 'x'), false],
  ['a note', () => put('docs/note.md', 'x'), false],
  ['a hidden file', () => put('core/.a.ts.swp', 'x'), false],
])('%s', (_, change, isStale) => {
  const before = sourcesHash(root)
  change()
  expect(sourcesHash(root) !== before).toBe(isStale)
})
