// The margin: cards near the window only, beside their spans in dense places too, lines between the two, marks told apart
// where six lie together, and the way from a mark to its card for who cannot see either.
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { describeAnchor } from '../core/anchor'
import { content } from '../core/records.fixture'
import type { Mark } from '../core/words'
import { LOCALE_COOKIE } from '@/messages/preference-cookies'
import { clickOn, importArticle, openArticle, type TestArticle, textOf } from './setup/article'
import { expectNoSeriousViolation } from './setup/axe'
import { expect, test as base } from './setup/fixtures'

const MARKS: readonly Mark[] = ['sourced', 'unverifiable', 'contradicted', 'set-aside']
const PARAGRAPHS = 120

/** 120 paragraphs; three sentences in each are marked, in some paragraphs all of one sentence's parts besides. */
const LONG_TEXT = [
  '長い記録',
  ...Array.from({ length: PARAGRAPHS }, (_, i) =>
    [1, 2, 3, 4]
      .map((n) => `第${i + 1}段落の${n}文目では、港の管理者が昨年の貨物量を前年より多いと説明したと報じられている。`)
      .join(''),
  ),
].join('\n')

/** Paragraphs without marks come first: they leave room for the cards before the open one. */
const OVERLAPS = [
  '重なりの多い記事',
  ...Array.from({ length: 4 }, (_, i) => `前置きの${i + 1}段落目で、ここに付けられた注釈はない。`),
  '関係筋によると、両国は来月にも共同声明を発表する方向で最終調整に入ったとみられるが、外務省の報道官は「現時点で決まったことはない」と述べ、報道の内容を否定した。首脳会談は三日にわたり北京で開かれ、𠮷野氏も出席した。',
].join('\n')

async function annotate(request: APIRequestContext, article: TestArticle, spans: [number, number, Mark][]) {
  for (let from = 0; from < spans.length; from += 12) {
    await Promise.all(
      spans.slice(from, from + 12).map(async ([start, end, mark]) => {
        const one = content({ mark, grounds: [], anchor: describeAnchor(article.text, start, end) })
        const answer = await request.post(`/api/articles/${article.id}/annotations`, {
          data: { id: randomUUID(), content: one },
        })
        if (!answer.ok()) throw new Error(`not made: ${await answer.text()}`)
      }),
    )
  }
}

const test = base.extend<{ long: TestArticle; overlaps: TestArticle }>({
  long: async ({ page, signInAs, freshProject }, use) => {
    await signInAs('hasegawa')
    const article = await importArticle(page.request, freshProject, LONG_TEXT)
    const spans: [number, number, Mark][] = []
    for (let i = 1; i <= PARAGRAPHS; i++) {
      for (const n of [1, 2, 3]) {
        const start = article.text.indexOf(`第${i}段落の${n}文目`)
        const end = article.text.indexOf('。', start)
        spans.push([start, end, MARKS[(i + n) % 4] ?? 'sourced'])
      }
    }
    await annotate(page.request, article, spans)
    await use(article)
  },
  overlaps: async ({ page, signInAs, freshProject }, use) => {
    await signInAs('hasegawa')
    const article = await importArticle(page.request, freshProject, OVERLAPS)
    const from = article.text.indexOf('関係筋')
    const spans = Array.from({ length: 8 }, (_, i): [number, number, Mark] => [
      from + i * 4,
      from + 90 - i * 3 + (i % 2) * 8,
      MARKS[i % 4] ?? 'sourced',
    ])
    await annotate(page.request, article, spans)
    await use(article)
  },
})

/** Where each card of the margin stands in the window, by annotation. */
async function cardTops(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-card]')].map((card) => [
        card.getAttribute('data-card') ?? '',
        Math.round(card.getBoundingClientRect().top + window.scrollY),
      ]),
    ),
  )
}

/** Ids that marks point at and that stand nowhere. */
async function danglingIds(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('mark[data-id]')]
      .flatMap((mark) => [mark.getAttribute('aria-describedby'), mark.getAttribute('aria-details')])
      .filter((id): id is string => id === null || document.getElementById(id) === null),
  )
}

test('cards are few, beside their spans, never over each other, and keep their place while one scrolls', async ({
  page,
  long,
}) => {
  await openArticle(page, long)
  const cards = page.locator('[data-card]')
  await expect(cards.first()).toBeVisible()
  expect(await cards.count()).toBeLessThan(80)

  let last = await cardTops(page)
  let seen = Object.keys(last).length
  for (let i = 0; i < 8; i++) {
    await page.mouse.wheel(0, 500)
    await expect.poll(() => page.evaluate(() => Math.round(window.scrollY))).toBe((i + 1) * 500)
    const now = await page
      .evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
      .then(() => cardTops(page))
    const [from, to] = [(i + 1) * 500, (i + 1) * 500 + 900]
    for (const [id, top] of Object.entries(now)) {
      const before = last[id]
      if (before === undefined) seen++
      else if (before > from && before < to) expect(top, `card ${id} jumped`).toBe(before)
    }
    last = now
  }
  expect(seen).toBeGreaterThan(60)
  expect(await cards.count()).toBeLessThan(120)
  await expect.poll(() => danglingIds(page)).toEqual([])

  const boxes = await cards.evaluateAll((all) =>
    all.map((card) => {
      const { top, bottom } = card.getBoundingClientRect()
      const mark = document.querySelector(`mark[data-id="${card.getAttribute('data-card')}"]`)
      return { top, bottom, span: mark?.getBoundingClientRect().top ?? null }
    }),
  )
  boxes.slice(1).forEach(({ top }, i) => expect(top).toBeGreaterThanOrEqual(boxes[i]?.bottom ?? 0))
  const shown = boxes.filter(({ top, span }) => span !== null && top > 0 && top < 900)
  expect(shown.length).toBeGreaterThan(3)
  for (const { top, span } of shown) expect(Math.abs(top - (span ?? 0))).toBeLessThan(300)
  await expectNoSeriousViolation(page)
})

test('in a dense place closed cards take one row, and the open one stands at its span', async ({ page, overlaps }) => {
  await openArticle(page, overlaps)
  const cards = page.locator('[data-card]')
  await expect(cards).toHaveCount(8)
  const heights = await cards.evaluateAll((all) => all.map((card) => card.getBoundingClientRect().height))
  for (const height of heights) expect(height).toBeLessThan(36)

  await cards.nth(5).getByRole('button').first().click()
  const id = await cards.nth(5).getAttribute('data-card')
  const open = page.locator(`[data-card="${id}"]`)
  await expect(open.getByLabel('説明')).toBeVisible()
  const span = page.locator(`mark[data-id="${id}"]`).first()
  await expect
    .poll(async () => {
      const [card, line] = [await open.boundingBox(), await span.boundingBox()]
      return card !== null && line !== null && card.y < line.y + line.height && card.y + card.height > line.y
    })
    .toBe(true)
  await expectNoSeriousViolation(page)
})

test('pointing at a card or at its span draws a line between the two', async ({ page, overlaps }) => {
  await openArticle(page, overlaps)
  const lines = page.locator('.leader-lines > g')
  await expect(page.locator('[data-card]')).toHaveCount(8)
  await expect(lines).toHaveCount(0)
  const card = page.locator('[data-card]').nth(2)
  const id = await card.getAttribute('data-card')
  await card.hover()
  await expect(lines).toHaveCount(1)
  await expect(page.locator('mark.span-active').first()).toHaveAttribute('data-id', id ?? '')
  const drawn = await page.evaluate(() => {
    const path = document.querySelector<SVGPathElement>('.leader-line')
    const point = path?.getPointAtLength(path.getTotalLength())
    const box = document.querySelector('.leader-lines')?.getBoundingClientRect()
    return { x: (point?.x ?? 0) + (box?.left ?? 0), y: (point?.y ?? 0) + (box?.top ?? 0) }
  })
  const box = await card.boundingBox()
  expect(Math.abs(drawn.x - (box?.x ?? 0))).toBeLessThan(2)
  expect(drawn.y).toBeGreaterThan(box?.y ?? 0)
  expect(drawn.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0))
  expect(await page.locator('.leader-lines').getAttribute('aria-hidden')).toBe('true')

  // From the text: every annotation under the pointer.
  await page
    .locator('mark')
    .first()
    .hover({ position: { x: 4, y: 8 } })
  await expect(lines).toHaveCount(1)
  await expect(page.locator('[data-card][data-active]')).toHaveCount(1)
  await page.mouse.move(5, 5)
  await expect(lines).toHaveCount(0)

  await page.setViewportSize({ width: 900, height: 800 })
  await expect(page.locator('.leader-lines')).toHaveCount(0)
})

test('six marks over one another are told apart, also without colours', async ({ page, overlaps }, info) => {
  for (const [name, media] of [
    ['light', { colorScheme: 'light', forcedColors: 'none' }],
    ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
    ['forced', { colorScheme: 'light', forcedColors: 'active' }],
  ] as const) {
    await page.emulateMedia(media)
    await openArticle(page, overlaps)
    const marks = textOf(page).locator('mark')
    await expect(marks.first()).toBeVisible()
    await page.screenshot({ path: info.outputPath(`six-layers-${name}.png`) })
    const looks = await marks.evaluateAll((all) =>
      all.map((mark) => {
        const { textDecorationStyle, textDecorationThickness, textUnderlineOffset, textDecorationLine } =
          getComputedStyle(mark)
        return {
          style: `${textDecorationStyle} ${textDecorationThickness}`,
          offset: textUnderlineOffset,
          textDecorationLine,
        }
      }),
    )
    const drawn = looks.filter(({ textDecorationLine }) => textDecorationLine === 'underline')
    expect(new Set(drawn.map(({ offset }) => offset)).size).toBe(6)
    expect(new Set(drawn.map(({ style }) => style)).size).toBe(4)
    await expect(textOf(page).locator('mark[data-more="+2"]').first()).toBeVisible()
    // Colours are the system's where they are forced, so there is nothing for axe to judge.
    if (media.forcedColors === 'none') await expectNoSeriousViolation(page)
  }
})

test('each mark leads to its card and back, and all marks are listed page by page', async ({ page, long, context }) => {
  await openArticle(page, long)
  await expect(page.locator('mark').first()).toBeVisible()

  // The accessibility tree knows where a mark's details are, and they are there.
  const session = await context.newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const marks = nodes.filter((node) => node.role?.value === 'mark')
  expect(marks.length).toBeGreaterThan(20)
  for (const mark of marks) {
    const details = mark.properties?.find(({ name }) => name === 'details')?.value.relatedNodes
    expect(details, 'a mark without details').toHaveLength(1)
  }
  await expect.poll(() => danglingIds(page)).toEqual([])

  // From the text to the card and back to the span.
  await textOf(page).focus()
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(page.locator('article[data-card]:focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()

  const list = page.getByRole('region', { name: 'この記事の注釈' })
  await list.getByRole('button', { name: 'すべての注釈を一覧(360件)' }).focus()
  await expect(list.getByRole('button', { name: 'すべての注釈を一覧(360件)' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(list.getByText('360件中 1〜50件目')).toBeVisible()
  await expectNoSeriousViolation(page)
  await list.getByRole('button', { name: '前のページ' }).focus()
  await page.keyboard.press('Enter')
  await expect(list.getByText('360件中 351〜360件目')).toBeVisible()
  await list
    .getByRole('button', { name: /第120段落の3文目/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('article', { name: /第120段落の3文目/ })
  await expect(card).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
  // The caret is where the card spoke of: Enter leads into the same card again.
  await page.keyboard.press('Enter')
  await expect(card).toBeFocused()
})

test('what stands before an open card stays in reach', async ({ page, signInAs, freshProject }) => {
  await signInAs('hasegawa')
  const article = await importArticle(page.request, freshProject)
  const [first, second] = [article.text.indexOf('両国の'), article.text.indexOf('会談は')]
  await annotate(page.request, article, [
    [0, article.text.indexOf('\n'), 'sourced'],
    [first, second - 1, 'contradicted'],
    [second, article.text.indexOf('\n', second) - 1, 'unverifiable'],
  ])
  await openArticle(page, article)
  const cards = page.locator('[data-card]')
  await expect(cards).toHaveCount(3)
  await cards.nth(2).getByRole('button').first().click()
  await expect(cards.nth(2).getByLabel('説明')).toBeVisible()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  const header = await page.locator('.article-text').evaluate(() => {
    const bar = document.elementFromPoint(innerWidth - 200, 10)?.closest('header')
    return bar?.getBoundingClientRect().bottom ?? Number.NaN
  })
  for (const at of [0, 1, 2]) {
    const button = cards.nth(at).getByRole('button').first()
    await button.focus()
    const isOnTop = () =>
      button.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
      })
    await expect.poll(isOnTop, `card ${at} is covered`).toBe(true)
    expect((await cards.nth(at).boundingBox())?.y).toBeGreaterThanOrEqual(header)
  }
})

test('in a low window, too, the reason of a new mark is typed in sight', async ({
  page,
  context,
  baseURL,
  signInAs,
  freshProject,
}) => {
  await signInAs('hasegawa')
  const article = await importArticle(page.request, freshProject)
  await page.setViewportSize({ width: 1366, height: 650 })
  await context.addCookies([{ name: LOCALE_COOKIE, value: 'en', url: baseURL ?? '' }])
  await openArticle(page, article)
  for (const words of ['北京での会談', '会談は三時間', '来年はさらに']) {
    await clickOn(page, words)
    await page.keyboard.press('2')
    const note = page.locator('[data-part=note]:focus')
    const isInSight = () =>
      note.evaluate((element) => {
        const { left, bottom, width } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(left + width / 2, bottom - 4))
      })
    await expect.poll(isInSight, words).toBe(true)
    await expect(page.locator('mark', { hasText: words }).first()).toBeInViewport()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
})
