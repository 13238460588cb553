// Loads the demo project into an empty database, through the same use cases a user's clicks go through, each step by the
// person who takes it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '@/core/article.schema'
import { changeArticle, importArticle, openWorkbench, readOriginal } from '@/server/articles'
import { lookAt } from '@/server/looked-at'
import { publishEdition } from '@/server/reports'
import { newId, now } from '@/server/stamp'
import { ARTICLES, PRACTICE } from './demo'
import { MAIN_PROJECT, PRACTICE_PROJECT, type PersonKey } from './demo-people'
import type { DemoArticle } from './demo-shape'
import { playAnnotations, type Scene } from './load-annotations'
import { type Cast, loadPeople, loadProject } from './load-people'
import { loadEvidence, loadSourcesAndClaims } from './load-sources'
import { sentenceOf } from './place'

const LANGUAGE = 'ja'

/** Loads everything. `folder` holds the five texts. Refuses with `set-up-done` where there are people already. */
export async function loadDemo(folder: string = join('seeds', 'articles')): Promise<void> {
  const cast = await loadPeople()
  const projectId = await loadProject(cast, MAIN_PROJECT)
  const ids = await loadSourcesAndClaims(cast, projectId)
  const imported: [DemoArticle, Article][] = []
  for (const demo of ARTICLES) {
    const article = await importDemo(cast, projectId, folder, demo, demo.importedBy)
    imported.push([demo, await assign(cast, 'mitamura', article, demo.holder, demo.dueInDays)])
  }
  for (const [demo, article] of imported) await loadEvidence(cast, projectId, article.id, ids, demo.evidence)
  for (const [demo, article] of imported) await playArticle(cast, article, demo, ids)
  await loadPractice(cast, folder)
}

/** The second project: two of the texts, untouched. */
async function loadPractice(cast: Cast, folder: string): Promise<void> {
  const projectId = await loadProject(cast, PRACTICE_PROJECT)
  for (const { of: demo, importedBy, holder, dueInDays } of PRACTICE) {
    const article = await importDemo(cast, projectId, folder, demo, importedBy)
    await assign(cast, importedBy, article, holder, dueInDays)
  }
}

async function importDemo(
  cast: Cast,
  projectId: string,
  folder: string,
  demo: DemoArticle,
  by: PersonKey,
): Promise<Article> {
  const base64 = (await readFile(join(folder, demo.file))).toString('base64')
  const { blocks } = readOriginal({ base64, fileName: demo.file })
  const kinds = demo.kinds.map(({ starts, occurrence = 1, kind }) => {
    const block = blocks.filter((one) => one.text.startsWith(starts))[occurrence - 1]
    if (block === undefined) throw new RangeError(`${demo.file} has no block that starts with ${starts}`)
    return { ordinal: block.ordinal, kind }
  })
  const facts = { ...demo.facts, language: LANGUAGE }
  return importArticle(cast[by], projectId, { id: newId(), base64, fileName: demo.file, facts, kinds })
}

async function assign(
  cast: Cast,
  by: PersonKey,
  article: Article,
  holder: PersonKey | null,
  dueInDays: number | null,
): Promise<Article> {
  const holderId = holder === null ? null : cast[holder].personId
  const dueOn = dueInDays === null ? null : dayIn(dueInDays)
  return changeArticle(cast[by], article.projectId, article.id, article.version, { holderId, dueOn })
}

function dayIn(days: number): string {
  return new Date(Date.parse(now()) + days * 86_400_000).toISOString().slice(0, 10)
}

async function playArticle(cast: Cast, article: Article, demo: DemoArticle, ids: Scene['ids']): Promise<void> {
  const { projectId, id: articleId } = article
  const { revision, blocks } = await openWorkbench(cast[demo.importedBy], articleId)
  const placed = { text: revision.text, blocks }
  const scene: Scene = { cast, projectId, articleId, placed, ids, made: new Map() }
  await playAnnotations(scene, demo.annotations, 'before-edition')
  for (const { by, sentences } of demo.lookedAt) {
    const ranges = sentences.map((place) => {
      const { start, end } = sentenceOf(placed, place, LANGUAGE)
      return { start, end }
    })
    await lookAt(cast[by], projectId, articleId, ranges)
  }
  if (demo.publishedBy === null) return
  const input = { id: newId(), kind: 'first', words: '' } as const
  const { publishedAt } = await publishEdition(cast[demo.publishedBy], projectId, articleId, input)
  await past(publishedAt)
  await playAnnotations(scene, demo.annotations, 'after-edition')
}

/** Waits until the clock has left this moment, so that what follows is later than it. */
async function past(moment: string): Promise<void> {
  while (now() <= moment) await new Promise((resolve) => setTimeout(resolve, 2))
}
