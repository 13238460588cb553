// Says what is inside a built chunk: how many of its gzipped bytes come from which package, or from which of our folders.
import { SourceMap } from 'node:module'
import { gzipSync } from 'node:zlib'

/**
 * Bytes by package. `body` is the chunk, `map` its source map (null: nothing is known), `gzip` its gzipped size, over which
 * the packages' own gzipped sizes are spread, so that they add up to it.
 */
export function sharesOf(body: string, map: string | null, gzip: number): [name: string, bytes: number][] {
  if (map === null) return []
  const sources = new SourceMap(JSON.parse(map))
  const pieces = new Map<string, string[]>()
  body.split('\n').forEach((line, row) => {
    let from = 0
    let name = originOf(sources, row, 0)
    for (let column = 1; column <= line.length; column++) {
      const next = column < line.length ? originOf(sources, row, column) : null
      if (next === name) continue
      pieces.set(name, [...(pieces.get(name) ?? []), line.slice(from, column)])
      from = column
      name = next ?? ''
    }
  })
  const own = [...pieces].map(([name, texts]) => [name, gzipSync(texts.join(''), { level: 9 }).length] as const)
  const sum = own.reduce((all, [, bytes]) => all + bytes, 0)
  return own.map(([name, bytes]): [string, number] => [name, (bytes / sum) * gzip]).sort((a, b) => b[1] - a[1])
}

function originOf(sources: SourceMap, row: number, column: number): string {
  const entry = sources.findEntry(row, column)
  return 'originalSource' in entry ? nameOf(entry.originalSource ?? '') : 'between modules'
}

/** `turbopack:///[project]/node_modules/next-intl/dist/….js` → `next-intl`; ours by folder. */
function nameOf(source: string): string {
  const path = source.replace(/^.*\[project\]\//, '')
  const inside = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(path)
  if (inside === null) return path.startsWith('[') ? path : path.split('/').slice(0, 2).join('/')
  return inside[1] ?? path
}
