// Every page, in every role's reach: nothing that axe calls serious, wide and narrow, light and dark.
import type { Page } from '@playwright/test'
import type { ArticleCard, ProjectCard } from '@/core/views'
import { expectNoSeriousViolation } from './setup/axe'
import { expect, type Handle, test } from './setup/fixtures'

type Path = { name: string; as: Handle | null; path: (ids: Ids) => string }
type Ids = { project: string; article: string; edition: string }

const PAGES: Path[] = [
  { name: 'published reports', as: null, path: () => '/' },
  { name: 'sign in', as: null, path: () => '/sign-in' },
  { name: 'a published report', as: null, path: ({ edition }) => `/reports/${edition}` },
  { name: 'a page that is not there', as: null, path: () => '/nowhere' },
  { name: 'a spent link', as: null, path: () => `/link/${'0'.repeat(64)}` },
  { name: 'projects', as: 'mitamura', path: () => '/projects' },
  { name: 'project home', as: 'mitamura', path: ({ project }) => `/projects/${project}` },
  { name: 'import', as: 'mitamura', path: ({ project }) => `/projects/${project}/import` },
  { name: 'queue', as: 'mitamura', path: ({ project }) => `/projects/${project}/queue` },
  { name: 'claims', as: 'mitamura', path: ({ project }) => `/projects/${project}/claims` },
  { name: 'sources', as: 'mitamura', path: ({ project }) => `/projects/${project}/sources` },
  { name: 'settings', as: 'mitamura', path: ({ project }) => `/projects/${project}/settings` },
  { name: 'reader', as: 'mitamura', path: ({ project, article }) => `/projects/${project}/articles/${article}` },
  {
    name: 'reader of a viewer',
    as: 'hayakawa',
    path: ({ project, article }) => `/projects/${project}/articles/${article}`,
  },
  { name: 'report', as: 'mitamura', path: ({ project, article }) => `/projects/${project}/articles/${article}/report` },
  { name: 'account', as: 'mitamura', path: () => '/account' },
  { name: 'administration', as: 'eguchi', path: () => '/admin' },
]

const LOOKS = [
  { width: 1440, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const

for (const { name, as, path } of PAGES) {
  test(name, async ({ signInAs, openAs, page }) => {
    const ids = await findIds(await openAs('mitamura'))
    if (as !== null) await signInAs(as)
    for (const { width, scheme } of LOOKS) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path(ids))
      await expect(page.getByRole('main')).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expectNoSeriousViolation(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${width} px: the page scrolls sideways`).toBeLessThanOrEqual(0)
    }
  })
}

/** The demo project, its article with most annotations, and an edition of it or another. */
async function findIds(page: Page): Promise<Ids> {
  const projects = (await (await page.request.get('/api/projects')).json()) as { items: ProjectCard[] }
  const project = projects.items.find((card) => card.articles === 5)?.project.id ?? ''
  const { items } = (await (await page.request.get(`/api/projects/${project}/articles`)).json()) as {
    items: ArticleCard[]
  }
  const article = items.find(({ stage }) => stage === 'in-review')?.article.id ?? ''
  const edition = items.find((card) => card.edition !== null)?.edition?.id ?? ''
  return { project, article, edition }
}
