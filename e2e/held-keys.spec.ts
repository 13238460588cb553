// Keys pressed before the part of the page that acts has come: held in order, none lost, none doing something else.
import type { Page } from '@playwright/test'
import { clickOn, importArticle, markEach, marksOf, openArticle, type TestArticle } from './setup/article'
import { expect, test as base } from './setup/fixtures'
import { hold } from './setup/hold'

const test = base.extend<{ article: TestArticle }>({
  article: async ({ page, signInAs, freshProject }, use) => {
    await signInAs('hasegawa')
    await use(await importArticle(page.request, freshProject))
  },
})

const SCRIPTS = '**/_next/static/chunks/**/*.js'
const note = (page: Page) => page.getByRole('article').getByLabel('説明')

/** As on a machine that takes its time to draw, and between one task and the next. */
async function slowDrawing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { setTimeout } = window
    window.setTimeout = ((done: () => void, ms = 0) => setTimeout(done, Math.max(ms, 150))) as typeof setTimeout
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 200)
    window.cancelAnimationFrame = (id) => window.clearTimeout(id)
  })
}

test('a mark and all that is typed after it wait for the script, and land in its note', async ({ page, article }) => {
  await openArticle(page, article)
  const scripts = await hold(page, SCRIPTS)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('2')
  await page.keyboard.type('no records 1x 𠮷')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('か\u3099 ok')
  expect(scripts.asked()).toBeGreaterThan(0)
  await expect(page.getByRole('article')).toHaveCount(0)
  scripts.letGo()
  await expect(note(page)).toHaveValue('no records 1x か\u3099 ok')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('!')
  await expect
    .poll(async () => (await marksOf(page, article)).annotations.map((one) => one.note))
    .toEqual(['no records 1x か\u3099 ok!'])
  expect((await marksOf(page, article)).annotations).toMatchObject([{ mark: 'unverifiable' }])
})

test('what an input method composes meanwhile lands in the note too', async ({ page, article, context }) => {
  await openArticle(page, article)
  const scripts = await hold(page, SCRIPTS)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('2')
  const cdp = await context.newCDPSession(page)
  const compose = (text: string) =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('きろく')
  scripts.letGo()
  await compose('記録')
  await cdp.send('Input.insertText', { text: '記録なし 👨‍👩‍👧‍👦' })
  await expect(note(page)).toHaveValue('記録なし 👨‍👩‍👧‍👦')
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.note).toBe('記録なし 👨‍👩‍👧‍👦')
})

test('what is typed before the card is drawn goes into its note, not to the text', async ({ page, article }) => {
  await openArticle(page, article)
  await markEach(page, [['両国の首脳は', '1']])
  await clickOn(page, '会談は三時間')
  await slowDrawing(page)
  await page.keyboard.press('2')
  await page.keyboard.type('nj1w0kz が𠮷')
  await expect(note(page)).toHaveValue('nj1w0kz が𠮷')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('!')
  await expect
    .poll(async () => (await marksOf(page, article)).annotations.map((one) => `${one.mark} ${one.note}`).sort())
    .toEqual(['sourced ', 'unverifiable nj1w0kz が𠮷!'])
})

test('who clicks elsewhere before the card is drawn goes on there', async ({ page, article }) => {
  await openArticle(page, article)
  await markEach(page, [['両国の首脳は', '1']])
  await slowDrawing(page)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('2')
  await page.keyboard.type('記録𠮷 2')
  for (const key of ['Escape', 'j', '0']) await page.keyboard.press(key)
  await clickOn(page, '貿易額は昨年')
  await page.keyboard.press('3')
  await expect
    .poll(async () => (await marksOf(page, article)).annotations.map(({ mark, note: words }) => mark + words).sort())
    .toEqual(['contradicted', 'set-aside', 'sourced', 'unverifiable記録𠮷 2'])
  await expect(note(page)).toBeFocused()
})

for (const isFirst of [true, false]) {
  const when = isFirst ? 'that wait for the script' : 'that wait for the card'
  test(`words ${when} are all in the note for whoever goes on with the mouse`, async ({ page, article }) => {
    await openArticle(page, article)
    if (!isFirst) await markEach(page, [['両国の首脳は', '1']])
    const scripts = await hold(page, SCRIPTS)
    await slowDrawing(page)
    await clickOn(page, '会談は三時間')
    await page.keyboard.press('2')
    await page.keyboard.type('記録が zz \n𠮷か\u3099')
    await page.keyboard.press('Backspace')
    scripts.letGo()
    const card = page.getByRole('article', { name: /検証不能/ })
    await card.getByRole('button', { name: '記録が見当たらない' }).click()
    await expect(note(page)).toHaveValue('記録が zz \n𠮷か')
    await expect
      .poll(async () => (await marksOf(page, article)).annotations.map((one) => one.note).sort())
      .toEqual([...(isFirst ? [] : ['']), '記録が zz \n𠮷か'])
  })
}

test('several commands are done in their order, at the place where the first was given', async ({ page, article }) => {
  await openArticle(page, article)
  const scripts = await hold(page, SCRIPTS)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('0')
  await page.keyboard.press('j')
  await page.keyboard.press('2')
  await page.keyboard.type('why')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await clickOn(page, '来年はさらに')
  scripts.letGo()
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect
    .poll(async () => (await marksOf(page, article)).annotations.map((one) => one.note).sort())
    .toEqual(['', 'why'])
  const { annotations } = await marksOf(page, article)
  const aside = annotations.find((one) => one.mark === 'set-aside')
  expect(aside?.anchor.exact).toContain('会談は三時間')
  expect(annotations.find((one) => one.mark === 'unverifiable')?.anchor.start).toBeGreaterThan(aside?.anchor.start ?? 0)
})

test('without the script it says so, lets the keys go, and works once the script can be had', async ({
  page,
  article,
}) => {
  await openArticle(page, article)
  await page.route(SCRIPTS, (route) => route.abort())
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('2')
  await expect(page.getByText('作業に必要な部分を読み込めませんでした').first()).toBeVisible()
  await expect(page.locator('.article-text')).toBeFocused()
  await page.unroute(SCRIPTS)
  await expect(async () => {
    await page.keyboard.press('2')
    await expect(page.getByRole('article')).toHaveCount(1, { timeout: 2000 })
  }).toPass()
  await expect(note(page)).toBeFocused()
})

test('a click between two keys is where the second is meant', async ({ page, article }) => {
  await openArticle(page, article)
  const scripts = await hold(page, SCRIPTS)
  await markEach(page, [
    ['会談は三時間', '1'],
    ['貿易額は昨年', '2'],
    ['来年はさらに', '0'],
  ])
  scripts.letGo()
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(3)
  const { annotations } = await marksOf(page, article)
  const meant = annotations.map(({ mark, anchor }) => `${mark} ${anchor.exact.slice(0, 4)}`)
  expect(meant.sort()).toEqual(['set-aside 来年はさ', 'sourced 会談は三', 'unverifiable 貿易額は'])
})
