// Reviewing colleagues' work: approve, ask for changes, dispute, settle; and the author's answer as a new version.
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Evidence, EvidenceFacts } from '../core/evidence.schema'
import type { AnnotationHistory } from '../core/views'
import { importArticle, marksOf, openArticle, type TestArticle, textOf } from './setup/article'
import { expectNoSeriousViolation } from './setup/axe'
import { expect, test as base } from './setup/fixtures'
import { contentAt, handIn } from './setup/hand-in'

/** An article with two annotations that hasegawa handed in. */
const test = base.extend<{ article: TestArticle; sourced: Sourced }>({
  article: async ({ openAs, freshProject }, use) => {
    const author = await openAs('hasegawa')
    const article = await importArticle(author.request, freshProject)
    await handIn(author.request, article, [
      { ...contentAt(article, '会談は三時間続いた'), note: '会談の長さは記録がない。' },
      { ...contentAt(article, '貿易額は昨年、千億ドルに達した'), weight: 'incidental' },
    ])
    await use(article)
  },

  sourced: async ({ article, openAs, freshProject }, use) => {
    const { request } = await openAs('hasegawa')
    const facts: EvidenceFacts = {
      kind: 'document',
      title: '官報 5月号',
      url: null,
      place: '',
      publishedOn: null,
      excerpt: '',
      chain: [],
      record: 'official-record',
      copyOfId: null,
      derivesFromArticleId: null,
      inquiry: null,
      isPublishable: true,
    }
    const data = { id: randomUUID(), ...facts }
    const answer = await request.post(`/api/projects/${freshProject.id}/evidence`, { data })
    expect(answer.ok(), await answer.text()).toBe(true)
    const evidence = (await answer.json()) as Evidence
    const uses = [{ evidenceId: evidence.id, stance: 'supports' as const }]
    const place = contentAt(article, '両国の首脳は五月に北京で会談した')
    const [id = ''] = await handIn(request, article, [
      { ...place, mark: 'sourced', grounds: ['official-record'], evidence: uses },
    ])
    await use({ id, evidence })
  },
})

/** One more annotation of the article, handed in as sourced by one record. */
type Sourced = { id: string; evidence: Evidence }

const pane = (page: Page) => page.getByRole('complementary', { name: '確認' })
const statuses = async (page: Page, article: TestArticle) =>
  (await marksOf(page, article)).annotations.map(({ status }) => status)

test('what waits is stepped through by key, and the next comes by itself', async ({ page, article, signInAs }) => {
  await signInAs('yoshida')
  await openArticle(page, article)
  await page.getByRole('button', { name: '確認する(2件)' }).click()
  await expect(pane(page)).toContainText('会談は三時間続いた')
  await expect(pane(page)).toContainText('会談の長さは記録がない。')
  await expect(pane(page)).toContainText('記録が見当たらない')
  await expectNoSeriousViolation(page)
  await page.keyboard.press('a')
  await expect(pane(page)).toContainText('貿易額は昨年、千億ドルに達した')
  await pane(page).getByRole('button', { name: '承認' }).click()
  await expect(pane(page)).toContainText('対応待ちはありません')
  expect(await statuses(page, article)).toEqual(['accepted', 'accepted'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article').first()).toContainText('確定')
})

test('a request for changes is answered by a new version, reviewed again with what changed', async ({
  page,
  article,
  signInAs,
  openAs,
}) => {
  await signInAs('yoshida')
  await openArticle(page, article, '?review=next')
  await pane(page).getByRole('button', { name: '修正を依頼' }).click()
  await expect(pane(page).getByLabel('修正してほしい点')).toBeFocused()
  await expect(pane(page).getByRole('button', { name: '修正を依頼' })).toBeDisabled()
  await page.keyboard.type('公式発表を当たってください 𠮷')
  await pane(page).getByRole('button', { name: '修正を依頼' }).click()
  await expect(pane(page)).toContainText('貿易額は昨年')

  const author = await openAs('hasegawa')
  await openArticle(author, article)
  await author
    .getByRole('article', { name: /会談は三時間/ })
    .getByRole('button', { expanded: false })
    .first()
    .click()
  const card = author.getByRole('article', { name: /会談は三時間/ })
  await expect(card).toContainText('公式発表を当たってください 𠮷')
  await card.getByLabel('説明').fill('公式発表にも長さの記載がない。')
  await expect(card.getByRole('button', { name: '第2稿として保存' })).toBeVisible()
  // Kept here until it is said to be a new version.
  expect((await marksOf(author, article)).annotations[0]?.versionNumber).toBe(1)
  await card.getByLabel('説明').press('Control+Enter')
  await expect(author.getByText('新しい稿を保存しました')).toBeVisible()

  await page.getByRole('button', { name: '前へ' }).click()
  await expect(pane(page)).toContainText('第2稿')
  await expect(pane(page)).toContainText('会談の長さは記録がない。')
  await expect(pane(page)).toContainText('公式発表にも長さの記載がない。')
  await expectNoSeriousViolation(page)
  await pane(page).getByRole('button', { name: '承認' }).click()
  await expect.poll(() => statuses(page, article)).toEqual(['accepted', 'submitted'])
})

test('evidence under an accepted verdict is corrected in a copy, and reviewed anew', async ({
  page,
  article,
  sourced,
  signInAs,
  openAs,
}) => {
  const there = `?review=${sourced.id}`
  await signInAs('yoshida')
  await openArticle(page, article, there)
  await pane(page).getByRole('button', { name: '承認' }).click()
  const present = async () => (await marksOf(page, article)).annotations.find(({ id }) => id === sourced.id)
  await expect.poll(present).toMatchObject({ status: 'accepted', versionNumber: 1 })

  const author = await openAs('hasegawa')
  await openArticle(author, article)
  const card = author.getByRole('article', { name: /両国の首脳/ })
  await card.getByRole('button', { expanded: false }).first().click()
  await card.getByRole('button', { name: /官報 5月号/, expanded: false }).click()
  await expect(card).toContainText('提出済みの注釈で使われている資料です')
  await expect(card.getByRole('textbox', { name: '資料名' })).toHaveCount(0)
  await expectNoSeriousViolation(author)
  await card.getByRole('button', { name: '写しを作って直す' }).click()
  await expect(card).not.toContainText('提出済みの注釈で使われている資料です')
  await expect(card.getByRole('textbox', { name: '資料名' })).toBeFocused()
  await card.getByRole('textbox', { name: '資料名' }).fill('官報 6月号 𠮷')
  await card.getByRole('button', { name: '第2稿として保存' }).click()
  await expect(author.getByText('新しい稿を保存しました')).toBeVisible()

  const { evidence: items } = await marksOf(page, article)
  const copy = items.find(({ title }) => title === '官報 6月号 𠮷')
  expect(items.find(({ id }) => id === sourced.evidence.id)).toEqual(sourced.evidence)
  expect(await present()).toMatchObject({ status: 'submitted', versionNumber: 2, acceptedVersionNumber: 1 })
  const { versions } = (await (await page.request.get(`/api/annotations/${sourced.id}`)).json()) as AnnotationHistory
  expect(versions.map(({ content }) => content.evidence.map(({ evidenceId }) => evidenceId))).toEqual([
    [copy?.id],
    [sourced.evidence.id],
  ])

  await openArticle(page, article, there)
  await expect(pane(page)).toContainText('第1稿裏付ける官報 5月号')
  await expect(pane(page)).toContainText('第2稿裏付ける官報 6月号 𠮷')
  await pane(page).getByRole('button', { name: '承認' }).click()
  await expect.poll(present).toMatchObject({ status: 'accepted', acceptedVersionNumber: 2 })
})

test('a dispute with another verdict blocks acceptance until a lead settles it', async ({
  page,
  article,
  signInAs,
  openAs,
}) => {
  await signInAs('yoshida')
  await openArticle(page, article, '?review=next')
  await pane(page).getByRole('button', { name: '異議' }).click()
  await pane(page).getByRole('button', { name: '検証対象外' }).click()
  await pane(page).getByLabel('異議の理由').fill('検証できる主張ではない。')
  await pane(page).getByRole('button', { name: '異議' }).click()
  await expect(pane(page)).toContainText('貿易額は昨年')

  const lead = await openAs('mitamura')
  await openArticle(lead, article, '?review=next')
  await expect(pane(lead)).toContainText('検証できる主張ではない。')
  await expect(pane(lead)).toContainText('検証対象外')
  await pane(lead).getByRole('button', { name: '承認' }).click()
  await expect.poll(() => statuses(lead, article)).toEqual(['submitted', 'submitted'])
  await lead.getByRole('button', { name: '確認を終える' }).first().click()
  const card = lead.getByRole('article', { name: /会談は三時間/ })
  await card.getByRole('button', { expanded: false }).first().click()
  await card.getByRole('button', { name: 'デスクとして解決済みにする' }).click()
  await expect.poll(() => statuses(lead, article)).toEqual(['accepted', 'submitted'])
})

test('a lead rejects, with words', async ({ page, article, signInAs }) => {
  await signInAs('mitamura')
  await openArticle(page, article, '?review=next')
  await pane(page).getByRole('button', { name: '不採用にする' }).click()
  await pane(page).getByLabel('不採用の理由').fill('重複しています。')
  await pane(page).getByRole('button', { name: '不採用にする' }).click()
  await expect.poll(() => statuses(page, article)).toEqual(['rejected', 'submitted'])
  await expect(textOf(page).locator('mark')).toHaveText(['貿易額は昨年、千億ドルに達した'])
})

test('an author asked for changes comes from the queue to the card', async ({
  page,
  article,
  signInAs,
  openAs,
  freshProject,
}) => {
  const reviewer = await openAs('yoshida')
  const [first] = (await marksOf(reviewer, article)).annotations
  const asked = await reviewer.request.post(`/api/annotations/${first?.id}/reviews`, {
    data: {
      id: randomUUID(),
      versionNumber: 1,
      judgement: 'request-changes',
      words: '根拠を示してください。',
      proposedMark: null,
    },
  })
  expect(asked.ok(), await asked.text()).toBe(true)
  await signInAs('hasegawa')
  await page.goto(`${freshProject.url}/queue`)
  await page.getByRole('listitem').filter({ hasText: '修正の依頼あり' }).getByRole('link').click()
  const card = page.getByRole('article', { name: /会談は三時間/ })
  await expect(card).toContainText('根拠を示してください。')
  await expect(card.getByLabel('説明')).toBeVisible()
})

test('nobody reviews their own work, and the pane says why', async ({ page, article, signInAs }) => {
  await signInAs('hasegawa')
  const { annotations } = await (async () => {
    await openArticle(page, article)
    return marksOf(page, article)
  })()
  await openArticle(page, article, `?review=${annotations[0]?.id}`)
  await expect(pane(page)).toContainText('自分が作成した注釈は確認できません')
  await expect(pane(page).getByRole('button', { name: '承認' })).toHaveCount(0)
})

test('a viewer reads everything and can change nothing', async ({ page, article, signInAs }) => {
  await signInAs('hayakawa')
  await openArticle(page, article)
  await expect(page.getByRole('article')).toHaveCount(2)
  await textOf(page).focus()
  await page.keyboard.press('1')
  await page.keyboard.press('Space')
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^提出/ })).toHaveCount(0)
  await expect(page.getByText('閲覧', { exact: true })).toBeVisible()
  await expect(page.getByText('この文を判定')).toHaveCount(0)
})

test.describe('with a thumb', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('review is whole', async ({ page, article, signInAs }) => {
    await signInAs('yoshida')
    await openArticle(page, article, '?review=next')
    await expect(pane(page)).toContainText('会談は三時間続いた')
    await expectNoSeriousViolation(page)
    const approve = pane(page).getByRole('button', { name: '承認' })
    expect((await approve.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await approve.tap()
    await expect(pane(page)).toContainText('貿易額は昨年')
    await pane(page).getByRole('button', { name: '修正を依頼' }).tap()
    await pane(page).getByLabel('修正してほしい点').fill('年を明記してください。')
    await pane(page).getByRole('button', { name: '修正を依頼' }).tap()
    await expect(pane(page)).toContainText('対応待ちはありません')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
