// Serves the peers' page on the loopback address, bundled once, from memory.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { build } from 'esbuild'
import { hypothesisSource } from './hypothesis-source'
import type { BenchData } from './page/engines/engine'

const HTML = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Peers</title>
<link rel="stylesheet" href="/type.css"><link rel="stylesheet" href="/page.css"></head><body><div id="article"></div>
<script type="module" src="/page.js"></script></body></html>`

const KINDS: [ending: string, kind: string][] = [
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.woff2', 'font/woff2'],
]

/** Where the page is, and how to end it. */
export type PageServer = { url: string; close(): void }

/** Starts on a free port. `data` is what the page may ask for, by name. */
export async function servePages(root: string, data: ReadonlyMap<string, BenchData>): Promise<PageServer> {
  const files = await bundlePage(root)
  for (const [name, content] of data) files.set(`/data/${name}.json`, Buffer.from(JSON.stringify(content)))
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const content = path === '/' ? Buffer.from(HTML) : files.get(path)
    const kind = KINDS.find(([ending]) => path.endsWith(ending))?.[1] ?? 'text/html; charset=utf-8'
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': kind })
    response.end(content)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function bundlePage(root: string): Promise<Map<string, Buffer>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'bench/reader/page/main.ts', out: 'page' },
      { in: 'bench/reader/page/page.css', out: 'type' },
    ],
    outdir: '/out',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"production"' },
    // As the app is built (next.config.js).
    alias: {
      linkedom: join(root, 'editor/browser-dom.ts'),
      'prosemirror-transform': join(root, 'editor/still-text.ts'),
    },
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    publicPath: '/',
    plugins: [hypothesisSource(root)],
    logLevel: 'error',
  })
  return new Map(outputFiles.map(({ path, contents }) => [path.slice('/out'.length), Buffer.from(contents)]))
}
