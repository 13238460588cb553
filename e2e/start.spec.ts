// Starting and ending, as whoever runs an installation sees it: no browser, real processes.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { type App, freePort, ROOT, startApp } from './setup/app'
import { expect, test } from './setup/fixtures'

const home = () => mkdtempSync(join(process.env.TENKYO_E2E_FOLDER ?? '', 'start-'))
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const running: App[] = []

async function start(dataFolder: string, environment: Record<string, string> = {}): Promise<App> {
  const app = await startApp(dataFolder, environment)
  running.push(app)
  await expect.poll(() => app.output()).toMatch(/--link|set-up\?token=/)
  return app
}

/** Runs the starter to its end: exit code and everything it printed. */
function runStart(
  environment: Record<string, string>,
  args: string[] = [],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, LANG: 'C', ...environment }
    const child = spawn(process.execPath, [join(ROOT, 'cli/start.mjs'), ...args], { cwd: ROOT, env })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ code, output }))
  })
}

test.afterEach(async () => {
  for (const app of running.splice(0)) await app.stop()
})

test('a second start is fast and changes nothing', async () => {
  const folder = home()
  cpSync(join(process.env.TENKYO_E2E_FOLDER ?? '', 'template'), folder, { recursive: true })
  const first = await start(folder)
  const links = first.output().match(/http\S+\/link\/\S+/g)
  expect(links?.length).toBeGreaterThan(4)
  expect(await first.stop()).toBe(0)
  const before = sha256(join(folder, 'tenkyo.db'))

  const began = Date.now()
  const second = await start(folder)
  expect(Date.now() - began).toBeLessThan(10_000)
  expect(second.output()).not.toContain('Building')
  const tokens = (app: App) => app.output().match(/\/link\/\S+/g)
  expect(tokens(second)).toEqual(tokens(first))
  expect(await second.stop()).toBe(0)
  expect(sha256(join(folder, 'tenkyo.db'))).toBe(before)
  expect(existsSync(join(folder, 'tenkyo.db-wal'))).toBe(false)
})

test('the secret is made once and only its owner reads it', async () => {
  const folder = home()
  const secret = join(folder, 'secret')
  await (await start(folder, { TENKYO_DEMO: 'off' })).stop()
  const kept = readFileSync(secret, 'utf8')
  expect(kept.trim()).toMatch(/^[0-9a-f]{64}$/)
  expect(statSync(secret).mode & 0o777).toBe(0o600)
  await (await start(folder, { TENKYO_DEMO: 'off' })).stop()
  expect(readFileSync(secret, 'utf8')).toBe(kept)
})

test('a taken port, and a folder in use, are one clear line', async () => {
  const folder = home()
  const app = await start(folder, { TENKYO_DEMO: 'off' })
  const taken = await runStart({ TENKYO_DATA: home(), PORT: new URL(app.url).port })
  expect(taken).toEqual({ code: 1, output: expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is taken\.[^\n]*\n$/) })
  const inUse = await runStart({ TENKYO_DATA: folder, PORT: String(await freePort()) })
  expect(inUse).toEqual({
    code: 1,
    output: expect.stringContaining(`already runs on the data in ${folder}, at ${app.url}`),
  })
  expect(inUse.output.trim().split('\n')).toHaveLength(1)
  expect(await runStart({ PORT: '70000' })).toEqual({
    code: 1,
    output: expect.stringMatching(/^PORT is 70000[^\n]*\n$/),
  })
})

test('a signal ends it within a second while live streams are open', async ({ app, signInAs, context, baseURL }) => {
  await signInAs('mitamura')
  const { items } = await (await context.request.get('/api/projects')).json()
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  // A process of its own on a copy of the data: the worker's app goes on for other tests.
  const folder = home()
  cpSync(app.dataFolder, folder, { recursive: true })
  const own = await start(folder)
  expect(own.url).not.toBe(baseURL)
  const streams = await Promise.all(
    [1, 2, 3].map(() => fetch(`${own.url}/api/projects/${items[0].project.id}/live`, { headers: { cookie } })),
  )
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200])
  const ended = Promise.all(streams.map((stream) => stream.text()))
  const began = Date.now()
  expect(await own.stop()).toBe(0)
  expect(Date.now() - began).toBeLessThan(1000)
  await ended
})

test('the history is checked beside the running app, and an altered one is told', async ({ app }) => {
  expect(await runStart({ TENKYO_DATA: app.dataFolder }, ['--verify'])).toEqual({
    code: 0,
    output: expect.stringMatching(/^The history holds: \d{3,} events in \d+ streams[^\n]*\n$/),
  })
  const folder = home()
  cpSync(join(process.env.TENKYO_E2E_FOLDER ?? '', 'template'), folder, { recursive: true })
  const database = new SqliteDriver(join(folder, 'tenkyo.db'))
  database.exec("UPDATE events SET subject_id = 'another' WHERE number = 7")
  database.close()
  const { code, output } = await runStart({ TENKYO_DATA: folder }, ['--verify'])
  expect(code).toBe(1)
  expect(output).toMatch(/^(\S+: event 7 is not as it was written\.\n)+$/)
})

test('what an interrupted load of the demo left is thrown away', async () => {
  const folder = home()
  mkdirSync(join(folder, 'loading'), { recursive: true })
  writeFileSync(join(folder, 'loading/tenkyo.db'), 'half a database')
  const app = await start(folder)
  expect(app.output()).toContain('(eguchi)')
  expect(existsSync(join(folder, 'loading'))).toBe(false)
  expect(await app.stop()).toBe(0)
})

test('killed while it loads the demo, it loads it whole the next time', async () => {
  const folder = home()
  const env = { ...process.env, TENKYO_DATA: folder, PORT: String(await freePort()), LANG: 'C' }
  const child = spawn(process.execPath, [join(ROOT, 'cli/start.mjs')], { cwd: ROOT, env, stdio: 'ignore' })
  await expect.poll(() => existsSync(join(folder, 'loading/tenkyo.db')), { intervals: [5] }).toBe(true)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
  const app = await start(folder)
  expect(app.output().match(/\/link\//g)).toHaveLength(6)
  expect(await app.stop()).toBe(0)
})

test.describe('without people', () => {
  test('the first administrator comes in behind the printed token', async ({ page }) => {
    const app = await start(home(), { TENKYO_DEMO: 'off' })
    const url = /http\S+\/set-up\?token=\S+/.exec(app.output())?.[0] ?? ''
    await page.goto(app.url + '/sign-in')
    await expect(page).toHaveURL(`${app.url}/set-up`)
    await page.getByLabel('設定用トークン').fill('0'.repeat(32))
    const fill = async () => {
      await page.getByLabel('氏名').fill('𠮷野 か\u3099')
      await page.getByLabel('ログイン名').fill('yoshino')
      await page.getByLabel('パスワード').fill('ながい合い言葉です。')
      await page.getByRole('button', { name: '登録してログイン' }).click()
    }
    await fill()
    await expect(page.getByRole('alert').filter({ hasText: 'トークン' })).toBeVisible()
    await page.goto(url)
    await fill()
    await expect(page).toHaveURL(`${app.url}/projects`)
    await page.goto(`${app.url}/admin`)
    await expect(page.getByRole('listitem').filter({ hasText: 'yoshino' })).toContainText('管理者')
    await page.goto(url)
    await expect(page).not.toHaveURL(/set-up/)
  })
})

test.afterAll(() => {
  for (const app of running) rmSync(app.dataFolder, { recursive: true, force: true })
})
