// Finds the Hypothesis client's own modules for esbuild: in the source map that its npm package ships beside its bundle.
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Loader, Plugin } from 'esbuild'

const MAP = 'node_modules/hypothesis/build/scripts/annotator.bundle.js.map'
const SOURCES = 'app:///src'
const PACKAGES = 'app:///node_modules'
const ENDINGS = ['', '.ts', '.tsx', '.js']
const LOADERS: Record<string, Loader> = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.mjs': 'js' }

/** Resolves `hypothesis-source/…` to the client's sources, and what these import to what the client was built with. */
export function hypothesisSource(root: string): Plugin {
  const { sources, sourcesContent } = JSON.parse(readFileSync(join(root, MAP), 'utf8')) as {
    sources: string[]
    sourcesContent: string[]
  }
  const texts = new Map(sources.map((source, index) => [source, sourcesContent[index] ?? '']))
  const find = (path: string) => {
    const ending = ENDINGS.find((ending) => texts.has(path + ending))
    if (ending === undefined) throw new Error(`the Hypothesis client's source map has no ${path}`)
    return { path: path + ending, namespace: 'hypothesis' }
  }
  return {
    name: 'hypothesis-source',
    setup(build) {
      build.onResolve({ filter: /^hypothesis-source\// }, ({ path }) =>
        find(path.replace('hypothesis-source', SOURCES)),
      )
      build.onResolve({ filter: /.*/, namespace: 'hypothesis' }, ({ path, importer }) => {
        if (path.startsWith('.'))
          return find(`app:///${posix.join(posix.dirname(importer.slice('app:///'.length)), path)}`)
        const inside = sources.find((source) => source.startsWith(`${PACKAGES}/${path}/`))
        if (inside === undefined) throw new Error(`the Hypothesis client's source map has no package ${path}`)
        return { path: inside, namespace: 'hypothesis' }
      })
      build.onLoad({ filter: /.*/, namespace: 'hypothesis' }, ({ path }) => ({
        contents: texts.get(path) ?? '',
        loader: LOADERS[posix.extname(path)] ?? 'js',
      }))
    },
  }
}
