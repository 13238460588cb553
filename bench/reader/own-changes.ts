// One annotation added, changed, removed by a colleague while the article is open: what that costs the open page, from the
// event that tells of it to the mark in the text, the margin, the strip, the counts.
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, CDPSession, Page } from '@playwright/test'
import { contentOf } from './load-own'
import { type Spent, spent } from './chromium'
import type { Change } from './page/measuring'
import type { ChangeFigures } from './peers'
import { type SizeName, SIZES, TRIALS, sized } from './sizes'
import { median } from './statistics'

type Cost = { script: number; busy: number; painted: number | null }

/** How long the page is given to come to rest, milliseconds: the same with and without a change. */
const REST_MS = 700

/** `colleague`: signed in as somebody else of the project; `articleId`: what is open in `page`. */
export async function measureOwnChanges(
  page: Page,
  session: CDPSession,
  colleague: APIRequestContext,
  articleId: string,
  size: SizeName,
): Promise<Partial<Record<Change, ChangeFigures>>> {
  const { article } = sized(SIZES[size])
  const middle = Math.floor(article.sentences.length / 2)
  const found = new Map<Change, Cost[]>()
  for (const sentence of article.sentences.slice(middle, middle + TRIALS)) {
    const [start, end] = [sentence.cuts[0] ?? 0, sentence.end]
    await page.evaluate((ordinal) => {
      document.querySelector(`[data-ordinal="${ordinal}"]`)?.scrollIntoView({ block: 'center', behavior: 'instant' })
    }, sentence.paragraph)
    await page.waitForTimeout(REST_MS)
    const id = randomUUID()
    const whole = contentOf(article.text, { id, start, end, mark: 'sourced' })
    const shorter = contentOf(article.text, { id, start, end: end - 1, mark: 'contradicted' })
    const headers = (version: number) => ({ 'if-match': `"${version}"` })
    await measure('nothing', null, () => Promise.resolve())
    await measure('add', `mark[data-id="${id}"]`, () =>
      sent(colleague.post(`/api/articles/${articleId}/annotations`, { data: { id, content: whole } })),
    )
    await measure('change', `mark.span-contradicted[data-id="${id}"]`, () =>
      sent(colleague.patch(`/api/annotations/${id}`, { data: { content: shorter }, headers: headers(1) })),
    )
    await measure('remove', null, () =>
      sent(colleague.put(`/api/annotations/${id}/standing`, { data: { withdrawn: true }, headers: headers(2) })),
    )
  }
  return figuresOf(found)

  async function measure(kind: Change, shows: string | null, change: () => Promise<void>): Promise<void> {
    await page.evaluate(() => window.probe.draws())
    const before = await spent(session)
    await change()
    if (shows !== null) await page.waitForSelector(shows, { timeout: 5_000, state: 'attached' })
    await page.waitForTimeout(REST_MS)
    const after = await spent(session)
    const painted = kind === 'nothing' ? await page.evaluate(twoFrames) : await page.evaluate(drawnAndPainted)
    const { script, task } = difference(before, after)
    found.set(kind, [...(found.get(kind) ?? []), { script, busy: task, painted }])
  }
}

/** What drawing nothing takes to be painted. */
function twoFrames(): Promise<number> {
  const began = performance.now()
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
  })
}

/** From the first drawing since the page was asked last until it is painted; null: nothing was drawn. */
function drawnAndPainted(): number | null {
  return window.probe.draws().painted[0] ?? null
}

function difference(before: Spent, after: Spent): Spent {
  return { script: after.script - before.script, task: after.task - before.task }
}

async function sent(asked: ReturnType<APIRequestContext['post']>): Promise<void> {
  const answer = await asked
  if (!answer.ok()) throw new Error(`${answer.status()}: ${await answer.text()}`)
}

/** Medians; the work that doing nothing costs is taken from the others. */
function figuresOf(found: ReadonlyMap<Change, readonly Cost[]>): Partial<Record<Change, ChangeFigures>> {
  const middle = (kind: Change) => {
    const costs = found.get(kind) ?? []
    return {
      script: median(costs.map(({ script }) => script)) ?? 0,
      busy: median(costs.map(({ busy }) => busy)) ?? 0,
      painted: median(costs.flatMap(({ painted }) => painted ?? [])),
    }
  }
  const floor = middle('nothing')
  const figures: Partial<Record<Change, ChangeFigures>> = { nothing: floor }
  for (const kind of ['add', 'change', 'remove'] as const) {
    const { script, busy, painted } = middle(kind)
    figures[kind] = { script: Math.max(0, script - floor.script), busy: Math.max(0, busy - floor.busy), painted }
  }
  return figures
}
