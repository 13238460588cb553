// A long article: its beginning first, the rest without a jump, and what happens when the rest does not come.
import type { Page } from '@playwright/test'
import { describeAnchor } from '../core/anchor'
import { expectNoSeriousViolation } from './setup/axe'
import { importArticle, openArticle, type TestArticle, textOf } from './setup/article'
import { expect, test } from './setup/fixtures'
import { hold } from './setup/hold'
import { shiftOf, watchShifts } from './setup/shifts'

/** Over 60,000 units in 900 blocks; each names its own number, and breaks tools. */
const LINES = Array.from(
  { length: 900 },
  (_, i) =>
    `第${i}段落。𠮷野氏は港の工事について三度たずね、か\u3099ぎの番号を書き留めた。👨‍👩‍👧‍👦の写真が配られ、費用は${i}億円に上ると述べた。`,
)
const TEXT = ['長い記事の題', ...LINES].join('\r\n')

let article: TestArticle

test.beforeEach(async ({ signInAs, freshProject, page }) => {
  await signInAs('mitamura')
  article = await importArticle(page.request, freshProject, TEXT)
})

/** Marks the words `億円に上る` of some paragraphs through the API, and gives the ids. */
async function mark(page: Page, paragraphs: readonly number[]): Promise<string[]> {
  return Promise.all(
    paragraphs.map(async (number) => {
      const start = article.text.indexOf(`${number}億円`, article.text.indexOf(`第${number}段落`))
      const id = crypto.randomUUID()
      const content = {
        anchor: describeAnchor(article.text, start, start + `${number}億円に上る`.length),
        mark: 'unverifiable',
        asserts: 'content',
        grounds: ['no-record'],
        flags: [],
        weight: 'supporting',
        chain: [],
        namedSourceId: null,
        contentAnnotationId: null,
        claimId: null,
        evidence: [],
        secondAnchor: null,
        note: '',
      }
      const made = await page.request.post(`/api/articles/${article.id}/annotations`, { data: { id, content } })
      expect(made.ok(), await made.text()).toBe(true)
      return id
    }),
  )
}

test('its beginning can be read with its marks before any script', async ({ browser, context, page, baseURL }) => {
  await mark(page, [1, 800])
  const plain = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    locale: 'ja-JP',
    storageState: await context.storageState(),
  })
  const there = await plain.newPage()
  await there.goto(article.url)
  await expect(there.getByText('第1段落')).toBeVisible()
  await expect(there.locator('mark')).toHaveText(['1億円に上る'])
  await expect(there.getByText('第800段落')).toHaveCount(0)
  await plain.close()
})

test('all of it comes, holds the text to the letter, and nothing moves meanwhile', async ({ page }) => {
  await mark(page, [1, 2, 800])
  await watchShifts(page)
  const text = await openArticle(page, article)
  await expect(text.getByText('第899段落')).toHaveCount(1)
  await expect(text.locator('mark')).toHaveCount(2)
  const shown = await text.evaluate((element) =>
    [...element.querySelectorAll('[data-ordinal]')].map((block) => block.textContent).join('\n'),
  )
  expect(shown).toBe(article.text)
  expect(await shiftOf(page)).toBeLessThan(0.01)
  // Far down nothing is drawn until one comes near.
  await text.getByText('第800段落').scrollIntoViewIfNeeded()
  await expect(text.locator('mark').filter({ hasText: '800億円に上る' })).toBeVisible()
  await expect(page.locator('[data-card]').filter({ hasText: '800億円に上る' })).toBeVisible()
  await expectNoSeriousViolation(page)
})

for (const [width, height] of [
  [390, 844],
  [820, 1180],
] as const) {
  test(`nothing moves while all of it comes in a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await watchShifts(page)
    const { letGo } = await hold(page, '**/text?*')
    await page.goto(article.url)
    await expect(page.getByText('続きを読み込んでいます…')).toBeAttached()
    const paragraph = page.getByText('第1段落')
    const before = await paragraph.boundingBox()
    letGo()
    await expect(textOf(page).getByText('第899段落')).toHaveCount(1)
    await expect(page.getByRole('button', { name: /^提出/ })).toBeVisible()
    expect(await paragraph.boundingBox()).toEqual(before)
    expect(await shiftOf(page)).toBeLessThan(0.01)
  })
}

test('the rest is asked for before the page’s script runs, and once', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/\/(text|annotations)$/.test(pathname)) asked.push(`${request.method()} ${pathname.split('/').at(-1)}`)
  })
  const { letGo } = await hold(page, '**/_next/static/chunks/*.js')
  await page.goto(article.url, { waitUntil: 'commit' })
  await expect.poll(() => asked.toSorted()).toEqual(['GET annotations', 'GET text'])
  letGo()
  await expect(page.locator('.article-text[contenteditable]')).toBeVisible()
  expect(asked).toHaveLength(2)
})

test('a reader of the beginning stays where they are when the rest comes', async ({ page }) => {
  const { letGo } = await hold(page, '**/text?*')
  await page.goto(article.url)
  const paragraph = page.getByText('第30段落')
  await paragraph.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 200)
  await expect.poll(async () => (await paragraph.boundingBox())?.y ?? 900).toBeLessThan(720)
  const before = (await paragraph.boundingBox())?.y ?? 0
  letGo()
  await textOf(page).waitFor()
  expect(Math.abs(((await paragraph.boundingBox())?.y ?? 0) - before)).toBeLessThan(3)
})

test('what is selected while only the beginning is drawn stays selected when the rest follows', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      const text = document.querySelector('[data-alive] .article-text')
      const [from, to] = ['3', '4'].map((ordinal) => text?.querySelector(`[data-ordinal="${ordinal}"]`)?.firstChild)
      if (!(text instanceof HTMLElement) || !from || !to) return
      watch.disconnect()
      text.focus()
      getSelection()?.setBaseAndExtent(from, 2, to, 5)
      const isFilled = text.getBoundingClientRect().bottom >= innerHeight
      Object.assign(window, { early: { sections: text.childElementCount, isFilled, selected: String(getSelection()) } })
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-alive'] })
  })
  const text = await openArticle(page, article)
  await expect(text.getByText('第899段落')).toHaveCount(1)
  const { early, sections, selected } = await page.evaluate(() => ({
    early: (window as unknown as { early: { sections: number; isFilled: boolean; selected: string } }).early,
    sections: document.querySelectorAll('.article-text .section').length,
    selected: String(getSelection()),
  }))
  expect(early.sections).toBeLessThan(4)
  expect(early.isFilled).toBe(true)
  expect(sections).toBe(37)
  expect(early.selected).toContain('第3段')
  expect(selected).toBe(early.selected)
  await expect(page.getByText(/\d+字を選択中/)).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText(/保存しました/)).toBeVisible()
})

test('reopens far down where it was left', async ({ page }) => {
  await openArticle(page, article)
  const paragraph = page.getByText('第700段落')
  await paragraph.scrollIntoViewIfNeeded()
  await expect(paragraph).toBeInViewport()
  // It is kept once the reader rests, and when the page goes.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage).includes('top'))).toBe(true)
  const before = (await paragraph.boundingBox())?.y ?? 0
  await page.reload()
  await textOf(page).waitFor()
  await expect(paragraph).toBeInViewport()
  await expect.poll(async () => Math.abs(((await paragraph.boundingBox())?.y ?? 0) - before)).toBeLessThan(3)
})

test('another language leaves the reader where they are, and the text as it stands', async ({ page }) => {
  const text = await openArticle(page, article)
  const paragraph = page.getByText('第700段落')
  await paragraph.scrollIntoViewIfNeeded()
  await expect(paragraph).toBeInViewport()
  await text.evaluate((element) => element.setAttribute('data-same', ''))
  await page.getByRole('button', { name: /アカウント・言語・配色/ }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: /^Submit/ })).toBeVisible()
  await expect(text).toHaveAccessibleName(/Read-only text/)
  await expect(text).toHaveAttribute('data-same', '')
  await expect(paragraph).toBeInViewport()
})

test('when the rest does not come the page says so, and asks again', async ({ page }) => {
  await page.route('**/text?*', (route) => route.abort())
  await page.goto(article.url)
  await expect(page.getByText('記事を読み込めませんでした')).toBeVisible()
  await expect(page.getByText('第1段落')).toBeVisible()
  await expectNoSeriousViolation(page)
  await page.unroute('**/text?*')
  await page.getByRole('button', { name: '再試行' }).click()
  await expect(textOf(page)).toBeVisible()
})

test('is marked and saved like any other, from the keyboard', async ({ page }) => {
  const text = await openArticle(page, article)
  await text.getByText('第700段落').click()
  await page.keyboard.press('2')
  await expect(page.getByText(/保存しました/)).toBeVisible()
  await page.reload()
  await textOf(page).waitFor()
  await expect(textOf(page).locator('mark')).toHaveCount(1)
  const { annotations } = (await (await page.request.get(`/api/articles/${article.id}/annotations`)).json()) as {
    annotations: { anchor: { start: number; end: number; exact: string } }[]
  }
  const [anchor] = annotations.map((one) => one.anchor)
  expect(article.text.slice(anchor?.start, anchor?.end)).toBe(anchor?.exact)
  const from = article.text.indexOf('第700段落')
  expect(anchor?.start).toBeGreaterThanOrEqual(from)
  expect(anchor?.end).toBeLessThanOrEqual(article.text.indexOf('\n', from))
})

test('a text the browser changed is asked for again, not trusted', async ({ page, freshProject, pageErrors }) => {
  const short = await importArticle(page.request, freshProject, '題名\n橋は渡れると町は述べた。\n二つ目の段落。')
  await page.route(short.url, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(/(<p[^>]*>)橋は渡れる/, '$1The bridge is open')
    await route.fulfill({ response: answer, body })
  })
  await page.goto(short.url)
  await textOf(page).waitFor()
  await expect(textOf(page)).toContainText('橋は渡れると町は述べた。')
  await expect(textOf(page)).not.toContainText('The bridge')
  // The page was not what the server had drawn, and says so; that is all that may be wrong.
  expect(pageErrors.filter((error) => !error.includes('#418'))).toEqual([])
  pageErrors.length = 0
})
