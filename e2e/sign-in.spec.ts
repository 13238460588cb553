// Coming in and going out, as a person does it.
import { expectNoSeriousViolation } from './setup/axe'
import { expect, test } from './setup/fixtures'

const PASSWORD = '長い合い言葉 𠮷 か\u3099 12'

test('a link signs in by a click, once, and leads back to nothing afterwards', async ({ app, page }) => {
  const link = await app.linkFor('hayakawa')
  // A preview opens it first; that spends nothing.
  expect((await page.request.get(link)).ok()).toBe(true)
  await page.goto(link)
  await expectNoSeriousViolation(page)
  await page.getByRole('button', { name: '早川 実さんとしてログイン' }).click()
  await expect(page).toHaveURL(/\/projects$/)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('このリンクは使えません')
  await page.goto('/admin')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('管理')
})

test('a password is set, asked for, and leads back to where one was going', async ({ page, signInAs, context }) => {
  await signInAs('oshiro')
  await page.goto('/account')
  await expectNoSeriousViolation(page)
  await page.getByLabel('新しいパスワード').fill(PASSWORD)
  await page.getByRole('button', { name: 'パスワードを設定' }).click()
  await expect(page.getByLabel('現在のパスワード')).toBeVisible()
  await page.getByRole('button', { name: 'すべての端末からログアウト' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  expect((await context.request.get('/api/projects')).status()).toBe(401)

  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/)
  await expectNoSeriousViolation(page)
  await page.getByLabel('ログイン名').fill('oshiro')
  await page.getByLabel('パスワード').fill('これではない')
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '一致しません' })).toBeVisible()
  await page.getByLabel('パスワード').fill(PASSWORD)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  await expect(page).toHaveURL(/\/account$/)
})

test.describe('addresses handed around', () => {
  for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
    test(`${next} leads nowhere else`, async ({ page, signInAs, baseURL }) => {
      await signInAs('oshiro')
      await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
      await expect(page).toHaveURL(`${baseURL}/projects`)
    })
  }
})

test('an administrator adds a person, views as a demo person, and is told so', async ({ page, signInAs }) => {
  await signInAs('eguchi')
  await page.goto('/admin')
  await expectNoSeriousViolation(page)
  await page.getByRole('button', { name: '利用者を追加' }).click()
  await page.getByLabel('氏名').fill('新井 𠮷')
  await page.getByLabel('ログイン名').fill('arai')
  await page.getByRole('button', { name: '追加', exact: true }).click()
  const made = page.getByRole('dialog', { name: '新井 𠮷さんのログイン用リンク' })
  await expect(made.getByLabel('リンク')).toHaveValue(/\/link\/[0-9a-f]{64}$/)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '長谷川 澪さんへの操作' }).click()
  await page.getByRole('menuitem', { name: 'この人として操作' }).click()
  await expect(page).toHaveURL(/\/projects$/)
  await expect(page.getByText('江口 直樹さんが長谷川 澪さんとして操作中です')).toBeVisible()
  await page.goto('/admin')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('管理')
  await page.goto('/account')
  await page.getByRole('button', { name: '自分に戻る' }).click()
  await expect(page.getByLabel('ログイン名')).toHaveValue('eguchi')
})

test('disabling somebody ends what they have open at once', async ({ openAs, page, signInAs }) => {
  const theirs = await openAs('hayakawa')
  await theirs.goto('/projects')
  await signInAs('eguchi')
  await page.goto('/admin')
  const row = page.getByRole('listitem').filter({ hasText: 'hayakawa' })
  await page.getByRole('button', { name: '早川 実さんへの操作' }).click()
  await page.getByRole('menuitem', { name: '利用を停止' }).click()
  await expect(row).toContainText('停止中')
  expect((await theirs.request.get('/api/projects')).status()).toBe(401)
  await theirs.goto('/projects')
  await expect(theirs).toHaveURL(/\/sign-in/)
  await page.getByRole('button', { name: '早川 実さんへの操作' }).click()
  await page.getByRole('menuitem', { name: '利用を再開' }).click()
  await expect(row).not.toContainText('停止中')
})

test('addresses that make no sense are refused, not failed', async ({ request, app }) => {
  const answers = await Promise.all(
    ['/link/%E0%A4%A', '/%', '/api/auth/callback/link', '/api/auth/nothing', '/link/%00'].map(async (path) => [
      path,
      (await request.get(app.url + path, { maxRedirects: 0 })).status(),
    ]),
  )
  expect(answers.filter(([, status]) => Number(status) >= 500)).toEqual([])
})
