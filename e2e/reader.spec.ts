// Reading and marking an article, as a reviewer does it: with the mouse, with the keyboard only, with a thumb.
import {
  boxOf,
  clickOn,
  dragOver,
  importArticle,
  marksOf,
  openArticle,
  TEXT,
  type TestArticle,
  textOf,
} from './setup/article'
import { expectNoSeriousViolation } from './setup/axe'
import { expect, test as base } from './setup/fixtures'
import { shiftOf, watchShifts } from './setup/shifts'

const test = base.extend<{ article: TestArticle }>({
  article: async ({ page, signInAs, freshProject }, use) => {
    await signInAs('hasegawa')
    await use(await importArticle(page.request, freshProject))
  },
})

const SAVED = /保存しました \(\d\d:\d\d\)/

test('the text is there before any script', async ({ browser, context, article, baseURL }) => {
  const plain = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    locale: 'ja-JP',
    storageState: await context.storageState(),
  })
  const page = await plain.newPage()
  await page.goto(article.url)
  await expect(page.getByText('両国の首脳は五月に北京で会談した。')).toBeVisible()
  await plain.close()
})

test('the editor takes the place of the markup without anything moving', async ({ page, article }) => {
  await watchShifts(page)
  await openArticle(page, article)
  await expect(page.getByText('まだ注釈がありません')).toBeVisible()
  expect(await shiftOf(page)).toBeLessThan(0.01)
})

test('a selection by mouse is marked, explained, given evidence and handed in', async ({ page, article }) => {
  await openArticle(page, article)
  await dragOver(page, '貿易額は昨年、千億ドルに達した')
  const bar = page.getByRole('toolbar', { name: '選択範囲に判定を付ける' })
  await expect(bar).toBeVisible()
  const [selection, over] = [await boxOf(page, '貿易額は昨年、千億ドルに達した'), await bar.boundingBox()]
  expect(over !== null && (over.y >= selection.y + selection.height || over.y + over.height <= selection.y)).toBe(true)
  await bar.getByRole('button', { name: /反証あり/ }).click()

  const card = page.getByRole('article', { name: /反証あり/ })
  await expect(card.getByLabel('説明')).toBeFocused()
  await page.keyboard.type('税関統計では千四百億ドル。')
  await card.getByRole('button', { name: '統計・データ' }).click()
  const evidence = card.getByRole('combobox', { name: /URLを貼り付け/ })
  await evidence.fill('税関統計 https://customs.example/2021')
  await evidence.press('Enter')
  await card.getByRole('combobox', { name: '原資料' }).click()
  await page.getByRole('option', { name: '統計・データ' }).click()
  await expect(page.getByText(SAVED)).toBeVisible()
  await expect(card.getByRole('button', { name: '提出' })).not.toHaveAttribute('aria-disabled', 'true')
  await card.getByLabel('説明').press('Control+Enter')
  await expect(page.getByText('1件を提出しました')).toBeVisible()

  const { annotations, evidence: items } = await marksOf(page, article)
  expect(annotations).toMatchObject([
    { status: 'submitted', mark: 'contradicted', note: '税関統計では千四百億ドル。', grounds: ['data'] },
  ])
  expect(annotations[0]?.evidence).toMatchObject([{ evidenceId: items[0]?.id, stance: 'refutes' }])
  expect(items).toMatchObject([{ title: '税関統計', url: 'https://customs.example/2021', record: 'data' }])
  await expectNoSeriousViolation(page)
})

test('everything goes by the keyboard alone', async ({ page, article }) => {
  await openArticle(page, article)
  await textOf(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('2')
  await expect(page.getByRole('article', { name: /検証不能/ }).getByLabel('説明')).toBeFocused()
  await page.keyboard.type('記録がない')
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
  // The same sentence again: another verdict, not a second annotation.
  await page.keyboard.press('3')
  await expect(page.getByRole('article', { name: /反証あり/ })).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('article', { name: /検証不能/ })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('0')
  await expect(page.getByRole('article', { name: /検証対象外/ })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await expect.poll(async () => (await marksOf(page, article)).lookedAt.length).toBe(1)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await marksOf(page, article)).lookedAt.length).toBe(0)
  await page.keyboard.press('Shift+Space')
  await expect.poll(async () => (await marksOf(page, article)).lookedAt.length).toBeGreaterThan(1)

  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(page.locator('article[data-card]:focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'キー一覧' })).toBeVisible()
  await expectNoSeriousViolation(page)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Shift+Enter')
  const dialog = page.getByRole('dialog', { name: '下書きの提出' })
  await expect(dialog).toContainText('判定理由が必要です')
  await expectNoSeriousViolation(page)
  await dialog.getByRole('button', { name: '1件を提出' }).click()
  await expect(dialog.getByText('提出できる下書き')).toHaveCount(0)
  await dialog.getByRole('button', { name: /記録|検証不能/ }).click()
  await expect(page.getByRole('article', { name: /検証不能/ })).toBeFocused()
  const { annotations } = await marksOf(page, article)
  expect(annotations.map(({ mark, status }) => `${mark} ${status}`)).toEqual([
    'unverifiable draft',
    'set-aside submitted',
  ])
})

for (const { name, steps, exact } of [
  { name: 'a surrogate pair', steps: 3, exact: '𠮷野氏' },
  { name: 'an emoji family', steps: 3, exact: '👨‍👩‍👧‍👦の写' },
  { name: 'a combining voicing mark', steps: 3, exact: 'か\u3099ぎの' },
]) {
  test(`a selection by keyboard never cuts ${name}`, async ({ page, article }) => {
    await openArticle(page, article)
    const sentence = exact.startsWith('𠮷') ? '野氏は' : exact.startsWith('か') ? 'の話も' : 'の写真が'
    await clickOn(page, sentence)
    await page.keyboard.press('s')
    await page.keyboard.press('ArrowLeft')
    for (let i = 0; i < steps; i++) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('2')
    await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(1)
    const { anchor } = (await marksOf(page, article)).annotations[0] ?? { anchor: null }
    expect(anchor?.exact).toBe(exact)
    expect(article.text.slice(anchor?.start, anchor?.end)).toBe(exact)
    await page.reload()
    await expect(textOf(page).locator('mark')).toHaveText([exact])
  })
}

test('nothing typed, pasted, dropped or composed changes the text', async ({ page, article, context }) => {
  const text = await openArticle(page, article)
  const before = await text.innerText()
  await clickOn(page, '会談は三時間')
  const cdp = await context.newCDPSession(page)
  await cdp.send('Input.imeSetComposition', { text: 'へんかん', selectionStart: 4, selectionEnd: 4 })
  await cdp.send('Input.insertText', { text: '変換' })
  await text.focus()
  await page.keyboard.insertText('入力')
  for (const key of ['x', 'Backspace', 'Delete', 'Control+x', 'Control+b']) await page.keyboard.press(key)
  await text.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', '貼り付け')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await expect.poll(() => text.innerText()).toBe(before)
  expect((await marksOf(page, article)).annotations).toHaveLength(0)
})

test('keys work while a Japanese input method is on, and never while it composes', async ({ page, article }) => {
  const text = await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  const press = (init: { key: string; code: string; isComposing?: boolean }) =>
    text.evaluate((element, given) => {
      element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }))
    }, init)
  await press({ key: 'Process', code: 'Digit2', isComposing: true })
  await press({ key: '２', code: 'Digit2', isComposing: true })
  await expect(page.getByText('まだ注釈がありません')).toBeVisible()
  await press({ key: 'Process', code: 'Digit0' })
  await expect(page.getByRole('article', { name: /検証対象外/ })).toHaveCount(1)
  await press({ key: '２', code: 'Digit2' })
  await expect(page.getByRole('article', { name: /検証不能/ })).toHaveCount(1)
})

test('without a connection one goes on working, and everything is sent once it is back', async ({
  page,
  article,
  context,
}) => {
  await openArticle(page, article)
  // What working needs comes at the first sign of use.
  await dragOver(page, '会談は三時間')
  await page.getByRole('toolbar', { name: '選択範囲に判定を付ける' }).waitFor()
  await context.setOffline(true)
  await page.keyboard.press('2')
  await page.keyboard.type('つながらない間に書いた')
  await expect(page.getByText(/接続が切れています/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(SAVED)).toBeVisible({ timeout: 20_000 })
  expect((await marksOf(page, article)).annotations).toMatchObject([{ note: 'つながらない間に書いた' }])
})

test('a reload at the worst moment loses nothing', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('2')
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(1)
  await page.route('**/api/annotations/*', (route) => route.abort())
  await page.keyboard.type('まだ送られていない言葉')
  await page.reload()
  await page.unroute('**/api/annotations/*')
  await expect(page.getByText('未送信の変更1件を復元しました')).toBeVisible()
  await expect
    .poll(async () => (await marksOf(page, article)).annotations[0]?.note, { timeout: 20_000 })
    .toBe('まだ送られていない言葉')
})

test('two windows that changed one card show both texts to choose from', async ({ page, article, context }) => {
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('2')
  await expect(page.getByText(SAVED)).toBeVisible()
  const other = await context.newPage()
  await openArticle(other, article)
  await other.getByRole('article').getByRole('button', { expanded: false }).click()
  // The other window hears of nothing and so saves onto an old version.
  await other.route('**/changes?*', (route) => route.abort())
  await page.getByLabel('説明').fill('一つ目の窓')
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.note).toBe('一つ目の窓')
  await other.getByLabel('説明').fill('二つ目の窓')
  const conflict = other.getByRole('alert').filter({ hasText: 'ほかの人が先に保存しました' })
  await expect(conflict.first()).toContainText('一つ目の窓')
  await expect(conflict.first()).toContainText('二つ目の窓')
  await other.unroute('**/changes?*')
  await expect(other.getByText('未保存の変更が1件あります')).toBeVisible()
  await other.getByRole('button', { name: '入力内容を採用' }).click()
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.note).toBe('二つ目の窓')
  await expect(other.getByText(SAVED)).toBeVisible()
})

test('what a colleague does appears by itself', async ({ page, article, openAs }) => {
  await openArticle(page, article)
  await expect(page.getByText('まだ注釈がありません')).toBeVisible()
  const colleague = await openAs('yoshida')
  await openArticle(colleague, article)
  await clickOn(colleague, '会談は三時間')
  await colleague.keyboard.press('0')
  await expect(page.getByRole('article', { name: /検証対象外/ })).toContainText('𠮷田 悠')
  await expect(textOf(page).locator('mark')).toHaveText(['会談は三時間続いた。'])
})

test('a claim the article itself refutes cites the other place', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('3')
  const card = page.getByRole('article', { name: /反証あり/ })
  await card.getByRole('button', { name: '記事内の矛盾' }).click()
  await expect(card).toContainText('もう一方の箇所')
  await card.getByRole('button', { name: '矛盾する箇所を選ぶ' }).click()
  await dragOver(page, '来年はさらに増えるだろう')
  await page.keyboard.press('Enter')
  await expect(card).toContainText('来年はさらに増えるだろう')
  await expect
    .poll(async () => (await marksOf(page, article)).annotations[0]?.secondAnchor?.exact)
    .toBe('来年はさらに増えるだろう')
  await card.getByLabel('説明').press('Control+Enter')
  await expect(page.getByText('1件を提出しました')).toBeVisible()
})

test('an attribution names who said it, and a chain is put together by typing names', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '野氏は')
  await page.keyboard.press('2')
  const card = page.getByRole('article', { name: /検証不能/ })
  await expect(card.getByRole('button', { name: '発言・掲載の有無', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  const named = card.getByRole('combobox', { name: '述べた人・掲載した媒体' })
  await named.fill('𠮷野氏')
  await page.getByRole('option', { name: '「𠮷野氏」を追加: 人物' }).click()
  const chain = card.getByRole('combobox', { name: '経路に情報源を追加' })
  for (const name of ['試験新聞', '匿名の外交筋']) {
    await chain.fill(name)
    await chain.press('Enter')
  }
  await expect(card).toContainText('匿名で途切れる')
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.chain.length).toBe(2)
  const { annotations, sources } = await marksOf(page, article)
  const nameOf = (id: string | null | undefined) => sources.find((one) => one.id === id)?.name
  expect(annotations[0]?.chain.map(nameOf)).toEqual(['試験新聞', '匿名の外交筋'])
  expect(nameOf(annotations[0]?.namedSourceId)).toBe('𠮷野氏')
  expect(sources.find((one) => one.name === '匿名の外交筋')?.kind).toBe('anonymous')
})

test('several addresses pasted at once become several pieces of evidence', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('1')
  const card = page.getByRole('article', { name: /裏付けあり/ })
  await card.getByRole('combobox', { name: /URLを貼り付け/ }).focus()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '会見録 https://a.example/1\r\nhttps://b.example/2\njavascript:alert(1)')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(card.getByRole('button', { name: '「会見録」を外す' })).toBeVisible()
  await expect(card.getByRole('button', { name: '「b.example/2」を外す' })).toBeVisible()
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.evidence.length).toBe(2)
  expect((await marksOf(page, article)).evidence.map(({ url }) => url).toSorted()).toEqual([
    'https://a.example/1',
    'https://b.example/2',
  ])
})

test('what was written of a piece of evidence can be undone and redone, by key', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('1')
  const card = page.getByRole('article', { name: /裏付けあり/ })
  const evidence = card.getByRole('combobox', { name: /URLを貼り付け/ })
  await evidence.fill('会見録 https://a.example/1')
  await evidence.press('Enter')
  const title = card.getByRole('textbox', { name: '資料名' })
  await title.fill('会見録 𠮷野氏か\u3099👨‍👩‍👧‍👦')
  const titles = async () => (await marksOf(page, article)).evidence.map((item) => item.title)
  await expect.poll(titles).toEqual(['会見録 𠮷野氏か\u3099👨‍👩‍👧‍👦'])
  await title.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(titles).toEqual(['会見録'])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(titles).toEqual(['会見録 𠮷野氏か\u3099👨‍👩‍👧‍👦'])
})

test('deleting can be taken back, from the message and by key', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('0')
  await expect(page.getByText(SAVED)).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('article')).toHaveCount(0)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(page.getByRole('article', { name: /検証対象外/ })).toHaveCount(1)
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(1)
})

test('a wrong guess of a block’s kind is one click to change', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '来年はさらに')
  await page.keyboard.press('b')
  await page.getByRole('menuitemradio', { name: '本文外' }).click()
  await expect(textOf(page).locator('[data-kind=boilerplate]')).toContainText('来年はさらに')
  await expect.poll(async () => (await marksOf(page, article)).blocks.at(-1)?.kind).toBe('boilerplate')
})

test('the accessibility tree tells of marks and their cards', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '会談は三時間')
  await page.keyboard.press('0')
  const mark = textOf(page).locator('mark')
  await expect(mark).toHaveAccessibleDescription('検証対象外、下書き、長谷川 澪')
  await expect(mark).toHaveText('会談は三時間続いた。')
})

test.describe('with a thumb', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a tapped sentence is marked from the bar at the bottom edge, and its card comes as a sheet', async ({
    page,
    article,
  }) => {
    await openArticle(page, article)
    const box = await boxOf(page, '会談は三時間')
    await page.touchscreen.tap(box.x + 20, box.y + 10)
    const bar = page.getByRole('toolbar', { name: '判定' })
    for (const button of await bar.getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    }
    await expectNoSeriousViolation(page)
    await bar.getByRole('button', { name: /検証不能/ }).tap()
    const sheet = page.getByRole('complementary', { name: '注釈' })
    await expect(sheet.getByRole('article', { name: /検証不能/ })).toBeVisible()
    await sheet.getByRole('button', { name: '匿名情報源のみ' }).tap()
    await expectNoSeriousViolation(page)
    await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.grounds).toEqual(['anonymous-source'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await sheet.getByRole('button', { name: 'カードを閉じる' }).tap()
    await expect(bar).toBeVisible()
  })
})

test('the text of the test has what breaks tools', () => {
  expect(TEXT).toMatch(/𠮷.*👨‍👩‍👧‍👦.*か\u3099/su)
})

test('who types in a note goes on in it where the window gets narrow, and wide again', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '三時間続いた')
  await page.keyboard.press('1')
  const note = page.getByRole('article').getByLabel('説明')
  await expect(note).toBeFocused()
  await page.keyboard.type('会談の記録')
  await page.keyboard.press('ArrowLeft')
  for (const [width, words] of [
    [900, '会談の記s録'],
    [1440, '会談の記s3録'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await expect(page.locator('[data-sheet]')).toHaveCount(width < 1024 ? 1 : 0)
    await expect(note).toBeFocused()
    await page.keyboard.type(width < 1024 ? 's' : '3')
    await expect(note).toHaveValue(words)
  }
  await expect(page.getByRole('article', { name: /裏付けあり/ })).toHaveCount(1)
})
