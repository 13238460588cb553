// The whole way, as people go it: sign in, import an article, mark it with the mouse and with the keyboard alone, hand
// in, review as a colleague, read the report, take every export away.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ArticleMarks } from '@/core/views'
import { expect, test } from './setup/fixtures'

const FOLDER = process.env.CORPUS_DIR ?? 'seeds/articles'
const TEXT = readFileSync(join(FOLDER, readdirSync(FOLDER).find((name) => name.startsWith('003')) ?? ''), 'utf8')

test('from an imported text to a report in every format', async ({ signInAs, openAs, freshProject, page }) => {
  test.setTimeout(120_000)
  await signInAs('hasegawa')

  await page.goto(`${freshProject.url}/import`)
  await page.getByLabel('記事の本文').fill(TEXT)
  await page.getByRole('button', { name: '本文を読み取る' }).click()
  await page.getByLabel('媒体').fill('海外ニュースの訳')
  await page.getByRole('button', { name: '取り込む', exact: true }).last().click()
  await page.waitForURL('**/articles/*')
  const articleId = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  const text = page.getByRole('textbox', { name: /読み取り専用の本文/ })
  await expect(text).toBeVisible()
  const paragraphs = text.locator('p[data-kind=paragraph]')

  await test.step('mark with the mouse', async () => {
    await drag(page, paragraphs.nth(2))
    await page
      .getByRole('toolbar', { name: '選択範囲に判定を付ける' })
      .getByRole('button', { name: /検証不能/ })
      .click()
    await fillCard(page, '情報源が1つのみ')
  })

  await test.step('mark with the keyboard alone', async () => {
    await text.focus()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('s')
    await page.keyboard.press('2')
    await expect(page.getByRole('textbox', { name: '説明' })).toBeFocused()
    await page.keyboard.type('記録が公開されていない')
    await fillCard(page, '非公開情報')
    await text.focus()
    await page.keyboard.press('j')
    await page.keyboard.press('0')
    await page.keyboard.press('j')
    await page.keyboard.press(' ')
    await expect(page.getByRole('status').filter({ hasText: '保存' }).first()).toBeAttached()
  })

  const read = async () =>
    (await (await page.request.get(`/api/articles/${articleId}/annotations`)).json()) as ArticleMarks
  await expect
    .poll(async () => (await read()).annotations.map(({ status }) => status))
    .toEqual(['draft', 'draft', 'draft'])
  await expect.poll(async () => (await read()).lookedAt.length).toBe(1)

  await test.step('everything typed survives a reload', async () => {
    await page.reload()
    await expect(text.locator('mark').first()).toBeVisible()
    const notes = (await read()).annotations.map(({ note }) => note)
    expect(notes).toContain('記録が公開されていない')
  })

  await test.step('hand in', async () => {
    await page.getByRole('button', { name: /^提出/ }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '3件を提出' }).click()
    await expect
      .poll(async () => (await read()).annotations.map(({ status }) => status))
      .toEqual(['submitted', 'submitted', 'submitted'])
  })

  await test.step('a colleague approves', async () => {
    const colleague = await openAs('yoshida')
    await colleague.goto(`${freshProject.url}/queue`)
    await colleague.getByRole('link', { name: '3件を順に見る' }).click()
    for (let left = 3; left > 0; left -= 1) {
      await colleague.getByRole('button', { name: /^承認/ }).click()
      await expect
        .poll(async () => (await read()).annotations.filter(({ status }) => status === 'accepted').length)
        .toBe(4 - left)
    }
  })

  await page.goto(`${freshProject.url}/articles/${articleId}/report`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('検証報告書')
  await expect(page.getByText(/検証不能2件/).first()).toBeVisible()

  const { annotations } = await read()
  for (const [format, check] of Object.entries(FORMATS)) {
    const answer = await page.request.get(`/api/articles/${articleId}/report/${format}`)
    expect(answer.status(), format).toBe(200)
    expect(answer.headers()['content-disposition']).toMatch(/^attachment;/)
    check(await answer.text(), annotations)
  }
})

type Annotations = ArticleMarks['annotations']

const FORMATS: Record<string, (body: string, annotations: Annotations) => void> = {
  json: (body, annotations) => {
    const report = JSON.parse(body)
    expect(report.format).toBe('tenkyo-report/1')
    expect(report.claims).toHaveLength(annotations.filter(({ mark }) => mark !== 'set-aside').length)
  },
  csv: (body) => expect(body.trim().split('\r\n').length + body.trim().split('\n').length).toBeGreaterThan(3),
  markdown: (body) => expect(body).toMatch(/^# /m),
  html: (body) => {
    expect(body).toMatch(/^<!doctype html>/i)
    expect(body).not.toMatch(/<(script|link|iframe|img)\b/i)
  },
  w3c: (body, annotations) => {
    const exact = new Set(annotations.map(({ anchor }) => anchor.exact))
    const found = JSON.stringify(JSON.parse(body)).match(/"exact":"(?:[^"\\]|\\.)*"/g) ?? []
    expect(found.length).toBeGreaterThanOrEqual(exact.size)
    for (const quote of exact) expect(body).toContain(JSON.stringify(quote).slice(1, -1))
  },
}

/** Selects the first half of a paragraph's first line with the mouse. */
async function drag(page: Page, paragraph: ReturnType<Page['locator']>): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded()
  const box = await paragraph.boundingBox()
  if (box === null) throw new Error('the paragraph is not on the page')
  await page.mouse.move(box.x + 2, box.y + 12)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + 12, { steps: 8 })
  await page.mouse.up()
}

/** Says in the open card that it is about the content, and gives a ground. */
async function fillCard(page: Page, ground: string): Promise<void> {
  const card = page.getByRole('article').filter({ has: page.getByRole('group', { name: '判定理由' }) })
  await card.getByRole('button', { name: '内容', exact: true }).click()
  await card.getByRole('button', { name: ground, exact: true }).click()
  await expect(card.getByRole('button', { name: ground, exact: true })).toHaveAttribute('aria-pressed', 'true')
}
