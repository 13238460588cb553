// An article of one's own in a fresh project, and what a test needs to find its way about in it.
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import type { ArticleMarks } from '../../core/views'
import type { FreshProject } from './fixtures'

/** Plain sentences, and characters that break tools: a surrogate pair, an emoji family, combining kana. */
export const TEXT = [
  '北京での会談をめぐる報道',
  '',
  '両国の首脳は五月に北京で会談した。会談は三時間続いた。',
  '',
  '𠮷野氏は「合意は近い」と述べた。👨‍👩‍👧‍👦の写真が配られた。か\u3099ぎの話も出た。',
  '',
  '貿易額は昨年、千億ドルに達した。来年はさらに増えるだろう。',
].join('\n')

export type TestArticle = { id: string; url: string; title: string; text: string }

/** Imports a text as the person whose request it is. */
export async function importArticle(
  request: APIRequestContext,
  project: FreshProject,
  text = TEXT,
): Promise<TestArticle> {
  const id = randomUUID()
  const title = `記事 ${id.slice(0, 8)}`
  const made = await request.post(`/api/projects/${project.id}/articles`, {
    data: {
      id,
      base64: Buffer.from(text).toString('base64'),
      fileName: null,
      facts: { title, outlet: '試験新聞', author: '', publishedOn: '2024-05-20', url: null, language: 'ja' },
      kinds: [],
    },
  })
  if (!made.ok()) throw new Error(`not imported: ${await made.text()}`)
  const { revision } = (await (await request.get(`/api/articles/${id}`)).json()) as { revision: { text: string } }
  return { id, title, url: `${project.url}/articles/${id}`, text: revision.text }
}

/** Opens an article and waits until its text is alive. */
export async function openArticle(page: Page, article: TestArticle, query = ''): Promise<Locator> {
  await page.goto(article.url + query)
  const text = textOf(page)
  await text.waitFor()
  return text
}

/** The text, once it is alive. */
export function textOf(page: Page): Locator {
  return page.locator('.article-text[contenteditable]')
}

/** Puts the caret into the middle of a piece of text, by a click on it. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const box = await boxOf(page, words)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** Clicks on each of these words and presses its key, and leaves the card that opens. */
export async function markEach(page: Page, marks: readonly (readonly [words: string, key: string])[]): Promise<void> {
  for (const [words, key] of marks) {
    await clickOn(page, words)
    await page.keyboard.press(key)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
}

/** Selects words with the mouse. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const box = await boxOf(page, words)
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 1, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, y, { steps: 6 })
  await page.mouse.up()
}

/** Where words stand in the window. They must lie on one line. */
export async function boxOf(
  page: Page,
  words: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return textOf(page).evaluate((element, wanted) => {
    for (const block of element.querySelectorAll('.block')) {
      const start = block.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      const range = document.createRange()
      let at = 0
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0
        const end = start + wanted.length
        if (at <= start && start < at + length) range.setStart(node, start - at)
        if (at < end && end <= at + length) range.setEnd(node, end - at)
        at += length
      }
      block.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y, width, height }
    }
    throw new Error(`“${wanted}” is not in the text`)
  }, words)
}

/** What the server has of an article's marks. */
export async function marksOf(page: Page, article: TestArticle): Promise<ArticleMarks> {
  return (await (await page.request.get(`/api/articles/${article.id}/annotations`)).json()) as ArticleMarks
}
