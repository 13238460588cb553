// Measures Tenkyo itself, in the page people work in: the built app, signed in, an article of a size with its annotations.
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import type { App } from '@/e2e/setup/app'
import { reader } from '@/messages/ja.json'
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
import type { OwnArticles } from './load-own'
import { measureOwnChanges } from './own-changes'
import { type OwnTimes, installProbe } from './own-probe'
import type { Change } from './page/measuring'
import type { ChangeFigures } from './peers'
import type { SizeName } from './sizes'
import { median, quantile } from './statistics'

/** What was measured of ours; null: it did not end, or was not reached. Milliseconds and bytes. */
export type OwnFigures = {
  size: SizeName
  opened: (OwnTimes & { processor: number })[]
  gaveUp: boolean
  memory: Memory | null
  /** Of the same text without annotations. */
  bareMemory: Memory | null
  /** Of that, and beside it the annotations as the server gives them, held and not shown. */
  heldMemory: Memory | null
  /** Script of the page's route as it was sent, compressed. */
  scriptBytes: number | null
  hitTest: number | null
  slow: ScrollFigures | null
  fling: ScrollFigures | null
  /** Key 1 until the change is shown as saved. */
  saved: { median: number; p95: number; n: number } | null
  /** A colleague’s change: the work from the event that tells of it to all that shows it; `painted`: from its drawing on. */
  changes: Partial<Record<Change, ChangeFigures>> | null
  /** Script of drawing one change, as the reader tells it. */
  draw: number | null
  /** Key in a card's note until painted. */
  typing: Typing | null
  /** The same in the field of an empty page: what this browser on this machine takes at least. */
  typingFloor: Typing | null
}

/** Milliseconds; `over`: keys that took more than a frame (16 ms). */
export type Typing = { median: number; p95: number; over: number; n: number }

const NOTHING_YET = {
  gaveUp: false,
  memory: null,
  bareMemory: null,
  heldMemory: null,
  scriptBytes: null,
  hitTest: null,
  slow: null,
  fling: null,
  saved: null,
  changes: null,
  draw: null,
  typing: null,
  typingFloor: null,
}
/** What the status line says of a saved change, up to the time. */
const SAVED = reader.savedAt.split('{')[0]?.trim() ?? ''
const MARKS = 40
const KEYS = 30
/** Milliseconds between a click and the key after it: no hand gives them at once. */
const HAND = 150

export type OwnBounds = { runs: number; open: number; rest: number; all: number }

/** Opens the article `runs` times in fresh pages, and measures the rest in the last, which changes what would be opened. */
export async function measureOwn(
  browser: Browser,
  app: App,
  articles: OwnArticles,
  size: SizeName,
  bounds: OwnBounds,
): Promise<OwnFigures> {
  const figures: OwnFigures = { size, ...NOTHING_YET, opened: [] }
  const end = Date.now() + bounds.all
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })
  try {
    await signIn(context, app, articles.handle)
    for (let run = 1; run <= bounds.runs && Date.now() < end && !figures.gaveUp; run++) {
      const page = await context.newPage()
      await page.addInitScript(installProbe)
      const session = await inspect(page)
      const bytes = countScript(session)
      const opened = await within(bounds.open, open(page, session, app.url + articles.whole[size]))
      if (opened === null) figures.gaveUp = true
      else figures.opened.push(opened)
      figures.scriptBytes ??= await bytes()
      if (opened !== null && run === bounds.runs) {
        await within(bounds.rest, measureRest(page, session, figures))
        figures.typingFloor = await within(bounds.rest, measureTypingFloor(context))
        figures.changes = await within(bounds.rest, changesBy(browser, app, articles, page, session, size))
      }
      await within(5_000, page.close())
    }
    if (!figures.gaveUp && Date.now() < end)
      Object.assign(figures, await dataMemory(context, app.url + articles.bare[size], articles.whole[size]))
    return figures
  } finally {
    await within(10_000, context.close())
  }
}

async function signIn(context: BrowserContext, app: App, handle: string): Promise<void> {
  const token = new URL(await app.linkFor(handle)).pathname.split('/').at(-1) ?? ''
  const { csrfToken } = (await (await context.request.get(`${app.url}/api/auth/csrf`)).json()) as { csrfToken: string }
  const form = { csrfToken, token, json: 'true' }
  const answer = await context.request.post(`${app.url}/api/auth/callback/link`, { form })
  if (!answer.ok()) throw new Error(`${handle} could not sign in: ${await answer.text()}`)
}

async function open(page: Page, session: CDPSession, url: string): Promise<OwnTimes & { processor: number }> {
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.probe.times().painted !== null, undefined, { timeout: 0, polling: 50 })
  await page.waitForTimeout(700)
  const times = await page.evaluate(() => window.probe.times())
  return { ...times, processor: (await spent(session)).task }
}

/** Signs a colleague in, who changes what `page` shows. */
async function changesBy(
  browser: Browser,
  app: App,
  articles: OwnArticles,
  page: Page,
  session: CDPSession,
  size: SizeName,
): Promise<OwnFigures['changes']> {
  const context = await browser.newContext({ baseURL: app.url })
  try {
    await signIn(context, app, articles.colleague)
    const articleId = articles.whole[size].split('/').at(-1) ?? ''
    return await measureOwnChanges(page, session, context.request, articleId, size)
  } finally {
    await context.close()
  }
}

/** Counts the compressed bytes of all scripts the page asks for from now on. */
function countScript(session: CDPSession): () => Promise<number> {
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  const enabled = session.send('Network.enable')
  return async () => {
    await enabled
    return bytes
  }
}

async function measureRest(page: Page, session: CDPSession, figures: OwnFigures): Promise<void> {
  figures.memory = await memory(session)
  figures.hitTest = await page.evaluate(hitTests)
  for (const kind of ['slow', 'fling'] as const) {
    await page.evaluate(() => window.probe.startFrames())
    const [distance, speed] = SCROLLS[kind]
    const done = await within(
      20_000,
      scroll(session, distance, speed).then(() => true),
    )
    const frames = await page.evaluate(() => window.probe.stopFrames())
    figures[kind] = done === null ? null : scrollFigures(frames)
  }
  await measureKeys(page, figures)
}

/** As the page asks on pointer movement: the mark under a point, of 50 points over the text; the median of 20 rounds. */
function hitTests(): number {
  const box = document.querySelector('.article-text')?.getBoundingClientRect() ?? new DOMRect()
  const means = Array.from({ length: 20 }, () => {
    const began = performance.now()
    for (let index = 0; index < 50; index++) {
      const x = box.left + ((index * 37) % 100) * (box.width / 100)
      const y = ((index * 61) % 100) * (innerHeight / 100)
      document.elementFromPoint(x, y)?.closest('mark[data-id]')
    }
    return (performance.now() - began) / 50
  })
  return means.toSorted((a, b) => a - b)[10] ?? 0
}

/** Marks sentences by key, one after another, each saved before the next, and types into the first card's note. */
async function measureKeys(page: Page, figures: OwnFigures): Promise<void> {
  const saved: number[] = []
  await page.evaluate(() => window.probe.draws())
  for (let mark = 0; mark < MARKS; mark++) {
    const place = await page.evaluate(() => window.probe.nextPlace())
    if (place === null) break
    await page.mouse.click(place.x, place.y)
    await page.evaluate((words) => window.probe.watchSaved(words), SAVED)
    await page.waitForTimeout(HAND)
    await page.keyboard.press('1')
    const time = await page.evaluate(() => window.probe.untilSaved(1_500))
    if (time !== null) saved.push(time)
    figures.saved = spread(saved)
    if (time !== null && figures.typing === null) figures.typing = await measureTyping(page, '[data-part=note]')
    await page.keyboard.press('Escape')
  }
  figures.draw = median(await page.evaluate(() => window.probe.draws().script))
}

async function measureTyping(page: Page, field: string): Promise<Typing | null> {
  const note = page.locator(field)
  if ((await note.count()) === 0) return null
  await note.first().click({ timeout: 5_000 })
  await page.waitForTimeout(300)
  await page.evaluate(() => window.probe.keys())
  await page.keyboard.type('a'.repeat(KEYS), { delay: 50 })
  await page.waitForTimeout(300)
  // Keys the browser does not report took less than 16 ms.
  const reported = await page.evaluate(() => window.probe.keys())
  const all = [...reported, ...Array.from({ length: Math.max(0, KEYS - reported.length) }, () => 0)]
  const found = spread(all)
  return found === null ? null : { ...found, over: reported.filter((duration) => duration > 16).length }
}

/** Types into a field that nothing stands beside and nothing listens to. */
async function measureTypingFloor(context: BrowserContext): Promise<Typing | null> {
  const page = await context.newPage()
  await page.goto('data:text/html,<textarea rows=4></textarea>')
  await page.evaluate(installProbe)
  const found = await measureTyping(page, 'textarea')
  await page.close()
  return found
}

function spread(figures: readonly number[]): { median: number; p95: number; n: number } | null {
  const [middle, high] = [median(figures), quantile(figures, 0.95)]
  return middle === null || high === null ? null : { median: middle, p95: high, n: figures.length }
}

/** What text and annotations take where they are held and no annotation is shown. */
async function dataMemory(
  context: BrowserContext,
  url: string,
  whole: string,
): Promise<Pick<OwnFigures, 'bareMemory' | 'heldMemory'>> {
  const page = await context.newPage()
  const session = await inspect(page)
  const shown = page
    .goto(url)
    .then(() => page.locator('.article-text[contenteditable]').waitFor({ timeout: 0 }))
    .then(() => page.waitForTimeout(700))
    .then(() => memory(session))
  const bareMemory = await within(30_000, shown)
  const data = `/api/articles/${whole.split('/').at(-1)}/annotations`
  const held = page
    .evaluate(async (path) => {
      Object.assign(window, { held: await (await fetch(path)).json() })
    }, data)
    .then(() => memory(session))
  const heldMemory = bareMemory === null ? null : await within(30_000, held)
  await within(5_000, page.close())
  return { bareMemory, heldMemory }
}
