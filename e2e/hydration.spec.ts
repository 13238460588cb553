// A page comes alive as the server sent it, whatever this person's keys and platform are called.
import { importArticle, marksOf, openArticle, type TestArticle } from './setup/article'
import { expect, test as base } from './setup/fixtures'

const test = base.extend<{ article: TestArticle }>({
  article: async ({ page, signInAs, freshProject }, use) => {
    await signInAs('hasegawa')
    await use(await importArticle(page.request, freshProject))
  },
})

test.describe('on a Mac', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
  })

  test('an article comes alive without an error and names the keys of a Mac', async ({ page, article }) => {
    await openArticle(page, article)
    await expect(page.locator('[data-status]').getByText('⌘K')).toBeVisible()
  })
})

test('an article comes alive without an error where the status line shows a key of one’s own', async ({
  page,
  article,
}) => {
  const marks = await marksOf(page, article)
  const me = marks.people.find(({ name }) => name.includes('長谷川'))?.id ?? ''
  await page.addInitScript((id) => localStorage.setItem(`tenkyo.keys.${id}`, '{"mark-sourced":["q"]}'), me)
  await openArticle(page, article)
  await expect(page.locator('[data-status]').getByText('Q 2 3 0')).toBeVisible()
})
