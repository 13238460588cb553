// One Chromium for the whole benchmark, a fresh page in a context of its own (so in a process of its own) for each run,
// and what the browser itself tells of a page.
import { type Browser, type CDPSession, type Page, chromium } from '@playwright/test'
import { findChromium } from '@/e2e/setup/browser'

export const VIEWPORT = { width: 1440, height: 900 }

/** Starts the browser that the project's tests would take. */
export async function startChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--hide-scrollbars=false']
  return chromium.launch({ executablePath: await findChromium(), args })
}

/**
 * Processor time (milliseconds) of the page's main thread since it began, so that other work of the machine does not count:
 * in script, and in all (with style, layout and paint).
 */
export type Spent = { script: number; task: number }
/** Bytes in use after garbage collection, and the number of DOM nodes. */
export type Memory = { script: number; dom: number | null; nodes: number }

export async function spent(session: CDPSession): Promise<Spent> {
  const found = await metrics(session)
  const of = (name: string) => (found.get(name) ?? 0) * 1000
  return { script: of('ScriptDuration'), task: of('TaskDuration') }
}

/** What stays in use once the garbage is gone. `dom`: the browser's own objects (elements, ranges), where it tells. */
export async function memory(session: CDPSession): Promise<Memory> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    embedderHeapUsedSize?: number
  }
  const found = await metrics(session)
  return { script: usedSize, dom: embedderHeapUsedSize ?? null, nodes: found.get('Nodes') ?? 0 }
}

async function metrics(session: CDPSession): Promise<Map<string, number>> {
  const { metrics: found } = await session.send('Performance.getMetrics')
  return new Map(found.map(({ name, value }) => [name, value]))
}

/** Begins to count what `spent` and `memory` give. */
export async function inspect(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

/** The value, or null when it is not there in time. What was begun goes on: the caller closes the page. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  // A page that is closed while it works refuses; then nobody waits any more.
  work.catch(() => null)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export type ScrollFigures = { frames: number; long: number; longest: number }

/** Slowly first, then as fast as a thumb throws it, each for three seconds: pixels, and pixels a second. */
export const SCROLLS = { slow: [2_400, 800], fling: [30_000, 10_000] } as const

/** The frames of a page between two moments, and those over 50 ms. */
export function scrollFigures(frames: readonly number[]): ScrollFigures {
  return { frames: frames.length, long: frames.filter((time) => time > 50).length, longest: Math.max(0, ...frames) }
}

/** Scrolls by touch as a person would, `distance` pixels down at a speed (pixels a second). */
export async function scroll(session: CDPSession, distance: number, speed: number): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x: VIEWPORT.width / 2,
    y: VIEWPORT.height / 2,
    yDistance: -distance,
    speed,
    gestureSourceType: 'touch',
    preventFling: false,
  })
}
