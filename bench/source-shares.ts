// Says what is inside a built chunk: how many of its gzipped bytes come from which package, or from which of our folders,
// or from which file.
import { SourceMap } from 'node:module'
import { gzipSync } from 'node:zlib'

/** What bytes are counted by: a package or one of our folders, or a file. */
export type Grain = 'package' | 'file'

/**
 * Bytes by package or file. `body` is the chunk, `map` its source map (null: nothing is known), `gzip` its gzipped size, over which
 * the packages' own gzipped sizes are spread, so that they add up to it.
 */
export function sharesOf(
  body: string,
  map: string | null,
  gzip: number,
  grain: Grain = 'package',
): [name: string, bytes: number][] {
  if (map === null) return []
  const sources = new SourceMap(JSON.parse(map))
  const pieces = new Map<string, string[]>()
  body.split('\n').forEach((line, row) => {
    let from = 0
    let name = originOf(sources, row, 0, grain)
    for (let column = 1; column <= line.length; column++) {
      const next = column < line.length ? originOf(sources, row, column, grain) : null
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

function originOf(sources: SourceMap, row: number, column: number, grain: Grain): string {
  const entry = sources.findEntry(row, column)
  return 'originalSource' in entry ? nameOf(entry.originalSource ?? '', grain) : 'between modules'
}

/** `turbopack:///[project]/node_modules/next-intl/dist/….js` → `next-intl`; ours by folder. */
function nameOf(source: string, grain: Grain): string {
  const path = source.replace(/^.*\[project\]\//, '')
  if (grain === 'file') return path.replace(/^node_modules\//, '')
  const inside = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(path)
  if (inside === null) return path.startsWith('[') ? path : path.split('/').slice(0, 2).join('/')
  return inside[1] ?? path
}
