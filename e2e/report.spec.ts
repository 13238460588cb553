// The credibility report: what it says of the demo, every export, publishing, and the public page without a session.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext, Download, Page } from '@playwright/test'
import Ajv from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import type { Article } from '@/core/article.schema'
import type { Annotation } from '@/core/annotation.schema'
import { content } from '@/core/records.fixture'
import { Report } from '@/core/report.schema'
import type { ProjectCard, Workbench } from '@/core/views'
import { LOCALE_COOKIE } from '@/messages/preference-cookies'
import { expect, test } from './setup/fixtures'

const FORMATS = ['JSON', 'CSV', 'Markdown', 'HTML', 'W3C Web Annotation']

test('tells what the demo found, and every export downloads and parses', async ({ signInAs, page }) => {
  test.slow()
  await signInAs('hasegawa')
  await page.goto(await demoReport(page.request))
  await expect(page.getByRole('heading', { level: 1, name: /検証報告書/ })).toBeVisible()
  await expect(page.getByText('作業中の報告書です', { exact: false })).toBeVisible()
  await expect(page.getByText(/主張の大半が検証不能/)).toBeVisible()

  const track2 = page.getByRole('article', { name: /秘密の対話ルート「Track2」/ })
  await expect(track2).toContainText('検証不能')
  await expect(track2).toContainText('誤りという意味ではない')
  await expect(track2).toContainText(/[2-9]媒体・大元は1つ/)
  await expect(track2).toContainText('匿名で途切れる')

  const files = await downloadAll(page)
  const report = Report.parse(JSON.parse(files.JSON ?? ''))
  const schema = await (await page.request.get('/api/report-schema.json')).json()
  const validate = new Ajv({ strict: false, formats: { date: true, 'date-time': true } }).compile(schema)
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  const quotes = report.claims.flatMap(({ annotations }) => annotations.map(({ quote }) => quote.exact))
  expect(quotes.length).toBeGreaterThan(5)
  const rows: string[][] = parse(files.CSV ?? '', { bom: true })
  const items: { target: { selector: { exact?: string }[] }[] }[] = JSON.parse(files['W3C Web Annotation'] ?? '').first
    .items
  for (const quote of quotes) {
    // A claim's places stand in one cell.
    expect(rows.some((row) => row.some((cell) => cell.includes(quote)))).toBe(true)
    expect(items.some(({ target }) => target[0]?.selector.some(({ exact }) => exact === quote))).toBe(true)
  }
  expect(files.Markdown).toContain('# ')
  const offline = await page.context().newPage()
  const asked: string[] = []
  offline.on('request', (request) => asked.push(request.url()))
  await offline.setContent(files.HTML ?? '')
  await expect(offline.getByRole('heading', { level: 1 })).toContainText('検証報告書')
  expect(asked).toEqual([])
  await offline.close()
  await expectAccessible(page)
})

test('a lead publishes, corrects and withdraws; anyone reads what stands', async ({
  signInAs,
  openAs,
  freshProject,
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  await signInAs('mitamura')
  const { id: articleId } = await importArticle(page.request, freshProject.id)
  await page.goto(`${freshProject.url}/articles/${articleId}/report`)
  await page.getByRole('button', { name: '公開', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '公開', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('確定した注釈がまだない')
  const yoshida = await openAs('yoshida')
  await accept(page, yoshida, articleId)
  await page.getByRole('dialog').getByRole('button', { name: '公開', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('別のデスクが行う必要があります')
  await page.getByRole('button', { name: 'キャンセル' }).click()

  await accept(await openAs('hasegawa'), yoshida, articleId)
  await page.reload()
  await page.getByRole('button', { name: '公開', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: '公開', exact: true }).click()
  // The next one is a later kind at once, without the page being loaded anew.
  await page.getByRole('button', { name: '新しい版を公開' }).click()
  await expect(page.getByRole('radio', { name: /追記/ })).toBeChecked()
  await page.getByRole('button', { name: 'キャンセル' }).click()
  await page.getByRole('link', { name: '公開ページを開く' }).click()
  await expect(page).toHaveURL(/\/reports\//)
  const address = page.url()

  const anyone = await browser.newContext({ baseURL, locale: 'ja-JP', javaScriptEnabled: false })
  const reader = await anyone.newPage()
  await reader.goto(address)
  await expect(reader.getByText('報告書 第1版', { exact: true })).toBeVisible()
  await expect(reader.getByRole('article').first()).toContainText(
    '𠮷田さんは「か\u3099くの記録👨‍👩‍👧‍👦は3件だ」と述べた',
  )
  await expect(reader.getByRole('button', { name: '公開', exact: true })).toHaveCount(0)
  const files = await downloadAll(reader)
  expect(Report.parse(JSON.parse(files.JSON ?? '')).edition?.number).toBe(1)

  await page.goto(`${freshProject.url}/articles/${articleId}/report`)
  await page.getByRole('button', { name: '新しい版を公開' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '公開', exact: true }).click()
  await expect(dialog).toContainText('変更点を書いてください')
  await dialog.getByRole('radio', { name: /訂正/ }).check()
  await dialog.getByRole('textbox').fill('引用の範囲を改めた')
  await dialog.getByRole('button', { name: '公開', exact: true }).click()
  await expect(page.getByText('報告書 第2版を公開しました。')).toBeVisible()
  await reader.reload()
  await expect(reader.getByText(/新しい版があります: 第2版.*訂正/)).toBeVisible()

  await page.getByRole('listitem').filter({ hasText: '第1版' }).getByRole('button', { name: '取り下げ' }).click()
  await dialog.getByRole('textbox').fill('引用の範囲に誤りがあったため')
  await dialog.getByRole('button', { name: '取り下げ' }).click()
  await expect(page.getByText('報告書 第1版を取り下げました。')).toBeVisible()
  await reader.reload()
  await expect(reader.getByRole('heading', { name: 'この版は取り下げられました' })).toBeVisible()
  await expect(reader.getByText('引用の範囲に誤りがあったため')).toBeVisible()
  const gone = await anyone.request.get(address.replace('/reports/', '/api/editions/'))
  expect(gone.status()).toBe(410)
  await reader.getByRole('link', { name: '最新の版を開く' }).click()
  await expect(reader.getByText('報告書 第2版', { exact: true })).toBeVisible()
  await expect(reader.getByRole('listitem').filter({ hasText: '第1版' })).toContainText('引用の範囲に誤りがあったため')
  await anyone.close()
})

test('the public page is whole on a telephone, in English', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })
  // Chosen, not asked for by the browser: Chromium's renderers share one Accept-Language between contexts at times.
  await context.addCookies([{ name: LOCALE_COOKIE, value: 'en', url: baseURL ?? '' }])
  const page = await context.newPage()
  await page.goto('/')
  await page.locator('a[href^="/reports/"]').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /Credibility report/ })).toBeVisible()
  await expect(page.getByText(/It does not rate the outlet or the author/)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.locator('summary', { hasText: 'Contents' }).click()
  await page.getByRole('link', { name: 'What would change it' }).click()
  await expect(page).toHaveURL(/#changes$/)
  await expectAccessible(page)
  await context.close()
})

test('only leads are offered to publish', async ({ signInAs, page }) => {
  await signInAs('yoshida')
  await page.goto(await demoReport(page.request))
  await expect(page.getByRole('button', { name: '書き出し' })).toBeVisible()
  await expect(page.getByRole('button', { name: /公開/ })).toHaveCount(0)
})

/** Address of the report of the demo's Track2 article. */
async function demoReport(request: APIRequestContext): Promise<string> {
  const projects = (await (await request.get('/api/projects')).json()) as { items: ProjectCard[] }
  const project = projects.items.find((item) => item.project.name === '中ロ関係報道の検証')?.project
  const articles = (await (await request.get(`/api/projects/${project?.id}/articles`)).json()) as {
    items: { article: Article }[]
  }
  const article = articles.items.find((item) => item.article.title.startsWith('NATOと中国が'))?.article
  return `/projects/${project?.id}/articles/${article?.id}/report`
}

async function importArticle(request: APIRequestContext, projectId: string): Promise<Article> {
  const text = '題名の行\r\n\r\n𠮷田さんは「か\u3099くの記録👨‍👩‍👧‍👦は3件だ」と述べた。結論はまだ出ていない。'
  const facts = {
    title: '記録は3件か',
    outlet: '試験紙',
    author: '',
    publishedOn: '2024-07-03',
    url: null,
    language: 'ja',
  }
  const data = { id: randomUUID(), base64: Buffer.from(text).toString('base64'), fileName: null, facts, kinds: [] }
  const made = await request.post(`/api/projects/${projectId}/articles`, { data })
  expect(made.ok(), await made.text()).toBe(true)
  return made.json()
}

/** One annotation by one colleague, approved by another. */
async function accept(author: Page, reviewer: Page, articleId: string): Promise<void> {
  const { revision } = (await (await author.request.get(`/api/articles/${articleId}`)).json()) as Workbench
  const exact = '𠮷田さんは「か\u3099くの記録👨‍👩‍👧‍👦は3件だ」と述べた'
  const start = revision.text.indexOf(exact)
  const anchor = { start, end: start + exact.length, exact, prefix: '', suffix: '' }
  const id = randomUUID()
  const made = await author.request.post(`/api/articles/${articleId}/annotations`, {
    data: { id, content: content({ anchor }) },
  })
  expect(made.ok(), await made.text()).toBe(true)
  const { version } = (await made.json()) as Annotation
  const sent = await author.request.post(`/api/articles/${articleId}/submissions`, {
    data: { annotations: [{ id, version }] },
  })
  expect(sent.ok(), await sent.text()).toBe(true)
  const review = { id: randomUUID(), versionNumber: 1, judgement: 'approve', words: '', proposedMark: null }
  const approved = await reviewer.request.post(`/api/annotations/${id}/reviews`, { data: review })
  expect(approved.ok(), await approved.text()).toBe(true)
}

/** Every export by the links at the end of the report: format → text. */
async function downloadAll(page: Page): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const format of FORMATS) {
    const link = page.getByRole('link', { name: new RegExp(`^${format}(?! Schema)`) })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(/^検証報告書_.+\.(json|csv|md|html|jsonld)$/)
    files[format] = await textOf(download)
  }
  return files
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
}
