// What the reader costs to load: bytes, not time. The packages inside a chunk are told by `npm run bench:size`.
import { gzipSync } from 'node:zlib'
import { importArticle, openArticle } from './setup/article'
import { expect, test } from './setup/fixtures'

/** Bytes of script, gzipped, that the reader's page loads at most before anybody does anything (docs/performance.md). */
const LIMIT = 250_000

test('the script of the reader’s page stays within its limit', async ({ signInAs, freshProject, page }) => {
  await signInAs('hasegawa')
  const article = await importArticle(page.request, freshProject)
  const sizes: Promise<number>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'script') return
    sizes.push(answer.body().then((body) => gzipSync(body, { level: 9 }).length))
  })
  await openArticle(page, article)
  // What is fetched ahead comes after the page: until nothing has come for a second.
  let before = -1
  await expect.poll(() => before === (before = sizes.length), { intervals: [1000] }).toBe(true)
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  // Less than a framework alone would mean that nothing was counted.
  expect(total).toBeGreaterThan(100_000)
  expect(total).toBeLessThanOrEqual(LIMIT)
})
