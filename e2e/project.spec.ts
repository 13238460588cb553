// A project's pages: holder and due date in place with a way back, live for a colleague; members, policy, sources; who may
// do what; language and theme.
import type { Page } from '@playwright/test'
import { expect, test } from './setup/fixtures'

async function demoHome(page: Page): Promise<string> {
  await page.goto('/projects')
  await page.getByRole('link', { name: /中ロ関係報道の検証/ }).click()
  await page.waitForURL(/projects\/[0-9a-f-]{36}$/)
  return page.url()
}

test('a new holder shows at a colleague’s screen at once, and can be undone', async ({ signInAs, openAs, page }) => {
  await signInAs('mitamura')
  const home = await demoHome(page)
  const colleague = await openAs('yoshida')
  await colleague.goto(home)
  const holder = (one: Page) => one.getByRole('combobox', { name: /の担当$/ }).first()
  const before = (await holder(page).innerText()).trim()
  await colleague.waitForTimeout(500)
  await holder(page).click()
  await page.getByRole('option', { name: '長谷川' }).click()
  await expect(holder(page)).toContainText('長谷川')
  await expect(holder(colleague)).toContainText('長谷川')
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(holder(page)).toHaveText(before)
  await expect(holder(colleague)).toHaveText(before)
})

test('a due date by keyboard alone', async ({ signInAs, page }) => {
  await signInAs('mitamura')
  await demoHome(page)
  await page.getByRole('button', { name: /^期限/ }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('日付').fill('2026-12-24')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^期限 2026年12月24日/ })).toBeVisible()
})

test('a lead changes roles and policy; the last lead stays', async ({ signInAs, freshProject, page }) => {
  await signInAs('eguchi')
  await page.goto(`${freshProject.url}/settings`)
  const roles = page.getByRole('combobox', { name: /さんの権限$/ })
  const leads = roles.filter({ hasText: 'デスク' })
  for (let left = await leads.count(); left > 1; left--) {
    await leads.first().click()
    await page.getByRole('option', { name: '検証者' }).click()
    await expect(leads).toHaveCount(left - 1)
  }
  await leads.first().click()
  await page.getByRole('option', { name: '閲覧者' }).click()
  await expect(page.getByText('プロジェクトにはデスクが少なくとも1人必要です。').first()).toBeVisible()
  await expect(leads).toHaveCount(1)
  const rule = page.getByRole('combobox', { name: '反証あり・核心に必要な承認' })
  await rule.click()
  await page.getByRole('option', { name: '3人の承認', exact: true }).click()
  await expect(rule).toContainText('3人の承認')
  await page.reload()
  await expect(rule).toContainText('3人の承認')
})

test('a source gets an owner', async ({ signInAs, freshProject, page }) => {
  await signInAs('hasegawa')
  await page.goto(`${freshProject.url}/sources`)
  for (const name of ['東都グループ', '東都新聞<i>']) {
    await page.getByRole('button', { name: '情報源の追加' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('名前')).toBeFocused()
    await page.keyboard.type(name)
    await dialog.getByRole('button', { name: '追加', exact: true }).click()
    await expect(dialog).toBeHidden()
  }
  await page.getByRole('button', { name: '東都新聞<i>の変更' }).click()
  await page.getByRole('combobox', { name: /所有者/ }).click()
  await page.getByRole('option', { name: '東都グループ' }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('所有者 東都グループ')).toBeVisible()
})

test('a viewer is offered nothing to change', async ({ signInAs, openAs, page }) => {
  await signInAs('hayakawa')
  const home = await demoHome(page)
  await expect(page.getByRole('link', { name: '記事の取り込み' })).toHaveCount(0)
  await expect(page.getByRole('combobox')).toHaveCount(0)
  expect((await page.request.get(`${home}/import`)).status()).toBe(404)
  const admin = await openAs('eguchi')
  expect((await admin.request.get(`${home}/import`)).status()).toBe(200)
})

test('language and theme are the reader’s, from the first answer on', async ({ signInAs, page }) => {
  await signInAs('mitamura')
  await demoHome(page)
  await page.getByRole('button', { name: /アカウント・言語・配色/ }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'For me' })).toBeVisible()
  await page.getByRole('button', { name: /account, language, theme/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  const html = await (await page.request.get(page.url())).text()
  expect(html).toMatch(/<html[^>]*lang="en"[^>]*data-theme="dark"/)
})

test('tabs of one browser share one live stream, and another takes over', async ({ signInAs, page, context }) => {
  await signInAs('mitamura')
  let streams = 0
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/live')) streams += 1
  })
  const home = await demoHome(page)
  const [second, third] = [await context.newPage(), await context.newPage()]
  for (const tab of [second, third]) await tab.goto(home)
  const setDue = async (tab: Page, day: string) => {
    await tab.getByRole('button', { name: /^期限/ }).last().click()
    await tab.getByLabel('日付').fill(day)
    await tab.keyboard.press('Enter')
  }
  await setDue(third, '2027-01-05')
  for (const tab of [page, second]) await expect(tab.getByText('2027年1月5日').first()).toBeVisible()
  expect(streams).toBe(1)
  await page.close()
  await expect.poll(() => streams).toBe(2)
  await setDue(third, '2027-01-06')
  await expect(second.getByText('2027年1月6日').first()).toBeVisible()
})
