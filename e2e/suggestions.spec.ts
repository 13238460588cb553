// Suggestions: what the text's wording proposes, and what a recommender of the project's own does.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startApp } from './setup/app'
import { boxOf, clickOn, importArticle, marksOf, openArticle, type TestArticle, textOf } from './setup/article'
import { expectNoSeriousViolation } from './setup/axe'
import { expect, test as base } from './setup/fixtures'
import { hold } from './setup/hold'

const TEXT = [
  '橋をめぐる報道',
  '',
  '橋は港にある。',
  '',
  'スペクテイター誌は、中国の関係筋が橋は危ないと語った、と報じた。𠮷野市長は「橋は古い」と述べた。',
  '',
  '橋は落ちるだろう。👨‍👩‍👧‍👦が見ていた。か\u3099けは深い。',
].join('\n')

const test = base.extend<{ article: TestArticle }>({
  article: async ({ page, signInAs, freshProject }, use) => {
    await signInAs('hasegawa')
    await use(await importArticle(page.request, freshProject, TEXT))
  },
})

const barOf = (page: Page) => page.getByRole('toolbar', { name: 'カーソル位置の提案' })

test('a key makes a draft of the suggestion at the caret, with its chain; undo offers it again', async ({
  page,
  article,
}) => {
  await openArticle(page, article)
  await clickOn(page, '中国の関係筋が')
  const bar = barOf(page)
  await expect(bar).toContainText('発言・掲載の有無')
  await expect(bar).toContainText('スペクテイター誌 ←')
  await expect(page.locator('output', { hasText: 'Yで下書きにし、Xで見送ります' })).toHaveCount(1)
  await expectNoSeriousViolation(page)
  await page.keyboard.press('y')
  await expect(page.locator('article[data-card]:focus')).toHaveCount(1)
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(1)
  const { annotations, sources } = await marksOf(page, article)
  const [draft] = annotations
  const names = draft?.chain.map((id) => sources.find((source) => source.id === id))
  expect(names).toMatchObject([
    { name: 'スペクテイター誌', kind: 'outlet' },
    { name: '中国の関係筋', kind: 'anonymous' },
  ])
  expect(draft).toMatchObject({
    status: 'draft',
    asserts: 'attribution',
    grounds: ['anonymous-source'],
    namedSourceId: names?.[0]?.id,
  })
  // The verdict is the person's: the card is at hand for it.
  await page.keyboard.press('1')
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.mark).toBe('sourced')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(0)
  await clickOn(page, '中国の関係筋が')
  await expect(bar).toContainText('スペクテイター誌')
})

test('a dismissed suggestion stays away after a reload, for this person alone; undo brings it back', async ({
  page,
  article,
  openAs,
}) => {
  await openArticle(page, article)
  await clickOn(page, '橋は落ちる')
  await expect(barOf(page)).toContainText('見通し')
  await page.keyboard.press('x')
  await expect(page.getByText(/保存しました/).first()).toBeVisible()
  await openArticle(page, article)
  await clickOn(page, '中国の関係筋が')
  await expect(barOf(page)).toContainText('3件中')
  await clickOn(page, '橋は落ちる')
  await expect(barOf(page)).toBeHidden()

  const elsewhere = await openAs('hasegawa')
  await openArticle(elsewhere, article)
  await clickOn(elsewhere, '中国の関係筋が')
  await expect(barOf(elsewhere)).toContainText('3件中')
  await page.keyboard.press('Control+z')
  await expect(barOf(elsewhere)).toContainText('4件中')
  await page.keyboard.press('Control+y')
  await expect(barOf(elsewhere)).toContainText('3件中')

  const other = await openAs('yoshida')
  await openArticle(other, article)
  await clickOn(other, '橋は落ちる')
  await expect(barOf(other)).toContainText('見通し')
  await other.keyboard.press('x')
  await expect(barOf(other)).toBeHidden()
  await other.keyboard.press('Control+z')
  await clickOn(other, '橋は落ちる')
  await expect(barOf(other)).toContainText('見通し')
})

test('the keyboard walks suggestions and their list, and hides them in the text', async ({ page, article }) => {
  await openArticle(page, article)
  await textOf(page).focus()
  await expect(async () => {
    await page.keyboard.press('g')
    await expect(barOf(page)).toContainText('スペクテイター誌', { timeout: 1000 })
  }).toPass()
  await page.keyboard.press('g')
  await expect(barOf(page)).toContainText('𠮷野市長')
  await page.keyboard.press('v')
  const list = page.getByRole('dialog', { name: '提案' })
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await expectNoSeriousViolation(page)
  const toggle = list.getByRole('checkbox', { name: '本文に提案を表示する' })
  await toggle.uncheck()
  await list
    .getByRole('listitem')
    .last()
    .getByRole('button', { name: /見送る/ })
    .press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await clickOn(page, '中国の関係筋が')
  await expect(barOf(page)).toBeHidden()
  const toned = page.locator('.article-text .tone-suggested')
  await expect(toned).toHaveCount(0)
  await openArticle(page, article)
  await page.keyboard.press('v')
  await expect(toggle).not.toBeChecked()
  await toggle.check()
  await page.keyboard.press('Escape')
  await expect(toned.first()).toBeVisible()
})

test('on a phone the bar stands over the verdicts, and a thumb accepts', async ({ page, article }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await openArticle(page, article)
  await clickOn(page, '橋は落ちる')
  const bar = barOf(page)
  await expect(bar).toBeVisible()
  const [over, verdicts] = [
    await bar.boundingBox(),
    await page.getByRole('toolbar', { name: '判定', exact: true }).boundingBox(),
  ]
  expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual(verdicts?.y ?? 0)
  await bar.getByRole('button', { name: '対象外にする' }).click()
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.mark).toBe('set-aside')
})

test.describe('a recommender', () => {
  let server: Server
  let url: string
  let answer: { status: number; body: string }
  test.beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume()
      request.on('end', () => response.writeHead(answer.status).end(answer.body))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  test.afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test('inside the network is not asked unless the operator allows it', async ({
    page,
    article,
    freshProject,
    openAs,
  }) => {
    const lead = await openAs('mitamura')
    await lead.goto(`${freshProject.url}/settings`)
    await lead.getByRole('button', { name: '提案プログラムを変更' }).click()
    const dialog = lead.getByRole('dialog')
    await dialog.getByLabel('URL').fill(url)
    await dialog
      .getByLabel(/シークレット/)
      .first()
      .fill('word')
    await expectNoSeriousViolation(lead)
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(lead.getByText('シークレットあり')).toBeVisible()
    await openArticle(page, article)
    await page.keyboard.press('v')
    await page.getByRole('button', { name: '提案プログラムに問い合わせる' }).click()
    await expect(page.getByText(/内部ネットワークにあるため/)).toBeVisible()
  })

  test('on the loopback, allowed, suggests; a bad answer is told by what it is', async ({
    browser,
    contextOptions,
  }) => {
    // It starts an app of its own, which loads the demo.
    test.setTimeout(180_000)
    const folder = mkdtempSync(join(tmpdir(), 'tenkyo-recommender-'))
    const app = await startApp(folder, { TENKYO_FETCH_ALLOW: '127.0.0.1' })
    const context = await browser.newContext({ ...contextOptions, baseURL: app.url })
    const page = await context.newPage()
    const token = new URL(await app.linkFor('mitamura')).pathname.split('/').at(-1) ?? ''
    const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
    await page.request.post('/api/auth/callback/link', { form: { csrfToken, token, json: 'true' } })
    const [card] = (await (await page.request.get('/api/projects')).json()).items as { project: { id: string } }[]
    const id = card?.project.id ?? ''
    const project = { id, name: '', url: `/projects/${id}` }
    const set = await page.request.put(`/api/projects/${id}/recommender`, {
      data: { url },
      headers: { 'if-match': '"0"' },
    })
    expect(set.ok(), await set.text()).toBe(true)
    const article = await importArticle(page.request, project, TEXT)
    await openArticle(page, article)
    const ask = page.getByRole('button', { name: '提案プログラムに問い合わせる' })
    await page.keyboard.press('v')
    answer = { status: 500, body: 'out of order' }
    await ask.click()
    await expect(page.getByText(/ステータス500.*out of order/)).toBeVisible()
    answer = { status: 200, body: '<p>hello</p>' }
    await ask.click()
    await expect(page.getByText(/JSONではありません/)).toBeVisible()
    const over = (selector: object, words: string) => ({
      type: 'Annotation',
      body: { type: 'TextualBody', purpose: 'commenting', value: words },
      target: { selector },
    })
    const annotations = [
      over({ type: 'TextPositionSelector', start: 8, end: 15 }, '地図で確かめる'),
      over({ type: 'TextQuoteSelector', exact: 'どこにもない' }, ''),
    ]
    answer = { status: 200, body: JSON.stringify(annotations) }
    await ask.click()
    await expect(page.getByText(/1件の提案があり/)).toBeVisible()
    await expect(page.getByText('引用が本文にない注釈: 1件')).toBeVisible()
    await expectNoSeriousViolation(page)
    await page.getByRole('button', { name: /提案プログラム: 地図で確かめる/ }).click()
    await expect(barOf(page)).toContainText('地図で確かめる')
    await page.keyboard.press('y')
    await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.note).toBe('地図で確かめる')
    await context.close()
    expect(await app.stop()).toBe(0)
    rmSync(folder, { recursive: true, force: true })
  })
})

test('where the system sets the colours, only what is selected stands on another ground', async ({
  page,
  article,
}, info) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openArticle(page, article)
  await clickOn(page, '橋は港に')
  await page.keyboard.press('Space')
  await expect.poll(async () => (await marksOf(page, article)).lookedAt.length).toBe(1)
  await expect(page.locator('.article-text .tone-suggested').first()).toBeVisible()
  await clickOn(page, '見ていた')
  await page.keyboard.press('s')
  await expect.poll(() => groundShare(page, '見ていた')).toBeLessThan(0.2)
  for (const words of ['橋は港にある', '中国の関係筋が'])
    expect(await groundShare(page, words), words).toBeGreaterThan(0.5)
  await page.screenshot({ path: info.outputPath('forced-colours.png') })
})

/** How much of the place of some words is painted in the system's ground colour: 0 to 1, of the picture's pixels. */
async function groundShare(page: Page, words: string): Promise<number> {
  const picture = await page.screenshot({ clip: await boxOf(page, words) })
  return page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.fillStyle = 'Canvas'
      context.fillRect(0, 0, 1, 1)
      const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      let count = 0
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++
      return count / (data.length / 4)
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  )
}

test('suggestions that come while the mouse draws a selection leave it alone', async ({ page, article }) => {
  const { letGo } = await hold(page, '**/dismissals')
  await openArticle(page, article)
  const box = await boxOf(page, '中国の関係筋が橋は危ない')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 1, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, y, { steps: 4 })
  letGo()
  await expect(page.locator('.article-text .tone-suggested').first()).toBeVisible()
  await page.mouse.move(box.x + box.width - 1, y, { steps: 4 })
  await page.mouse.up()
  expect(await page.evaluate(() => String(getSelection()))).toBe('中国の関係筋が橋は危ない')
  await page.keyboard.press('2')
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(1)
  const [made] = (await marksOf(page, article)).annotations
  expect(made?.anchor.exact).toBe('中国の関係筋が橋は危ない')
})

test('an article whose suggestions are shown is left by a link and by Back', async ({ page, article }) => {
  const isShown = async () => {
    await clickOn(page, '橋は港に')
    await expect(page.locator('.article-text .tone-suggested').first()).toBeVisible()
  }
  await openArticle(page, article)
  await isShown()
  await page.getByRole('navigation').getByRole('link', { name: '記事' }).click()
  const link = page.getByRole('heading', { name: article.title }).getByRole('link')
  await expect(link).toBeVisible()
  await expect(page.locator('html[data-reader]')).toHaveCount(0)
  await link.click()
  await expect(textOf(page)).toBeVisible()
  await isShown()
  await page.goBack()
  await expect(link).toBeVisible()
})
