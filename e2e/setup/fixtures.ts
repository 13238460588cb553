// What browser tests are given: the running app with the demo loaded, ways to sign in, and a project of one's own.
// Each worker has its own app and data; tests of one file follow one another.
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  type APIRequestContext,
  type BrowserContext,
  type Cookie,
  expect,
  type Page,
  test as base,
} from '@playwright/test'
import { type App, startApp } from './app'

/** Sign-in names of the demo (seeds/demo-people.ts). */
export type Handle = 'eguchi' | 'mitamura' | 'hasegawa' | 'yoshida' | 'oshiro' | 'hayakawa'

export type FreshProject = { id: string; name: string; url: string }

type WorkerFixtures = {
  app: App
  /** Cookies of sessions begun in this worker, by handle. */
  sessions: Map<Handle, Cookie[]>
}
type TestFixtures = {
  /**
   * What went wrong in the scripts of the pages, hydration too. A test ends well only with none of it; one that expects an
   * error takes it out of here.
   */
  pageErrors: string[]
  /** Signs the test's own page in without going through the pages: by a one-time link, or a session begun before. */
  signInAs: (handle: Handle) => Promise<void>
  /** A page of somebody else, signed in, with cookies of its own. Closed at the end of the test. */
  openAs: (handle: Handle) => Promise<Page>
  /** A new, empty project: mitamura leads; hasegawa, yoshida and oshiro review; hayakawa only looks. */
  freshProject: FreshProject
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  app: [
    // Playwright reads the first parameter's shape, so it must be a pattern even when nothing is needed.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const home = process.env.TENKYO_E2E_FOLDER ?? ''
      const dataFolder = mkdtempSync(join(home, 'worker-'))
      cpSync(join(home, 'template'), dataFolder, { recursive: true })
      const app = await startApp(dataFolder)
      await use(app)
      expect(await app.stop(), `the app did not end cleanly:\n${app.output()}`).toBe(0)
      rmSync(dataFolder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  sessions: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],

  baseURL: async ({ app }, use) => use(app.url),

  // Requests without a page ask for the page's language too; by themselves they would ask for none.
  extraHTTPHeaders: async ({ locale }, use) => use({ 'accept-language': locale ?? 'ja-JP' }),

  // oxlint-disable-next-line no-empty-pattern
  pageErrors: async ({}, use) => {
    const errors: string[] = []
    await use(errors)
    expect(errors, 'errors in the scripts of the pages').toEqual([])
  },

  context: async ({ context, pageErrors }, use) => {
    hearErrors(context, pageErrors)
    await use(context)
  },

  signInAs: async ({ app, context, sessions }, use) => use((handle) => signIn(app, context, sessions, handle)),

  openAs: async ({ app, browser, contextOptions, pageErrors, sessions }, use) => {
    const opened: BrowserContext[] = []
    await use(async (handle) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: app.url })
      hearErrors(context, pageErrors)
      opened.push(context)
      await signIn(app, context, sessions, handle)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },

  freshProject: async ({ app, browser, sessions }, use) => {
    const context = await browser.newContext({ baseURL: app.url })
    await signIn(app, context, sessions, 'eguchi')
    const project = await makeProject(context.request)
    await context.close()
    await use(project)
  },
})

export { expect }

/**
 * Errors nobody caught, those that a page of apology caught (React writes them to the console), and what React says of a
 * page that it did not find as the server had sent it.
 */
function hearErrors(context: BrowserContext, errors: string[]): void {
  context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' && /hydrat|Minified React error|^\w*Error\b/im.test(message.text()))
      errors.push(message.text())
  })
}

async function signIn(
  app: App,
  context: BrowserContext,
  sessions: Map<Handle, Cookie[]>,
  handle: Handle,
): Promise<void> {
  const known = sessions.get(handle)
  if (known !== undefined) {
    await context.addCookies(known)
    // A test may have ended the session: signing out everywhere, disabling, a new password.
    if ('user' in (await (await context.request.get(`${app.url}/api/auth/session`)).json())) return
  }
  const token = new URL(await app.linkFor(handle)).pathname.split('/').at(-1) ?? ''
  const { csrfToken } = (await (await context.request.get(`${app.url}/api/auth/csrf`)).json()) as { csrfToken: string }
  const answer = await context.request.post(`${app.url}/api/auth/callback/link`, {
    form: { csrfToken, token, json: 'true' },
  })
  expect(answer.ok(), `${handle} could not sign in: ${await answer.text()}`).toBe(true)
  sessions.set(handle, await context.cookies())
}

async function makeProject(request: APIRequestContext): Promise<FreshProject> {
  const id = randomUUID()
  const name = `試験 ${id.slice(0, 8)}`
  const made = await request.post('/api/projects', { data: { id, name, description: '', guidelines: '' } })
  expect(made.ok(), `no project was made: ${await made.text()}`).toBe(true)
  const { items } = (await (await request.get('/api/people')).json()) as { items: { id: string; handle: string }[] }
  const roles = { mitamura: 'lead', hasegawa: 'reviewer', yoshida: 'reviewer', oshiro: 'reviewer', hayakawa: 'viewer' }
  for (const { id: person, handle } of items) {
    const role = roles[handle as keyof typeof roles]
    if (role === undefined) continue
    const joined = await request.put(`/api/projects/${id}/members/${person}`, {
      data: { role },
      headers: { 'if-match': '"0"' },
    })
    expect(joined.ok(), `${handle} did not join: ${await joined.text()}`).toBe(true)
  }
  return { id, name, url: `/projects/${id}` }
}
