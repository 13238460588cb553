// Importing: what was typed is never lost, a wrong guess is one press, what cannot be taken in is refused clearly.
import { readFileSync } from 'node:fs'
import { expect, test } from './setup/fixtures'

const DEMO = readFileSync('seeds/articles/001-sino-russian-entente.txt')

test('a refused file leaves the typed text, and a reload keeps it', async ({ signInAs, freshProject, page }) => {
  await signInAs('hasegawa')
  await page.goto(`${freshProject.url}/import`)
  const text = page.getByLabel('記事の本文')
  const typed = '𠮷野家の発表\nか\u3099っこうは3件だ。次の文。👨‍👩‍👧‍👦'
  await text.fill(typed)
  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 \0') })
  await expect(page.getByText('テキストファイルではありません')).toBeVisible()
  await file.setInputFiles({ name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.alloc(20_000_000, 'a') })
  await expect(page.getByText('大きすぎます(20 MB、上限10 MB)')).toBeVisible()
  await file.setInputFiles({ name: 'c.txt', mimeType: 'text/plain', buffer: Buffer.from([0x82, 0xa0, 0x82, 0xa2]) })
  await expect(page.getByText('文字コードがUTF-8ではありません')).toBeVisible()
  await expect(text).toHaveValue(typed)
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).some((kept) => String(kept).includes('野家'))))
    .toBe(true)
  await page.reload()
  await expect(text).toHaveValue(typed)
  await text.fill(' \n ')
  await page.getByRole('button', { name: '本文を読み取る' }).click()
  await expect(page.getByText('先に本文を貼り付けるか入力してください。')).toBeVisible()
})

test('blocks and facts are corrected by keyboard, survive a reload, and are imported', async ({
  signInAs,
  freshProject,
  page,
}) => {
  await signInAs('hasegawa')
  await page.goto(`${freshProject.url}/import`)
  await page.locator('input[type=file]').setInputFiles({ name: '001.txt', mimeType: 'text/plain', buffer: DEMO })
  const counts = page.getByRole('switch')
  await expect(counts.first()).toBeVisible()
  const isDimmed = await counts.nth(2).getAttribute('aria-checked')
  expect(isDimmed).toBe('false')
  await counts.nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await expect(counts.nth(2)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(counts.nth(2)).toHaveAttribute('aria-checked', 'true')
  await page.getByLabel('題名').fill('')
  await page.getByRole('textbox', { name: 'URL' }).fill('javascript:alert(1)')
  await page.getByRole('button', { name: '取り込む' }).click()
  await expect(page.getByText('題名を入力してください。')).toBeVisible()
  await expect(page.getByText('URLは http:// または https:// で始めてください。')).toBeVisible()
  await page.getByLabel('題名').fill('<b>題名</b>𠮷')
  await page.getByRole('textbox', { name: 'URL' }).fill('https://example.org/記事')
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).some((kept) => String(kept).includes('<b>'))))
    .toBe(true)
  await page.reload()
  await expect(counts.nth(2)).toHaveAttribute('aria-checked', 'true')
  await expect(page.getByLabel('題名')).toHaveValue('<b>題名</b>𠮷')
  await page.getByRole('button', { name: '取り込む' }).click()
  await page.waitForURL('**/articles/*')
  await page.goto(freshProject.url)
  await expect(page.getByRole('heading', { name: '<b>題名</b>𠮷' })).toBeVisible()
  await page.goto(`${freshProject.url}/import`)
  await expect(page.getByLabel('記事の本文')).toHaveValue('')
})
