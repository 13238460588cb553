// Articles with their annotations in a database of Tenkyo. The articles are imported as a person would; the annotations
// are written many at a time with their events (server/trial-project.ts). The folder is kept under build/ and used again
// as long as the articles, the migrations and the code that wrote it are the same.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeAnchor } from '@/core/anchor'
import type { AnnotationContent } from '@/core/annotation.schema'
import { openWorkbench } from '@/server/articles'
import { env } from '@/server/env'
import { annotateMany, closeTrial, importText, openTrial, type Trial } from '@/server/trial-project'
import type { BenchSpan } from './spans'
import { SIZES, type SizeName, sized } from './sizes'

const KEPT = 'build/bench/reader-data'
const AT_ONCE = 500

/** The paths of the articles in the app. `bare`: the same text without annotations. */
export type OwnArticles = {
  folder: string
  handle: string
  colleague: string
  whole: Record<SizeName, string>
  bare: Record<SizeName, string>
}

/** Makes the data folder, or takes the kept one. The app may write into it. */
export async function loadOwn(root: string, names: readonly SizeName[]): Promise<OwnArticles> {
  const kept = join(root, KEPT, stamp(root, names))
  const list = join(kept, 'articles.json')
  if (existsSync(list)) return { ...(JSON.parse(readFileSync(list, 'utf8')) as OwnArticles), folder: kept }
  rmSync(join(root, KEPT), { recursive: true, force: true })
  // A trial sets the settings of its own process, which the app must not inherit.
  const settings = { ...process.env }
  const trial = await openTrial()
  const folder = env().dataFolder
  const whole = {} as OwnArticles['whole']
  const bare = {} as OwnArticles['bare']
  for (const name of names) {
    const { article, spans } = sized(SIZES[name])
    bare[name] = await place(trial, article.text, [])
    whole[name] = await place(trial, article.text, spans)
  }
  closeTrial()
  mkdirSync(kept, { recursive: true })
  cpSync(folder, kept, { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['TENKYO_DATA', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL']) {
    const value = settings[name]
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  const made = { folder: kept, handle: 'anna', colleague: 'ben', whole, bare }
  writeFileSync(list, JSON.stringify(made))
  return made
}

async function place(trial: Trial, text: string, spans: readonly BenchSpan[]): Promise<string> {
  const { article, revision } = await importText(trial, text)
  if (revision.text !== text) throw new Error('the import changed the text, and with it every offset')
  for (const [index, by] of [trial.anna, trial.ben].entries()) {
    const own = spans.filter((_, at) => at % 2 === index)
    for (let from = 0; from < own.length; from += AT_ONCE) {
      const items = own.slice(from, from + AT_ONCE).map((span) => ({ id: span.id, content: contentOf(text, span) }))
      await annotateMany(trial, by, { article, revision }, items)
    }
  }
  const { annotations } = await openWorkbench(trial.anna, article.id)
  if (annotations.length !== spans.length) throw new Error(`${annotations.length} annotations of ${spans.length} stand`)
  return `/projects/${trial.projectId}/articles/${article.id}`
}

/** What a bench annotation says. */
export function contentOf(text: string, { start, end, mark }: BenchSpan): AnnotationContent {
  return {
    anchor: describeAnchor(text, start, end),
    mark,
    asserts: 'content',
    grounds: [],
    flags: [],
    weight: 'supporting',
    chain: [],
    namedSourceId: null,
    contentAnnotationId: null,
    claimId: null,
    evidence: [],
    secondAnchor: null,
    note: '会議録と照らし合わせた。',
  }
}

/** What the kept folder depends on. */
function stamp(root: string, names: readonly SizeName[]): string {
  const hash = createHash('sha256').update(names.join())
  for (const folder of ['bench/reader', 'drizzle/sqlite', 'server', 'db', 'core']) {
    for (const file of readdirSync(join(root, folder)).toSorted())
      if (/\.(ts|sql)$/.test(file) && !file.endsWith('.test.ts')) hash.update(readFileSync(join(root, folder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
