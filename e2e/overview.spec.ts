// Looking over an article: find in the text, filter, the list of unmarked sentences, the strip, comfort, focus mode, print.
import { clickOn, importArticle, markEach, marksOf, openArticle, type TestArticle, textOf } from './setup/article'
import { expectNoSeriousViolation } from './setup/axe'
import { expect, test as base } from './setup/fixtures'
import { shiftOf, watchShifts } from './setup/shifts'

const LONG = [
  '北京での会談をめぐる報道',
  '両国の首脳は五月に北京で会談した。ＮＡＴＯ諸国はこれを注視した。',
  '田中（たなか）氏は「合意は近い」と述べた。か\u3099ぎの話も出た。𠮷野氏は👨‍👩‍👧‍👦の写真を配った。',
  '貿易額は昨年、千億ドルに達した。来年はさらに増えるだろう。',
  ...Array.from({ length: 60 }, (_, i) => `第${i + 1}の段落は首脳の動きを伝える。各紙は続報を載せた。`),
].join('\n\n')

const test = base.extend<{ article: TestArticle }>({
  article: async ({ page, signInAs, freshProject }, use) => {
    await signInAs('hasegawa')
    await use(await importArticle(page.request, freshProject, LONG))
  },
})

/** What a named CSS highlight lies over. */
function painted(page: import('@playwright/test').Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => String(range)), name)
}

test('words are found whatever their form, and what was found is marked by a key', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '両国の首脳')
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: '本文内を検索' })
  const field = bar.getByRole('textbox')
  await expect(field).toBeFocused()
  await field.fill('かぎの')
  await expect(bar.getByText('該当なし')).toBeVisible()
  await field.fill('ｶﾞぎの')
  await expect(bar.getByText('1件中1件目')).toBeVisible()
  await expect.poll(() => painted(page, 'tenkyo-found')).toEqual(['か\u3099ぎの'])
  await field.fill('nato')
  await expect.poll(() => painted(page, 'tenkyo-found')).toEqual(['ＮＡＴＯ'])
  await field.fill('首脳')
  await expect(bar.getByText('61件中1件目')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(bar.getByText('61件中2件目')).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(bar.getByText('61件中61件目')).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
  await expectNoSeriousViolation(page)

  // A second Ctrl+F is left to the browser.
  const pressed = await page.evaluateHandle(() => {
    const last: { isTaken?: boolean } = {}
    window.addEventListener('keydown', (event) => Object.assign(last, { isTaken: event.defaultPrevented }))
    return last
  })
  await page.keyboard.press('Control+f')
  expect(await pressed.jsonValue()).toEqual({ isTaken: false })

  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(textOf(page)).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toBe('首脳')
  await page.keyboard.press('2')
  await expect
    .poll(async () => (await marksOf(page, article)).annotations.map(({ mark }) => mark))
    .toEqual(['unverifiable'])
  const [made] = (await marksOf(page, article)).annotations
  expect(made?.anchor).toMatchObject({ exact: '首脳', start: article.text.lastIndexOf('首脳') })
})

test('the filter is whole in the window, however far one has read', async ({ page, article }) => {
  await page.setViewportSize({ width: 1100, height: 640 })
  await openArticle(page, article)
  await clickOn(page, '両国の首脳')
  await page.evaluate(() => window.scrollTo(0, 1200))
  await page.keyboard.press('f')
  const field = page.getByRole('searchbox').or(page.getByLabel('注釈に含まれる語句')).first()
  await expect(field).toBeFocused()
  await expect(field).toBeInViewport({ ratio: 1 })
})

test('a filter shows its annotations only, in words and in the address', async ({ page, article }) => {
  await openArticle(page, article)
  await markEach(page, [
    ['両国の首脳', '1'],
    ['貿易額は昨年', '2'],
    ['来年はさらに', '0'],
  ])
  const ids = () =>
    page
      .locator('.article-text mark')
      .evaluateAll((marks) => new Set(marks.map((one) => one.getAttribute('data-id'))).size)
  await expect.poll(ids).toBe(3)
  await page.keyboard.press('f')
  const panel = page.getByRole('dialog', { name: '注釈の絞り込み' })
  await panel.getByRole('button', { name: /検証不能/ }).click()
  await expect.poll(ids).toBe(1)
  await expect(page.getByText('注釈3件のうち1件を表示')).toBeVisible()
  await expectNoSeriousViolation(page)
  await panel.getByRole('button', { name: /対象外/ }).click()
  await panel.getByRole('searchbox').fill('ﾗｲﾈﾝ')
  await expect(page.getByText('注釈3件のうち0件を表示')).toBeVisible()
  await panel.getByRole('searchbox').fill('増えるだろう')
  await expect(page.getByText('注釈3件のうち1件を表示')).toBeVisible()
  await panel.getByRole('searchbox').fill('')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  expect(new URL(page.url()).searchParams.get('mark')).toBe('unverifiable,set-aside')

  await page.reload()
  await expect.poll(ids).toBe(2)
  await clickOn(page, '両国の首脳')
  await page.keyboard.press('n')
  await expect(
    page
      .getByRole('article', { name: /検証不能/ })
      .getByRole('button')
      .first(),
  ).toHaveAttribute('aria-expanded', 'true')
  await page.getByRole('button', { name: 'すべて表示' }).click()
  await expect.poll(ids).toBe(3)
  expect(new URL(page.url()).search).toBe('')
})

test('the list of unmarked sentences goes there, marks as looked at, and keeps count', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '両国の首脳')
  await page.keyboard.press('u')
  const list = page.getByRole('listbox', { name: '未確認の文' })
  await expect(list).toBeFocused()
  await expect(page.getByText('128文のうち残り128文')).toBeVisible()
  expect(await list.getByRole('option').count()).toBeLessThan(40)
  await expect(list.getByRole('option', { selected: true })).toContainText('両国の首脳は')
  await page.keyboard.press('Space')
  await expect(page.getByText('128文のうち残り127文')).toBeVisible()
  await expect(list.getByRole('option', { selected: true })).toContainText('ＮＡＴＯ諸国')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('128文のうち残り128文')).toBeVisible()
  await expectNoSeriousViolation(page)
  await page.keyboard.press('End')
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '128')
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
  await expect(list).toBeVisible()
  await page.keyboard.press('u')
  await expect(list).toHaveCount(0)
})

test('the strip shows marks and goes where it is pressed', async ({ page, article }) => {
  await openArticle(page, article)
  const ink = () =>
    page.locator('[data-strip] canvas').evaluate((canvas: HTMLCanvasElement) => {
      const drawn = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return Array.from(drawn).reduce((sum, value) => sum + value, 0)
    })
  await expect.poll(ink).toBeGreaterThan(0)
  const before = await ink()
  await clickOn(page, '両国の首脳')
  await page.keyboard.press('3')
  await expect.poll(ink).not.toBe(before)
  const strip = await page.locator('[data-strip]').boundingBox()
  if (strip === null) throw new Error('there is no strip')
  await page.mouse.move(strip.x + 8, strip.y + strip.height * 0.5)
  await page.mouse.down()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300)
  await page.mouse.move(strip.x + 8, strip.y + strip.height * 0.95, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText('第60の段落は', { exact: false })).toBeInViewport()
})

test('how the text is set is remembered, comes before anything is painted, and changes no text', async ({
  page,
  article,
}) => {
  await watchShifts(page)
  const text = await openArticle(page, article)
  const words = await text.textContent()
  await page.getByRole('button', { name: '文字と行の表示' }).click()
  const panel = page.getByRole('dialog', { name: '文字と行の表示' })
  for (const name of ['大', '長い', '広い', 'ゴシック', '非表示'])
    await panel.getByRole('button', { name, exact: true }).click()
  await expect.poll(() => painted(page, 'tenkyo-reading')).toEqual(['（たなか）'])
  await expectNoSeriousViolation(page)
  expect(await text.textContent()).toBe(words)

  expect(await (await page.request.get(article.url)).text()).toContain('data-size="4"')
  await page.reload()
  await textOf(page).waitFor()
  await expect(page.getByText('まだ注釈がありません')).toBeVisible()
  await expect(textOf(page)).toHaveCSS('font-size', '19.125px')
  await expect(textOf(page)).toHaveCSS('font-family', /^"Noto Sans JP/)
  expect(await shiftOf(page)).toBeLessThan(0.01)

  await clickOn(page, '貿易額は昨年')
  await page.keyboard.press('z')
  await expect(page.getByRole('link', { name: 'プロジェクト一覧' })).toBeHidden()
  await expect(page.getByRole('button', { name: '集中モードを終了' })).toBeVisible()
  await expectNoSeriousViolation(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '集中モードを終了' })).toHaveCount(0)

  await clickOn(page, '貿易額は昨年')
  await page.keyboard.press('1')
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      return page.locator('.print-sheet sup').allTextContents()
    })
    .toEqual(['✓1'])
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-notes')).toContainText('裏付けあり')
  await expect(text).toBeHidden()
  // On paper: the text, the number at its place, and under it what the number stands for.
  const sheet = page.locator('.print-sheet')
  const sentence = '貿易額は昨年、千億ドルに達した。'
  await expect(sheet).toBeVisible()
  await expect(sheet.locator('sup')).toBeVisible()
  expect((await sheet.innerText()).replace('✓1', '')).toContain(sentence)
  const [number, notes] = [await sheet.locator('sup').boundingBox(), await page.locator('.print-notes').boundingBox()]
  expect(number?.y).toBeLessThan(notes?.y ?? 0)
  await expect(page.locator('.print-notes')).toContainText(sentence.slice(0, 8))
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.locator('[data-status]')).toBeHidden()
})
