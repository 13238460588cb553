// Reads the import lines of every source file: what the rules of the house (house-rules.ts) are asked about.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'

export type Import = {
  /** A path from the root where it is one of ours, else the package as it was named. */
  to: string
  isOurs: boolean
  /** `import type` and `export type`: gone at run time. */
  isType: boolean
}

export type Source = {
  /** From the root, with slashes. */
  path: string
  /** First folder; `root` for files beside package.json. */
  layer: string
  isClient: boolean
  imports: Import[]
  text: string
}

/** Path → source. */
export type House = Map<string, Source>

const FROM = /(?:^|\n)[ \t]*(?:import|export)\s+(type\s)?[^'"`;()]*?\bfrom\s*['"]([^'"\n]+)['"]/g
const BARE = /(?:^|\n)[ \t]*import\s*['"]([^'"\n]+)['"]/g
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '.json', '/index.ts', '/index.tsx']

/** The house of these files: path → text. */
export function readHouse(files: Record<string, string>): House {
  const house: House = new Map()
  for (const [path, text] of Object.entries(files)) {
    const layer = path.includes('/') ? path.slice(0, path.indexOf('/')) : 'root'
    const isClient = /^(?:\s|\/\/[^\n]*\n)*['"]use client['"]/.test(text)
    house.set(path, { path, layer, isClient, imports: importsOf(path, text, files), text })
  }
  return house
}

/** The sources of these folders, tests too, and the sources beside package.json. */
export function readFiles(root: string, folders: readonly string[]): Record<string, string> {
  const paths = readdirSync(root).filter((name) => /\.(ts|tsx|mjs|js)$/.test(name))
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      // A route's folder may be named like a file: /api/report-schema.json.
      const isSource = /\.(ts|tsx|mjs|js|json|css)$/.test(name) && statSync(join(root, folder, name)).isFile()
      if (isSource) paths.push(join(folder, name))
    }
  }
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

function importsOf(path: string, text: string, files: Record<string, string>): Import[] {
  const found: { name: string; isType: boolean }[] = []
  for (const [, type, name = ''] of text.matchAll(FROM)) found.push({ name, isType: type !== undefined })
  for (const [, name = ''] of text.matchAll(BARE)) found.push({ name, isType: false })
  for (const [, name = ''] of text.matchAll(DYNAMIC)) found.push({ name, isType: false })
  return found.flatMap(({ name, isType }): Import[] => {
    const local = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? join(dirname(path), name) : null
    if (local === null) return [{ to: name, isOurs: false, isType }]
    const ending = ENDINGS.find((tried) => local + tried in files)
    // What is not there is the compiler's to say.
    return ending === undefined ? [] : [{ to: local + ending, isOurs: true, isType }]
  })
}
