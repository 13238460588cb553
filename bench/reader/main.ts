// `npm run bench:reader`: the reader beside its peers, in one Chromium on this machine. `--quick` measures the article of
// 200,000 characters alone. Prints tables, and leaves every figure in bench/reader/results.json.
//
// Cold open: article and annotations are in memory, in the peer's own format. The clock starts with the call that puts
// the paragraphs into the page and starts the engine. It stops when the first highlight stands and the frame after the
// one that draws it begins: two animation frames after the highlights at least. Long animation frames are noted beside
// it as the browser reports them.
//
// A change starts in a task after a frame and stops in the same way; the page that does nothing gives the floor.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { startChromium } from './chromium'
import { servePages } from './page-server'
import { changeTable, openTable, scrollTable } from './peer-table'
import { type Bounds, type PeerFigures, measurePeers } from './peers'
import { SIZES, type SizeName, peerData, sized } from './sizes'

const RESULTS = 'bench/reader/results.json'
const SECOND = 1000

/** What is measured, and how long it may take. The sum stays under nine minutes, or two. */
const PLANS: Record<'whole' | 'quick', [size: SizeName, bounds: Bounds][]> = {
  whole: [
    ['200k', { runs: 5, open: 60 * SECOND, all: 130 * SECOND }],
    ['1M', { runs: 3, open: 90 * SECOND, all: 240 * SECOND }],
  ],
  quick: [['200k', { runs: 5, open: 30 * SECOND, all: 100 * SECOND }]],
}

async function main(isQuick: boolean): Promise<void> {
  const plan = PLANS[isQuick ? 'quick' : 'whole']
  const browser = await startChromium()
  const pages = await servePages(process.cwd(), new Map(plan.map(([size]) => [size, peerData(sized(SIZES[size]))])))
  try {
    const machine = {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      load: loadavg()[0] ?? 0,
      node: process.version,
      chromium: browser.version(),
    }
    const peers: PeerFigures[] = []
    for (const [size, bounds] of plan) peers.push(...(await measurePeers(browser, pages.url, size, bounds)))
    const after = loadavg()[0] ?? 0
    const where = `${machine.processor}, ${machine.cores} cores, load ${machine.load.toFixed(1)} before and ${after.toFixed(1)} after, Chromium ${machine.chromium}, Node ${machine.node}`
    console.log([where, openTable(peers), changeTable(peers), scrollTable(peers)].join('\n\n'))
    writeFileSync(RESULTS, `${JSON.stringify({ machine, peers }, null, 2)}\n`)
  } finally {
    pages.close()
    await browser.close()
  }
}

await main(process.argv.includes('--quick'))
