// Measures one engine on one article: fresh pages for opening, and in the last of them everything else.
import type { Browser, CDPSession, Page } from '@playwright/test'
import {
  type Memory,
  SCROLLS,
  type ScrollFigures,
  VIEWPORT,
  inspect,
  memory,
  scroll,
  scrollFigures,
  spent,
  within,
} from './chromium'
import type { Change, OpenTimes } from './page/measuring'
import { median } from './statistics'
import { TRIALS } from './sizes'

export const PEER_ENGINES = ['plain', 'tenkyo', 'tenkyo-bare', 'recogito-css', 'recogito-spans', 'hypothesis'] as const
export type PeerEngine = (typeof PEER_ENGINES)[number]

/** The engine that shows the same text and draws no annotation, for what an engine adds to it; null: it is one itself. */
export const BASES = {
  plain: null,
  tenkyo: 'tenkyo-bare',
  'tenkyo-bare': 'plain',
  'recogito-css': 'plain',
  'recogito-spans': 'plain',
  hypothesis: 'plain',
} as const satisfies Record<PeerEngine, PeerEngine | null>

/** Whether an engine draws annotations, so that they can be changed and hit. */
export function draws(engine: PeerEngine): boolean {
  return engine !== 'plain' && engine !== 'tenkyo-bare'
}

/**
 * A change, in milliseconds: script (the call and what it promised, and every later callback until the page is idle),
 * all work of the main thread (with style, layout and paint), and the time until it is painted. What doing nothing costs
 * is taken from the first two.
 */
export type ChangeFigures = { script: number; busy: number; painted: number | null }
/** Opening, with the processor time (milliseconds) of the main thread from the call until the page was idle. */
export type Opened = OpenTimes & { processor: number }
/** All that was measured; null: it did not end, or was not reached. */
export type PeerFigures = {
  engine: PeerEngine
  size: string
  /** One for each page opened that came to an end. */
  opened: Opened[]
  /** Whether a page was given up because its time was over. */
  gaveUp: boolean
  /** With text and annotations in memory, and nothing of them shown. */
  held: Memory | null
  memory: Memory | null
  changes: Partial<Record<Change, ChangeFigures>> | null
  /** Milliseconds; the median of the means of 20 rounds. */
  hitTest: number | null
  fling: ScrollFigures | null
  slow: ScrollFigures | null
}

/** How often each page is opened at most, and the time (milliseconds) for one opening and for all together. */
export type Bounds = { runs: number; open: number; all: number }

const CHANGES = ['nothing', 'add', 'change', 'remove'] as const

/**
 * Measures the engines on one article, in turn, so that a busy moment of the machine falls on all of them. In the first
 * page of each everything else is measured too. An engine that does not end in time is not opened again.
 */
export async function measurePeers(
  browser: Browser,
  url: string,
  size: string,
  bounds: Bounds,
): Promise<PeerFigures[]> {
  const all = PEER_ENGINES.map((engine): PeerFigures => ({ engine, size, ...NOTHING_YET, opened: [] }))
  const end = Date.now() + bounds.all
  const took = new Map<PeerEngine, number>()
  for (let run = 1; run <= bounds.runs; run++) {
    for (const [index, figures] of all.entries()) {
      const left = end - Date.now()
      if (figures.gaveUp || left < 1_000 || (run > 1 && (took.get(figures.engine) ?? 0) * 1.5 > left)) continue
      const began = Date.now()
      // The first time each may take what it needs, as long as the others keep a fifth of the time.
      const share = run === 1 ? left * (index === all.length - 1 ? 1 : 0.8) : left
      await measureOnce(browser, url, figures, {
        open: Math.min(bounds.open, share),
        rest: run === 1 ? Math.min(35_000, share) : 0,
      })
      const opened = 3_000 + (figures.opened.at(-1)?.settled ?? 0)
      took.set(figures.engine, run === 1 ? opened : Date.now() - began)
    }
  }
  return all
}

const NOTHING_YET = { gaveUp: false, held: null, memory: null, changes: null, hitTest: null, fling: null, slow: null }

async function measureOnce(
  browser: Browser,
  url: string,
  figures: PeerFigures,
  limits: { open: number; rest: number },
): Promise<void> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'ja-JP' })
  const page = await context.newPage()
  const session = await inspect(page)
  await page.goto(`${url}/?engine=${figures.engine}&size=${figures.size}`)
  // Resolves when article and annotations are in memory.
  await page.evaluate(async () => void (await window.bench))
  if (limits.rest > 0) figures.held = await memory(session)
  const times = await within(limits.open, open(page, session))
  if (times === null) figures.gaveUp = true
  else figures.opened.push(times)
  if (times !== null && limits.rest > 0) await within(limits.rest, measureRest(page, session, figures))
  await within(10_000, context.close())
}

async function open(page: Page, session: CDPSession): Promise<Opened> {
  const before = await spent(session)
  const times = await page.evaluate(async () => (await window.bench).open())
  return { ...times, processor: (await spent(session)).task - before.task }
}

async function measureRest(page: Page, session: CDPSession, figures: PeerFigures): Promise<void> {
  figures.memory = await memory(session)
  await page.evaluate(async () => (await window.bench).toTrials())
  const changes: PeerFigures['changes'] = {}
  // A page without annotations can only show what doing nothing costs.
  const kinds = draws(figures.engine) ? CHANGES : (['nothing'] as const)
  for (const kind of kinds) changes[kind] = await measureChange(page, session, kind)
  const floor = changes.nothing
  for (const kind of kinds) {
    const figure = changes[kind]
    if (kind === 'nothing' || figure === undefined || floor === undefined) continue
    figure.script = Math.max(0, figure.script - floor.script)
    figure.busy = Math.max(0, figure.busy - floor.busy)
  }
  figures.changes = changes
  const { means } = await page.evaluate(async () => (await window.bench).hitTests(20, 1_500))
  figures.hitTest = median(means)
  await page.evaluate(() => window.scrollTo(0, 0))
  figures.slow = await measureScroll(page, session, ...SCROLLS.slow)
  figures.fling = await measureScroll(page, session, ...SCROLLS.fling)
}

async function measureChange(page: Page, session: CDPSession, kind: Change): Promise<ChangeFigures> {
  const found: { script: number; busy: number; painted: number | null }[] = []
  for (let trial = 0; trial < TRIALS; trial++) {
    const before = await spent(session)
    const { call, painted } = await page.evaluate(
      async (asked) => (await window.bench).change(asked.kind, asked.trial),
      { kind, trial },
    )
    const after = await spent(session)
    // The browser counts callbacks; the call itself runs between them, behind a promise.
    found.push({ script: call + after.script - before.script, busy: after.task - before.task, painted })
  }
  return {
    script: median(found.map((one) => one.script)) ?? 0,
    busy: median(found.map((one) => one.busy)) ?? 0,
    painted: median(found.flatMap((one) => one.painted ?? [])),
  }
}

async function measureScroll(
  page: Page,
  session: CDPSession,
  distance: number,
  speed: number,
): Promise<ScrollFigures | null> {
  await page.evaluate(async () => (await window.bench).startFrames())
  const done = await within(
    20_000,
    scroll(session, distance, speed).then(() => true),
  )
  const frames = await page.evaluate(async () => (await window.bench).stopFrames())
  if (done === null) return null
  return scrollFigures(frames)
}
