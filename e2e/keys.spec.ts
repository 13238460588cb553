// Every key of the list does what the list says, the keys can be changed, and the text is selected and spans are adjusted
// with keys, mouse and thumb, without the text ever changing.
import type { Page } from '@playwright/test'
import ja from '../messages/ja.json' with { type: 'json' }
import {
  boxOf,
  clickOn,
  dragOver,
  importArticle,
  marksOf,
  openArticle,
  type TestArticle,
  textOf,
} from './setup/article'
import { expectNoSeriousViolation } from './setup/axe'
import { expect, test as base } from './setup/fixtures'

type Command = keyof typeof ja.reader.commands
type Group = keyof typeof ja.reader.keyGroups
/** A person at the article, the caret in 会談は|三時間続いた。, and the key to press. */
type Desk = { page: Page; article: TestArticle; press: () => Promise<void> }

const test = base.extend<{ article: TestArticle }>({
  article: async ({ page, signInAs, freshProject }, use) => {
    await signInAs('hasegawa')
    await use(await importArticle(page.request, freshProject))
  },
})

const SENTENCE = '会談は三時間続いた。'
const card = (page: Page, name: RegExp = /./) => page.getByRole('article', { name })
const openCard = (page: Page) => page.locator('article[data-card] > button[aria-expanded=true]')
const suggestion = (page: Page) => page.getByRole('toolbar', { name: ja.suggestions.bar })
const suggestionsCame = (page: Page) => page.waitForSelector('.tone-suggested')
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '')

/** The text from the caret to the end of its paragraph. */
function rest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { focusNode, focusOffset } = document.getSelection() ?? {}
    const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement
    const block = element?.closest('.block')
    if (!focusNode || focusOffset === undefined || !block) return ''
    const range = document.createRange()
    range.setStart(focusNode, focusOffset)
    range.setEnd(block, block.childNodes.length)
    return range.toString()
  })
}

/** Puts the caret after 会談は. */
async function standInSentence(page: Page): Promise<void> {
  // First elsewhere: three clicks at one place within half a second take the whole paragraph.
  const away = await boxOf(page, '五月に')
  await page.mouse.click(away.x + 2, away.y + away.height / 2)
  const { x, y, height } = await boxOf(page, '三時間続いた')
  await page.mouse.click(x + 2, y + height / 2)
}

const says =
  (wanted: string) =>
  async ({ page, press }: Desk): Promise<void> => {
    await press()
    await expect.poll(() => selected(page)).toBe(wanted)
  }

const goes =
  (wanted: string) =>
  async ({ page, press }: Desk): Promise<void> => {
    await press()
    await expect.poll(() => rest(page)).toBe(wanted)
  }

const marks =
  (name: RegExp) =>
  async ({ page, press }: Desk): Promise<void> => {
    await press()
    await expect(card(page, name)).toHaveCount(1)
    await removeMark(page)
  }

/** Sets the sentence aside, with its card open and the focus in the text. */
async function setAside(page: Page): Promise<void> {
  await page.keyboard.press('0')
  await expect(openCard(page)).toHaveCount(1)
}

async function removeMark(page: Page): Promise<void> {
  if (!(await textOf(page).evaluate((element) => element === document.activeElement))) await textOf(page).focus()
  if ((await openCard(page).count()) === 0) await page.keyboard.press('n')
  await expect(openCard(page)).toHaveCount(1)
  await page.keyboard.press('Delete')
  await expect(card(page)).toHaveCount(0)
}

/** Marks the sentence, gives the mark what `fill` does, removes it, marks it anew, and presses the key. */
const takesAgain =
  (fill: (page: Page) => Promise<void>, seen: string) =>
  async ({ page, press }: Desk): Promise<void> => {
    await page.keyboard.press('2')
    await fill(page)
    await removeMark(page)
    await standInSentence(page)
    await page.keyboard.press('2')
    await expect(card(page).getByLabel('説明')).toBeFocused()
    await press()
    await expect(card(page).locator(seen)).toHaveCount(1)
    await expect(card(page).getByLabel('説明')).toBeFocused()
    await removeMark(page)
  }

/** With three annotations, the caret in the middle one, the key opens another one's card. */
const stepsTo =
  (wanted: string) =>
  async ({ page, press }: Desk): Promise<void> => {
    for (const words of ['首脳は五月', '三時間続いた', '千億ドル']) {
      await dragOver(page, words)
      await setAside(page)
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('Escape')
    await clickOn(page, '三時間続いた')
    await expect(openCard(page)).toContainText('三時間続いた')
    await press()
    await expect(openCard(page)).toContainText(wanted)
    for (const left of [2, 1, 0]) {
      if ((await openCard(page).count()) === 0) await page.keyboard.press('n')
      await expect(openCard(page)).toHaveCount(1)
      await page.keyboard.press('Delete')
      await expect(card(page)).toHaveCount(left)
    }
  }

const PARAGRAPH = `両国の首脳は五月に北京で会談した。${SENTENCE}`
const NEXT_PARAGRAPH = '𠮷野氏は「合意は近い」と述べた。👨‍👩‍👧‍👦の写真が配られた。か\u3099ぎの話も出た。'

/** What each command's key must do. A new command has no entry, and the types say so. */
const DOES: Record<Exclude<Command, 'show-filter' | 'list-unmarked'>, (desk: Desk) => Promise<void>> = {
  'mark-sourced': marks(/裏付けあり/),
  'mark-unverifiable': marks(/検証不能/),
  'mark-contradicted': marks(/反証あり/),
  'mark-set-aside': marks(/検証対象外/),
  'switch-asserts': async ({ page, press }) => {
    await page.keyboard.press('2')
    await expect(card(page).getByLabel('説明')).toBeFocused()
    await page.keyboard.press('Escape')
    await press()
    const attribution = card(page).getByRole('button', { name: '発言・掲載の有無', exact: true })
    await expect(attribution).toHaveAttribute('aria-pressed', 'true')
    await removeMark(page)
  },
  'last-source': takesAgain(async (page) => {
    const chain = card(page).getByRole('combobox', { name: '経路に情報源を追加' })
    await chain.fill('試験新聞')
    await chain.press('Enter')
  }, 'button[aria-label="「試験新聞」を外す"]'),
  'last-ground': takesAgain(
    (page) => card(page).getByRole('button', { name: '記録が見当たらない' }).click(),
    'button[aria-pressed=true]:has-text("記録が見当たらない")',
  ),
  'last-evidence': takesAgain(async (page) => {
    const evidence = card(page).getByRole('combobox', { name: /URLを貼り付け/ })
    await evidence.fill('会見録')
    await evidence.press('Enter')
  }, 'button[aria-label="「会見録」を外す"]'),
  save: async ({ page, press }) => {
    await setAside(page)
    await press()
    await expect(page.getByText('1件を提出しました')).toBeVisible()
    await removeMark(page)
  },
  delete: async ({ page, press }) => {
    await setAside(page)
    await press()
    await expect(card(page)).toHaveCount(0)
  },

  'take-sentence': says(SENTENCE),
  'grow-selection': async (desk) => {
    await says(SENTENCE)(desk)
    await says(PARAGRAPH)(desk)
  },
  'widen-start': async (desk) => {
    await dragOver(desk.page, '五月に')
    await says('は五月に')(desk)
  },
  'widen-end': async (desk) => {
    await dragOver(desk.page, '五月に')
    await says('五月に北')(desk)
  },
  'narrow-start': async (desk) => {
    await dragOver(desk.page, '五月に')
    await says('月に')(desk)
  },
  'narrow-end': async (desk) => {
    await dragOver(desk.page, '五月に')
    await says('五月')(desk)
  },
  'take-selection': async ({ page, press }) => {
    await setAside(page)
    await dragOver(page, '三時間')
    await press()
    await expect(textOf(page).locator('mark')).toHaveText(['三時間'])
    await removeMark(page)
  },
  'switch-snap': async ({ page, press }) => {
    for (const level of ['語', '文', 'なし', '文字']) {
      await press()
      await expect(page.getByRole('button', { name: `選択の区切り: ${level}` })).toBeVisible()
    }
  },

  'word-on': goes('時間続いた。'),
  'word-back': goes('は三時間続いた。'),
  'sentence-on': goes(NEXT_PARAGRAPH),
  'sentence-back': goes(SENTENCE),
  'paragraph-on': goes(NEXT_PARAGRAPH),
  'paragraph-back': goes(PARAGRAPH),
  'select-word-on': says('三'),
  'select-word-back': says('は'),
  'select-sentence-on': says('三時間続いた。'),
  'select-sentence-back': says('会談は'),
  'select-paragraph-on': says('三時間続いた。'),
  'select-paragraph-back': says('両国の首脳は五月に北京で会談した。会談は'),
  'select-on': says('三'),
  'select-back': says('は'),

  'look-at-sentence': async ({ page, article, press }) => {
    await press()
    await expect.poll(async () => (await marksOf(page, article)).lookedAt.length).toBe(1)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await marksOf(page, article)).lookedAt.length).toBe(0)
  },
  'look-at-block': async ({ page, article, press }) => {
    await press()
    await expect.poll(async () => (await marksOf(page, article)).lookedAt.length).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await marksOf(page, article)).lookedAt.length).toBe(0)
  },
  'next-sentence': goes(NEXT_PARAGRAPH),
  'previous-sentence': goes(PARAGRAPH),

  'next-annotation': stepsTo('千億ドル'),
  'accept-suggestion': async ({ page, press }) => {
    await clickOn(page, '合意は近い')
    await expect(suggestion(page)).toBeVisible()
    await press()
    await expect(card(page, /検証不能/)).toHaveCount(1)
    await removeMark(page)
  },
  'dismiss-suggestion': async ({ page, press }) => {
    await clickOn(page, 'さらに増える')
    await expect(suggestion(page)).toBeVisible()
    await press()
    await expect(suggestion(page)).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(suggestion(page)).toBeVisible()
  },
  'next-suggestion': async (desk) => {
    await suggestionsCame(desk.page)
    await goes(NEXT_PARAGRAPH)(desk)
  },
  'previous-suggestion': async (desk) => {
    await suggestionsCame(desk.page)
    await goes('来年はさらに増えるだろう。')(desk)
  },
  'list-suggestions': async ({ page, press }) => {
    await press()
    await expect(page.getByRole('dialog', { name: ja.suggestions.title })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  },
  'previous-annotation': stepsTo('首脳は五月'),
  'open-card': async ({ page, press }) => {
    await setAside(page)
    await press()
    await expect(page.locator('article[data-card]:focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await removeMark(page)
  },
  'change-block-kind': async ({ page, press }) => {
    await press()
    await expect(page.getByRole('menuitemradio', { name: '本文外' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menuitemradio')).toHaveCount(0)
  },
  review: async ({ page, press }) => {
    const button = page.getByRole('button', { name: ja.review.leave })
    await press()
    await expect(button).toBeVisible()
    await press()
    await expect(button).toHaveCount(0)
  },
  leave: async ({ page, press }) => {
    await setAside(page)
    await press()
    await expect(openCard(page)).toHaveCount(0)
    await removeMark(page)
  },
  find: async ({ page, press }) => {
    await press()
    await expect(page.getByRole('search').getByRole('textbox')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('search')).toHaveCount(0)
  },

  undo: async ({ page, press }) => {
    await setAside(page)
    await press()
    await expect(card(page)).toHaveCount(0)
  },
  redo: async ({ page, press }) => {
    await setAside(page)
    await page.keyboard.press('Control+z')
    await expect(card(page)).toHaveCount(0)
    await press()
    await expect(card(page)).toHaveCount(1)
    await removeMark(page)
  },
  submit: opens(ja.reader.submitTitle),
  palette: opens(ja.palette.title),
  'show-keys': opens(ja.reader.keysTitle),
  'focus-mode': async ({ page, press }) => {
    await press()
    await expect(page.locator('html[data-calm]')).toHaveCount(1)
    await press()
    await expect(page.locator('html[data-calm]')).toHaveCount(0)
  },
}

function opens(name: string) {
  return async ({ page, press }: Desk): Promise<void> => {
    await press()
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    // The page stands still behind it.
    await expect(page.locator('html')).toHaveCSS('overflow', 'hidden')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('html')).toHaveCSS('overflow', 'visible')
  }
}

/** A key as the list shows it, as Playwright presses it. */
function keyOf(shown: string): string {
  const names: Record<string, string> = { Ctrl: 'Control', Esc: 'Escape', Del: 'Delete', '↵': 'Enter' }
  const arrows: Record<string, string> = { '→': 'ArrowRight', '←': 'ArrowLeft', '↑': 'ArrowUp', '↓': 'ArrowDown' }
  const parts = shown.split('+')
  return parts
    .map(
      (part) => names[part] ?? arrows[part] ?? (/^[A-Z]$/.test(part) && parts.length === 1 ? part.toLowerCase() : part),
    )
    .join('+')
}

/** The keys the list shows for each command of a group. */
async function listed(page: Page, group: Group): Promise<Map<Command, string[]>> {
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: ja.reader.keysTitle })
  const section = dialog
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: ja.reader.keyGroups[group], exact: true }) })
  await expect(section).toBeVisible()
  const rows = await section.locator('li').evaluateAll((items) =>
    items.map((item) => ({
      label: item.querySelector('span')?.textContent ?? '',
      keys: [...item.querySelectorAll('button > span')].map((key) =>
        [...key.querySelectorAll('kbd')].map((cap) => cap.textContent).join('+'),
      ),
    })),
  )
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  const commandOf = new Map(Object.entries(ja.reader.commands).map(([command, label]) => [label, command as Command]))
  return new Map(
    rows.map(({ label, keys }) => {
      const command = commandOf.get(label)
      if (command === undefined) throw new Error(`no command is called ${label}`)
      return [command, keys]
    }),
  )
}

for (const group of Object.keys(ja.reader.keyGroups) as Group[]) {
  test(`every key of the group “${group}” does what the list says`, async ({ page, article }) => {
    await openArticle(page, article)
    await clickOn(page, '会談は三時間')
    const before = await textOf(page).innerText()
    for (const [command, keys] of await listed(page, group)) {
      // The panels of these two have a spec of their own.
      if (command === 'show-filter' || command === 'list-unmarked') continue
      expect(keys, `${command} has a key`).not.toHaveLength(0)
      for (const shown of keys) {
        await test.step(`${command} ${shown}`, async () => {
          await standInSentence(page)
          await DOES[command]({ page, article, press: () => page.keyboard.press(keyOf(shown)) })
        })
      }
    }
    expect(await textOf(page).innerText()).toBe(before)
    await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(0)
  })
}

test('an article is marked from the palette, by a reading, and its span adjusted, with keys alone', async ({
  page,
  article,
}) => {
  await openArticle(page, article)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: ja.palette.label })
  await expect(field).toBeFocused()
  await field.fill('千億')
  await expect(page.getByRole('option', { name: /貿易額は昨年/ })).toBeVisible()
  await expectNoSeriousViolation(page)
  await field.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Control+k')
  await field.fill('ｹﾝｼｮｳﾌﾉｳ')
  await expect(page.getByRole('option', { selected: true })).toContainText('検証不能')
  await field.press('Enter')
  await expect(card(page, /検証不能/).getByLabel('説明')).toBeFocused()
  await page.keyboard.press('Escape')

  const exact = async () => (await marksOf(page, article)).annotations.map(({ anchor }) => anchor.exact)
  await expect.poll(exact).toEqual(['貿易額は昨年、千億ドルに達した。'])
  await page.keyboard.press('}')
  await page.keyboard.press('{')
  await expect.poll(exact).toEqual(['易額は昨年、千億ドルに達した'])
  await page.keyboard.press('w')
  await page.keyboard.press('}')
  await page.keyboard.press('[')
  await expect.poll(exact).toEqual(['貿易額は昨年、千億ドルに'])
  await page.keyboard.press('Control+z')
  await expect.poll(exact).toEqual(['貿易額は昨年、千億ドルに達した。'])
})

test('selections by mouse snap to words and sentences, across paragraphs', async ({ page, article }) => {
  await openArticle(page, article)
  await standInSentence(page)
  await page.keyboard.press('w')
  await expect(page.getByRole('button', { name: '選択の区切り: 語' })).toBeVisible()
  await dragOver(page, '談した')
  await expect.poll(() => selected(page)).toBe('会談した')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => selected(page)).toBe('会談した。会談')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => selected(page)).toBe('')
  await page.keyboard.press('w')
  const [from, to] = [await boxOf(page, '三時間'), await boxOf(page, '合意は')]
  await page.mouse.move(from.x + 2, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width, to.y + 5, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.press('0')
  await expect
    .poll(async () => (await marksOf(page, article)).annotations.map(({ anchor }) => anchor.exact))
    .toEqual([`${SENTENCE}\n𠮷野氏は「合意は近い」と述べた。`])
  await page.reload()
  await expect(page.getByRole('button', { name: '選択の区切り: 文' })).toBeVisible()
})

test('nothing gets under a pointer that rests while it selects', async ({ page, article }) => {
  await openArticle(page, article)
  await clickOn(page, '五月に')
  const bar = page.getByRole('toolbar', { name: ja.reader.selectionBar })
  const [from, to] = [await boxOf(page, '三時間'), await boxOf(page, '千億ドル')]
  await page.mouse.move(from.x + 1, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width * 2, from.y + from.height / 2, { steps: 4 })
  await page.waitForTimeout(600)
  await expect(bar).toBeHidden()
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 12 })
  await page.mouse.up()
  await expect.poll(() => selected(page)).toMatch(/^三時間続いた。\s+𠮷野氏[^]+千億ドル$/)
  await expect(bar).toBeVisible()
})

test('keys can be changed, say what they did before, outlive the page and come back', async ({ page, article }) => {
  await openArticle(page, article)
  await standInSentence(page)
  await setAside(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: ja.reader.keysTitle })
  const next = dialog.getByRole('button', { name: /^次の注釈: .*変更$/ })
  await next.click()
  await page.keyboard.press('h')
  await expect(next).toHaveAccessibleName('次の注釈: H。キーを変更')
  await next.click()
  await page.keyboard.press('p')
  await expect(dialog).toContainText('P は「前の注釈」のキーです。')
  await expectNoSeriousViolation(page)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /^前の注釈: .*変更$/ })).toHaveAccessibleName(
    '前の注釈: キーなし。キーを変更',
  )
  await next.click()
  await page.keyboard.press('Control+w')
  await expect(dialog).toContainText('Ctrl+W はブラウザーが使うキーです')
  await dialog.getByRole('button', { name: /^カードの提出・保存: .*変更$/ }).click()
  await page.keyboard.press('m')
  await expect(dialog).toContainText('文字を入力する M には変更できません')
  await page.keyboard.press('Escape')

  await page.reload()
  await textOf(page).waitFor()
  await clickOn(page, '貿易額は')
  await page.keyboard.press('n')
  await expect(openCard(page)).toHaveCount(0)
  await page.keyboard.press('p')
  await expect(openCard(page)).toHaveCount(1)
  await page.keyboard.press('?')
  await dialog.getByRole('button', { name: 'すべて元のキーに戻す' }).click()
  await expect(next).toHaveAccessibleName('次の注釈: N。キーを変更')
  await page.keyboard.press('Escape')
})

test('whatever names a key names the one a person has chosen', async ({ page, article }) => {
  await openArticle(page, article)
  await expect(textOf(page)).toHaveAccessibleDescription(/文に、1で裏付けあり、2で検証不能.*Enterでカードを開く/)
  await expect(page.getByText('文を選んで 1・2・3 を押すと')).toBeVisible()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'キー一覧' })
  for (const [name, key] of [
    [ja.reader.commands['mark-sourced'], 'q'],
    [ja.reader.commands['mark-contradicted'], 'm'],
  ] as const) {
    await dialog.getByRole('button', { name: new RegExp(`^${name}: `) }).click()
    await page.keyboard.press(key)
  }
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toHaveAccessibleDescription(/文に、Qで裏付けあり、2で検証不能、Mで反証あり/)
  await expect(page.getByText('文を選んで Q・2・M を押すと')).toBeVisible()
  await clickOn(page, '合意は近い')
  await expect(suggestion(page)).toBeVisible()
  await page.keyboard.press('y')
  await expect(page.locator('[data-status]').getByText('判定を Q・2・M・0 で選びます。')).toBeVisible()
})

test('the Enter that ends a composition in Safari picks nothing', async ({ page, article }) => {
  await openArticle(page, article)
  await textOf(page).focus()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: ja.palette.title })
  const field = palette.getByRole('combobox')
  await field.fill('きーいちらん')
  await expect(palette.getByRole('option').first()).toContainText(ja.reader.commands['show-keys'])
  // Safari: compositionend first, then the key, known by its code alone.
  await field.evaluate((element) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, bubbles: true })),
  )
  await expect(palette).toBeVisible()
  await field.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(page.getByRole('dialog', { name: 'キー一覧' })).toBeVisible()
})

test('a span is adjusted by dragging its handles, and an end by its own arrow keys', async ({ page, article }) => {
  await openArticle(page, article)
  await standInSentence(page)
  await setAside(page)
  const exact = async () => (await marksOf(page, article)).annotations.map(({ anchor }) => anchor.exact)
  await expect.poll(exact).toEqual([SENTENCE])
  const end = page.getByRole('slider', { name: ja.palette.handles.end })
  const from = await end.boundingBox()
  const to = await boxOf(page, '三時間')
  if (from === null) throw new Error('there is no handle')
  await page.mouse.move(from.x + from.width / 2, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width, from.y + 8, { steps: 8 })
  await expect(textOf(page).locator('mark')).toHaveText([SENTENCE])
  await page.mouse.up()
  await expect.poll(exact).toEqual(['会談は三時間'])
  await page.getByRole('slider', { name: ja.palette.handles.start }).press('ArrowRight')
  await expect.poll(exact).toEqual(['談は三時間'])
  await end.press('ArrowRight')
  await expect.poll(exact).toEqual(['談は三時間続'])
  await expectNoSeriousViolation(page)
})

test('while an input method composes nothing is changed, saved or sent', async ({ page, article, context }) => {
  const text = await openArticle(page, article)
  const before = await text.innerText()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${new URL(request.url()).pathname}`)
  })
  const cdp = await context.newCDPSession(page)
  const compose = (words: string) =>
    cdp.send('Input.imeSetComposition', { text: words, selectionStart: words.length, selectionEnd: words.length })
  await standInSentence(page)
  await compose('かいだん')
  await compose('会談')
  await cdp.send('Input.insertText', { text: '会談' })
  expect(await text.innerText()).toBe(before)
  expect(sent).toEqual([])

  await standInSentence(page)
  await page.keyboard.press('2')
  await expect(card(page).getByLabel('説明')).toBeFocused()
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(1)
  await expect(page.getByText(/保存しました/)).toBeVisible()
  sent.length = 0
  await compose('きろく')
  await compose('記録')
  await expect(card(page).getByLabel('説明')).toHaveValue('記録')
  // Longer than typing waits for a pause before it is sent.
  await page.waitForFunction((until) => performance.now() > until, (await page.evaluate(() => performance.now())) + 700)
  expect(sent).toEqual([])
  await cdp.send('Input.insertText', { text: '記録なし' })
  await expect.poll(async () => (await marksOf(page, article)).annotations[0]?.note).toBe('記録なし')
})

test('undo and redo go on after a reload', async ({ page, article }) => {
  await openArticle(page, article)
  await standInSentence(page)
  await page.keyboard.press('2')
  await expect(card(page).getByLabel('説明')).toBeFocused()
  await page.keyboard.type('記録なし')
  await page.keyboard.press('Escape')
  await page.keyboard.press('}')
  const kept = async () =>
    (await marksOf(page, article)).annotations.map(({ anchor, note }) => `${anchor.exact} ${note}`)
  await expect.poll(kept).toEqual(['会談は三時間続いた 記録なし'])
  await page.reload()
  await textOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(kept).toEqual([`${SENTENCE} 記録なし`])
  await page.keyboard.press('Control+z')
  await expect.poll(kept).toEqual([`${SENTENCE} `])
  await page.reload()
  await textOf(page).focus()
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(kept).toEqual([`${SENTENCE} 記録なし`])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(kept).toEqual([])
})

test('an article reopens where it was left, unless a link says where', async ({ page, signInAs, freshProject }) => {
  await signInAs('hasegawa')
  const lines = Array.from({ length: 120 }, (_, i) => `第${i + 1}段落の文。ここには続きの文がある。`)
  const article = await importArticle(page.request, freshProject, lines.join('\n\n'))
  await openArticle(page, article)
  await clickOn(page, '第90段落の文')
  await page.keyboard.press('0')
  await expect.poll(async () => (await marksOf(page, article)).annotations.length).toBe(1)
  await clickOn(page, '第60段落の文')
  await page.keyboard.press(',')
  await expect.poll(() => rest(page)).toBe(lines[59])
  const { y } = await boxOf(page, '第60段落の文')
  await page.goto('about:blank')
  await openArticle(page, article)
  const seen = () =>
    textOf(page).evaluate((element) => {
      const block = [...element.querySelectorAll('.block')].find((one) => one.textContent?.startsWith('第60段落'))
      return block?.getBoundingClientRect().top ?? 0
    })
  await expect.poll(async () => Math.abs((await seen()) - y)).toBeLessThan(24)
  await page.keyboard.press('s')
  await expect.poll(() => selected(page)).toBe('第60段落の文。')
  const [mark] = (await marksOf(page, article)).annotations
  await openArticle(page, article, `?annotation=${mark?.id}`)
  await expect(textOf(page).locator('mark')).toBeInViewport()
})

test.describe('with a thumb', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a span is adjusted by its handles, which a thumb can hold', async ({ page, article, context }) => {
    await openArticle(page, article)
    const box = await boxOf(page, '三時間')
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    await page
      .getByRole('toolbar', { name: '判定' })
      .getByRole('button', { name: /検証対象外/ })
      .tap()
    const end = page.getByRole('slider', { name: ja.palette.handles.end })
    await expect(end).toBeVisible()
    for (const handle of await page.getByRole('slider').all()) {
      const size = await handle.boundingBox()
      expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    // The sheet comes up and the text makes room: the handle is taken once it stands still.
    let at = -1
    await expect
      .poll(async () => at === (at = Math.round((await end.boundingBox())?.y ?? 0)), { intervals: [300] })
      .toBe(true)
    const to = await boxOf(page, '三時間')
    const from = await end.boundingBox()
    if (from === null) throw new Error('there is no handle')
    const edge = await boxOf(page, '続いた。')
    const grip = { x: from.x + from.width / 2, y: from.y + 16 }
    const cdp = await context.newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    await touch('touchStart', [grip])
    const [dx, dy] = [to.x + to.width - (edge.x + edge.width), to.y - edge.y]
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await touch('touchMove', [{ x: grip.x + dx * part, y: grip.y + dy * part }])
    }
    await touch('touchEnd', [])
    await expect
      .poll(async () => (await marksOf(page, article)).annotations.map(({ anchor }) => anchor.exact))
      .toEqual(['会談は三時間'])
    await expectNoSeriousViolation(page)
  })
})
