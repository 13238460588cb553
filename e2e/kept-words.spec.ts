// Words that were typed stay, whatever colleagues, the network or a slip of the hand do meanwhile; and what is taken back
// is what was meant.
import type { Page } from '@playwright/test'
import { clickOn, importArticle, marksOf, openArticle, type TestArticle, textOf } from './setup/article'
import { expect, test as base } from './setup/fixtures'
import { contentAt, handIn } from './setup/hand-in'

const test = base.extend<{ article: TestArticle }>({
  article: async ({ openAs, freshProject }, use) => {
    const author = await openAs('hasegawa')
    await use(await importArticle(author.request, freshProject))
  },
})

const pane = (page: Page) => page.getByRole('complementary', { name: '確認' })
const MEETING = '会談は三時間続いた'
const TRADE = '貿易額は昨年、千億ドルに達した'

/** What has the focus: the name of its tag. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName)

test('words of a judgement outlive a new version, a step aside and a reload', async ({
  page,
  article,
  signInAs,
  openAs,
}) => {
  const author = await openAs('hasegawa')
  const [id] = await handIn(author.request, article, [contentAt(article, MEETING), contentAt(article, TRADE)])
  await signInAs('yoshida')
  await openArticle(page, article, `?review=${id}`)
  await pane(page).getByRole('button', { name: '修正を依頼' }).click()
  await page.keyboard.type('時間の根拠を示してください 𠮷')

  const before = (await marksOf(author, article)).annotations.find((one) => one.id === id)
  await author.request.patch(`/api/annotations/${id}`, {
    data: { content: { ...contentAt(article, MEETING), note: '改めました。' } },
    headers: { 'if-match': `"${before?.version}"` },
  })
  await expect(pane(page)).toContainText('第2稿')
  await expect(pane(page).getByLabel('修正してほしい点')).toHaveValue('時間の根拠を示してください 𠮷')

  await page.getByRole('button', { name: '次へ' }).click()
  await expect(pane(page)).toContainText(TRADE)
  await expect(pane(page).getByLabel('修正してほしい点')).toHaveCount(0)
  await page.getByRole('button', { name: '前へ' }).click()
  await expect(pane(page).getByLabel('修正してほしい点')).toHaveValue('時間の根拠を示してください 𠮷')

  await page.reload()
  await expect(pane(page).getByLabel('修正してほしい点')).toHaveValue('時間の根拠を示してください 𠮷')
  await pane(page).getByRole('button', { name: '修正を依頼' }).click()
  await expect(pane(page)).toContainText(TRADE)
  await page.getByRole('button', { name: '確認を終える' }).first().click()
  await openArticle(page, article, `?review=${id}`)
  await expect(pane(page).getByRole('button', { name: '承認' })).toBeVisible()
  await expect(pane(page).getByLabel('修正してほしい点')).toHaveCount(0)
})

test('a held-down key approves one annotation, not everything that waits', async ({
  page,
  article,
  signInAs,
  openAs,
}) => {
  const author = await openAs('hasegawa')
  await handIn(author.request, article, [
    contentAt(article, MEETING),
    { ...contentAt(article, TRADE), weight: 'incidental' },
  ])
  await signInAs('yoshida')
  await openArticle(page, article, '?review=next')
  await expect(pane(page)).toContainText(MEETING)
  await page.keyboard.down('a')
  await expect(pane(page)).toContainText(TRADE)
  await page.keyboard.down('a')
  await page.keyboard.down('a')
  await page.keyboard.up('a')
  await page.waitForLoadState('networkidle')
  const { annotations } = await marksOf(page, article)
  expect(annotations.map(({ status }) => status)).toEqual(['accepted', 'submitted'])
})

test('the way back in a message takes back what the message says', async ({ page, article, signInAs }) => {
  await signInAs('hasegawa')
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('0')
  await page.keyboard.press('Delete')
  await clickOn(page, '来年はさらに')
  await page.keyboard.press('0')
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(2)
})

test('a note is saved although its page is left at once', async ({ page, article, signInAs, freshProject }) => {
  await signInAs('hasegawa')
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('2')
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(1)
  await expect(page.getByLabel('説明')).toBeFocused()
  await page.keyboard.insertText('書きかけの説明 𠮷')
  await page.evaluate(
    (href) => document.querySelector<HTMLElement>(`main a[href="${href}"]`)?.click(),
    freshProject.url,
  )
  await page.waitForURL(`**${freshProject.url}`)
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.note).toBe('書きかけの説明 𠮷')
})

test('an address typed but not yet taken is taken when the card is handed in', async ({ page, article, signInAs }) => {
  await signInAs('hasegawa')
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('1')
  const card = page.getByRole('article', { name: /裏付けあり/ })
  const field = card.getByRole('combobox', { name: /URLを貼り付け/ })
  await field.click()
  await page.keyboard.type('https://a.example/1')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.evidence.length).toBe(1)
})

test('an address that cannot be saved stays in its field, with the reason', async ({ page, article, signInAs }) => {
  await signInAs('hasegawa')
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('1')
  const card = page.getByRole('article', { name: /裏付けあり/ })
  const field = card.getByRole('combobox', { name: /URLを貼り付け/ })
  await field.fill('議事録')
  await field.press('Enter')
  const url = card.getByLabel('URL', { exact: true })
  await url.fill('www.example.jp/minutes')
  await card.getByLabel('該当箇所の抜粋').focus()
  await expect(url).toHaveValue('www.example.jp/minutes')
  await expect(card.getByText('http:// または https://')).toBeVisible()
})

test('what is typed into the settings stays when a colleague changes them, and can then be saved', async ({
  page,
  signInAs,
  freshProject,
  openAs,
}) => {
  await signInAs('mitamura')
  await page.goto(`${freshProject.url}/settings`)
  await page.getByRole('button', { name: '変更' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('判定基準').fill('長い判定基準 𠮷')
  const admin = await openAs('eguchi')
  const path = `/api/projects/${freshProject.id}`
  const { version } = (await (await admin.request.get(path)).json()) as { version: number }
  const changed = await admin.request.patch(path, {
    data: { description: '同僚の説明' },
    headers: { 'if-match': `"${version}"` },
  })
  expect(changed.ok(), await changed.text()).toBe(true)
  await expect(page.locator('dd', { hasText: '同僚の説明' })).toHaveCount(1)
  await expect(dialog.getByLabel('判定基準')).toHaveValue('長い判定基準 𠮷')
  await page.mouse.click(5, 5)
  await expect(dialog.getByLabel('判定基準')).toHaveValue('長い判定基準 𠮷')

  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('ほかの人が先に保存しました')
  await expect(dialog.getByRole('alert')).toContainText('同僚の説明')
  await dialog.getByRole('button', { name: '入力内容で保存' }).click()
  await expect(dialog).toHaveCount(0)
  const after = (await (await admin.request.get(path)).json()) as { description: string; guidelines: string }
  expect(after).toMatchObject({ description: '同僚の説明', guidelines: '長い判定基準 𠮷' })
})

test('a failure without an answer is told with its reason', async ({ page, article, signInAs, openAs }) => {
  const author = await openAs('hasegawa')
  await handIn(author.request, article, [contentAt(article, MEETING)])
  await signInAs('yoshida')
  await openArticle(page, article, '?review=next')
  await expect(pane(page)).toContainText(MEETING)
  await page.context().setOffline(true)
  await page.keyboard.press('a')
  await expect(page.getByText('実行できませんでした: サーバーから応答がありません').first()).toBeVisible()
  await page.context().setOffline(false)
})

test('two windows of the import page make two articles', async ({ page, signInAs, freshProject }) => {
  await signInAs('hasegawa')
  const other = await page.context().newPage()
  await page.goto(`${freshProject.url}/import`)
  await page.getByLabel('記事の本文').fill('一つ目の題名\n\n一つ目の本文です。')
  // Kept once typing pauses; the other window begins with it.
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), `tenkyo-import-${freshProject.id}`))
    .toContain('一つ目の本文')
  await other.goto(`${freshProject.url}/import`)
  await other.getByLabel('記事の本文').fill('二つ目の題名\n\n二つ目の本文です 𠮷。')
  for (const window of [page, other]) {
    await window.getByRole('button', { name: '本文を読み取る' }).click()
    await window.getByRole('button', { name: '取り込む' }).click()
    await window.waitForURL('**/articles/**')
  }
  await expect(other.getByText('二つ目の本文です 𠮷。')).toBeVisible()
  await expect(page.getByText('一つ目の本文です。')).toBeVisible()
})

test('a version the server refuses stays, to be mended or dropped', async ({ page, article, signInAs, openAs }) => {
  const author = await openAs('hasegawa')
  const [id] = await handIn(author.request, article, [contentAt(article, MEETING)])
  await signInAs('hasegawa')
  await openArticle(page, article, `?annotation=${id}`)
  const card = page.getByRole('article', { name: /会談は三時間/ })
  await card.getByLabel('説明').fill('書き足し 𠮷')
  await page.route(`**/api/annotations/${id}`, (route) =>
    route.fulfill({ status: 422, json: { code: 'lacks', title: 'まだ足りない項目があります。', detail: {} } }),
  )
  await card.getByRole('button', { name: '第2稿として保存' }).click()
  await expect(card).toContainText('まだ足りない項目があります。')
  await expect(card.getByRole('button', { name: '変更を破棄' })).toBeVisible()
  await page.unroute(`**/api/annotations/${id}`)
  await card.getByRole('button', { name: '第2稿として保存' }).click()
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.note).toBe('書き足し 𠮷')
})

test('the focus stays near what was done by keyboard', async ({ page, article, signInAs, openAs }) => {
  const author = await openAs('hasegawa')
  const [id] = await handIn(author.request, article, [contentAt(article, MEETING)])
  await signInAs('hasegawa')
  await openArticle(page, article, `?annotation=${id}`)
  const card = page.getByRole('article', { name: /会談は三時間/ })
  const press = async (name: string | RegExp) => {
    await card.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }
  const claim = card.getByRole('combobox', { name: /主張を選ぶ/ })
  await claim.fill('会談は三時間だった')
  await claim.press('Enter')
  await press('主張を外す')
  await expect(claim).toBeVisible()
  await expect.poll(() => focused(page)).not.toBe('BODY')
  await card.getByLabel('説明').fill('書き足し')
  await press('変更を破棄')
  await expect(card.getByRole('button', { name: '変更を破棄' })).toHaveCount(0)
  await expect.poll(() => focused(page)).not.toBe('BODY')
  await card.getByLabel('説明').fill('書き足し')
  await press('第2稿として保存')
  await expect(card.getByRole('button', { name: '第2稿として保存' })).toHaveCount(0)
  await expect.poll(() => focused(page)).not.toBe('BODY')
})

test('undo stops at what was handed in, and takes none of its words', async ({ page, article, signInAs }) => {
  await signInAs('hasegawa')
  await openArticle(page, article)
  await clickOn(page, MEETING)
  await page.keyboard.press('2')
  await page.keyboard.type('記録が見当たらない 𠮷')
  const card = page.getByRole('article', { name: /検証不能/ })
  await card.getByRole('button', { name: '記録が見当たらない' }).click()
  await card.getByLabel('説明').press('Control+Enter')
  await expect(page.getByText('1件を提出しました')).toBeVisible()
  await page.keyboard.press('Escape')
  for (const words of ['提出は元に戻せません', '元に戻す操作はありません']) {
    await page.keyboard.press('Control+z')
    await expect(page.getByText(words).first()).toBeAttached()
  }
  await expect(card.getByText('確認待ち').first()).toBeVisible()
  const { annotations } = await marksOf(page, article)
  expect(annotations).toMatchObject([{ status: 'submitted', note: '記録が見当たらない 𠮷', versionNumber: 1 }])
})

test('undo lifts a request for changes, stops at an approval, and leaves what came before to the next step', async ({
  page,
  article,
  signInAs,
  openAs,
}) => {
  const author = await openAs('hasegawa')
  const ids = await handIn(author.request, article, [contentAt(article, MEETING), contentAt(article, TRADE)])
  await signInAs('yoshida')
  await openArticle(page, article, `?review=${ids[0]}`)
  await textOf(page).focus()
  await page.keyboard.press('Enter')
  await expect(pane(page)).toBeFocused()
  await pane(page).getByRole('button', { name: '修正を依頼' }).click()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('時間の根拠を示してください')
  await page.keyboard.press('Control+Enter')
  const reviews = async () =>
    (await marksOf(page, article)).reviews.map(({ judgement, closedAt }) => `${judgement} ${closedAt === null}`)
  await expect.poll(reviews).toEqual(['request-changes true'])
  await pane(page).getByRole('button', { name: '承認' }).click()
  await expect(page.getByText('承認しました')).toBeVisible()
  expect(await reviews()).toEqual(['request-changes true', 'approve true'])
  await page.keyboard.press('Control+z')
  await expect(page.getByText('承認は元に戻せません')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(reviews).toEqual(['request-changes false', 'approve true'])
})

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('what is typed after marking by key is the reason, never a command', async ({ page, article, signInAs }) => {
    await signInAs('hasegawa')
    await openArticle(page, article)
    await clickOn(page, MEETING)
    await page.keyboard.press('2')
    await page.keyboard.type('0 of 3 papers say so')
    await expect(page.getByLabel('説明')).toHaveValue('0 of 3 papers say so')
    await expect(page.getByLabel('説明')).toBeInViewport({ ratio: 0.9 })
    await page.keyboard.type(', 𠮷')
    const marks = async () => (await marksOf(page, article)).annotations.map(({ mark, note }) => `${mark}: ${note}`)
    await expect.poll(marks).toEqual(['unverifiable: 0 of 3 papers say so, 𠮷'])
    expect((await marksOf(page, article)).lookedAt).toEqual([])
  })

  test('the focus goes back to the text when the card is closed', async ({ page, article, signInAs, openAs }) => {
    const author = await openAs('hasegawa')
    const [id] = await handIn(author.request, article, [contentAt(article, MEETING)])
    await signInAs('hasegawa')
    await openArticle(page, article, `?annotation=${id}`)
    await page.getByRole('button', { name: 'カードを閉じる' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'カードを閉じる' })).toHaveCount(0)
    await expect.poll(() => focused(page)).not.toBe('BODY')
  })
})
