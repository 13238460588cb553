// `npm run bench:reader`: the reader beside its peers, in one Chromium on this machine. `--quick` measures the article of
// 200,000 characters alone, `--peers` the peers alone, `--own` ours. Prints tables, and leaves every figure in bench/reader/results.json.
//
// Cold open: article and annotations are in memory, in the peer's own format. The clock starts with the call that puts
// the paragraphs into the page and starts the engine. It stops when the first highlight stands and the frame after the
// one that draws it begins: two animation frames after the highlights at least. Long animation frames are noted beside
// it as the browser reports them.
//
// Ours is opened as a person opens it: signed in, by its address, in the built app (own.ts). What the reader itself marks
// tells when its data is ready (own-probe.ts). Its editor alone stands among the peers too, in their page (engines/tenkyo.ts).
//
// A change starts in a task after a frame and stops in the same way; the page that does nothing gives the floor.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { startApp } from '@/e2e/setup/app'
import { startChromium } from './chromium'
import { loadOwn } from './load-own'
import { type OwnBounds, type OwnFigures, measureOwn } from './own'
import { ownTables, ratioTable } from './own-table'
import { servePages } from './page-server'
import { changeTable, openTable, scrollTable } from './peer-table'
import { type Bounds, type PeerFigures, measurePeers } from './peers'
import { SIZES, type SizeName, peerData, sized } from './sizes'

const RESULTS = 'bench/reader/results.json'
const SECOND = 1000

type Plan = { peers: [size: SizeName, bounds: Bounds][]; own: [size: SizeName, bounds: OwnBounds][] }

/** What is measured, and how long it may take. The sum stays under twelve minutes, or three. */
const PLANS: Record<'whole' | 'quick', Plan> = {
  whole: {
    peers: [
      ['200k', { runs: 5, open: 60 * SECOND, all: 150 * SECOND }],
      ['1M', { runs: 5, open: 100 * SECOND, all: 240 * SECOND }],
    ],
    own: [
      ['20k', { runs: 5, open: 20 * SECOND, rest: 40 * SECOND, all: 90 * SECOND }],
      ['200k', { runs: 5, open: 20 * SECOND, rest: 40 * SECOND, all: 95 * SECOND }],
      ['1M', { runs: 5, open: 30 * SECOND, rest: 40 * SECOND, all: 110 * SECOND }],
    ],
  },
  quick: {
    peers: [['200k', { runs: 3, open: 20 * SECOND, all: 80 * SECOND }]],
    own: [['200k', { runs: 5, open: 15 * SECOND, rest: 30 * SECOND, all: 90 * SECOND }]],
  },
}

/** Everything measured so far, printed and kept after each part, so that a run that is ended leaves what it has. */
function tell(own: readonly OwnFigures[], peers: readonly PeerFigures[], tables: readonly string[]): void {
  console.log(`${tables.join('\n\n')}\n`)
  writeFileSync(RESULTS, `${JSON.stringify({ own, peers }, null, 2)}\n`)
}

function machine(browser: Browser): string {
  const load = (loadavg()[0] ?? 0).toFixed(1)
  const processor = cpus()[0]?.model ?? 'unknown processor'
  return `${processor}, ${availableParallelism()} cores, load ${load}; Chromium ${browser.version()}, Node ${process.version}`
}

async function main(asked: readonly string[]): Promise<void> {
  const plan = PLANS[asked.includes('--quick') ? 'quick' : 'whole']
  const browser = await startChromium()
  try {
    console.log(`${machine(browser)}\n`)
    const own = asked.includes('--peers') ? [] : await measureOwnAll(browser, plan.own)
    if (own.length > 0) tell(own, [], ownTables(own))
    const pages = await servePages(
      process.cwd(),
      new Map(plan.peers.map(([size]) => [size, peerData(sized(SIZES[size]))])),
    )
    const peers: PeerFigures[] = []
    for (const [size, bounds] of asked.includes('--own') ? [] : plan.peers) {
      const found = await measurePeers(browser, pages.url, size, bounds)
      peers.push(...found)
      tell(own, peers, [openTable(found), changeTable(found), scrollTable(found)])
    }
    pages.close()
    if (own.length > 0 && peers.length > 0) console.log(`${ratioTable(own, peers)}\n`)
    console.log(machine(browser))
  } finally {
    await browser.close()
  }
}

async function measureOwnAll(browser: Browser, plan: Plan['own']): Promise<OwnFigures[]> {
  const articles = await loadOwn(
    process.cwd(),
    plan.map(([size]) => size),
  )
  // Keys change what stands, so the app gets a copy.
  const folder = mkdtempSync(join(tmpdir(), 'tenkyo-bench-'))
  cpSync(articles.folder, folder, { recursive: true })
  const app = await startApp(folder, { TENKYO_DEMO: 'off' })
  try {
    const all: OwnFigures[] = []
    for (const [size, bounds] of plan) all.push(await measureOwn(browser, app, articles, size, bounds))
    return all
  } finally {
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

await main(process.argv.slice(2))
