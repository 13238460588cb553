// Measures the script that the reader loads before anybody does anything: drives the built app in Chromium, takes every
// script answer as it came over the wire (DevTools protocol) and gzip -9 of its body, and prints them by chunk beside the
// limit. `npm run bench:size`; with TENKYO_SOURCE_MAPS=on it builds with source maps and says what is inside, by package, or
// with `-- --files` by file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type CDPSession, chromium } from '@playwright/test'
import { startApp } from '../e2e/setup/app'
import { findChromium } from '../e2e/setup/browser'
import { type Grain, sharesOf } from './source-shares'

/** Bytes, gzipped, that all script of the reader's route may take. */
const LIMIT = 250_000
const GRAIN: Grain = process.argv.includes('--files') ? 'file' : 'package'
/** How long nothing more must come before the page counts as loaded. */
const QUIET_MS = 3_000

type Script = { url: string; wire: number; gzip: number; body: string }

const gzipSize = (text: string) => gzipSync(text, { level: 9 }).length
const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7)

/** Listens to the scripts a page loads. The answer gives them once nothing has come for a while. */
async function listen(devtools: CDPSession): Promise<() => Promise<Script[]>> {
  const asked = new Map<string, { url: string; wire: number }>()
  const done: Promise<Script>[] = []
  let lastAt = Date.now()
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    lastAt = Date.now()
    if (type === 'Script') asked.set(requestId, { url: response.url, wire: 0 })
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = asked.get(requestId)
    if (script !== undefined) done.push(read(requestId, script.url, encodedDataLength))
  })
  await devtools.send('Network.enable', { maxTotalBufferSize: 100_000_000, maxResourceBufferSize: 20_000_000 })
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  return async () => {
    while (Date.now() - lastAt < QUIET_MS) await new Promise((resolve) => setTimeout(resolve, 100))
    return Promise.all(done)
  }

  async function read(requestId: string, url: string, wire: number): Promise<Script> {
    const { body, base64Encoded } = await devtools.send('Network.getResponseBody', { requestId })
    const text = base64Encoded ? Buffer.from(body, 'base64').toString() : body
    return { url, wire, gzip: gzipSize(text), body: text }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'tenkyo-size-'))
const app = await startApp(folder)
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
try {
  const context = await browser.newContext({
    baseURL: app.url,
    locale: 'ja-JP',
    viewport: { width: 1440, height: 900 },
  })
  const token = new URL(await app.linkFor('hasegawa')).pathname.split('/').at(-1) ?? ''
  const { csrfToken } = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  await context.request.post('/api/auth/callback/link', { form: { csrfToken, token, json: 'true' } })
  const page = await context.newPage()
  const loaded = await listen(await context.newCDPSession(page))
  const projects = (await (await context.request.get('/api/projects')).json()) as {
    items: { project: { id: string } }[]
  }
  const project = projects.items[0]?.project.id
  const articles = (await (await context.request.get(`/api/projects/${project}/articles`)).json()) as {
    items: { article: { id: string } }[]
  }
  const answer = await page.goto(`/projects/${project}/articles/${articles.items[0]?.article.id}`)
  await page.locator('.article-text[contenteditable]').waitFor()
  const scripts = (await loaded()).sort((a, b) => b.gzip - a.gzip)
  const document = (await answer?.text()) ?? ''
  await report(scripts, document)
} finally {
  await browser.close()
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function report(scripts: readonly Script[], document: string): Promise<void> {
  const total = scripts.reduce((sum, { gzip }) => sum + gzip, 0)
  const wire = scripts.reduce((sum, script) => sum + script.wire, 0)
  const lines = ['gzip -9    wire     raw  chunk (KB of 1,000 bytes)']
  const packages = new Map<string, number>()
  for (const { url, gzip, wire: sent, body } of scripts) {
    lines.push(`${kb(gzip)} ${kb(sent)} ${kb(Buffer.byteLength(body))}  ${new URL(url).pathname.split('/').at(-1)}`)
    for (const [name, bytes] of sharesOf(body, await mapOf(url, body), gzip, GRAIN)) {
      packages.set(name, (packages.get(name) ?? 0) + bytes)
      if (bytes >= 1000) lines.push(`${' '.repeat(26)}${kb(bytes)}  ${name}`)
    }
  }
  if (packages.size > 0) {
    lines.push('', GRAIN === 'file' ? 'gzip -9  file' : 'gzip -9  package or folder')
    for (const [name, bytes] of [...packages].sort((a, b) => b[1] - a[1])) lines.push(`${kb(bytes)}  ${name}`)
  }
  const inline = [...document.matchAll(/<script[^>]*>([^<]*)<\/script>/g)].map(([, text]) => text ?? '').join('\n')
  lines.push(
    '',
    `${kb(gzipSize(document))}  the page itself; ${kb(gzipSize(inline)).trim()} of it data for the script, inline`,
  )
  lines.push(`${kb(total)}  script in all (${kb(wire).trim()} as sent); the limit is ${LIMIT / 1000}`)
  process.stdout.write(`${lines.join('\n')}\n`)
}

async function mapOf(url: string, body: string): Promise<string | null> {
  const file = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(body)?.[1]
  return file === undefined ? null : (await fetch(new URL(file, url))).text()
}
