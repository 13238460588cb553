// Loads the demo into a fresh database and looks at what its readers would see.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '@/core/report.schema'
import type { ArticleCard, ProjectHome } from '@/core/views'
import { openWorkbench } from '@/server/articles'
import type { By } from '@/server/change'
import { closeDatabase } from '@/server/database'
import { everybody } from '@/server/people'
import { listProjects, projectHome } from '@/server/projects'
import { publishedReports, workingReport } from '@/server/reports'
import { openEmptyDatabase } from '@/server/trial-project'
import { ARTICLES, PRACTICE } from './demo'
import { loadDemo } from './load'

let admin: By
let home: ProjectHome
let practice: ProjectHome

beforeAll(async () => {
  openEmptyDatabase()
  await loadDemo()
  const administrator = (await everybody()).find((person) => person.isAdmin)
  admin = { personId: administrator?.id ?? '', viaId: null }
  const [first, second] = await listProjects(admin)
  home = await projectHome(admin, first?.project.id ?? '')
  practice = await projectHome(admin, second?.project.id ?? '')
}, 60_000)
afterAll(closeDatabase)

function cardOf(key: string): ArticleCard {
  const title = ARTICLES.find((article) => article.key === key)?.facts.title
  const card = home.articles.find(({ article }) => article.title === title)
  if (card === undefined) throw new RangeError(`no article ${key}`)
  return card
}

function reportOf(key: string): Promise<Report> {
  return workingReport(home.project.id, cardOf(key).article.id)
}

describe('what is loaded', () => {
  it('is a demo of people who can be viewed as, and of two projects', async () => {
    expect((await everybody()).map((person) => [person.handle, person.isDemo])).toEqual(
      ['eguchi', 'mitamura', 'hasegawa', 'yoshida', 'oshiro', 'hayakawa'].map((handle) => [handle, true]),
    )
    expect([home, practice].map(({ project, articles }) => [project.isDemo, articles.length])).toEqual([
      [true, 5],
      [true, 2],
    ])
  })

  it.each(ARTICLES)('leaves $key at $stage', ({ key, stage }) => {
    expect(cardOf(key).stage).toBe(stage)
  })

  it('leaves the practice articles untouched', () => {
    const stages = practice.articles.map((card) => card.stage).toSorted()
    expect(stages).toEqual(PRACTICE.map((one) => one.stage).toSorted())
  })

  it.each(ARTICLES)('brings every annotation of $key where it should end', async ({ key, annotations }) => {
    const { annotations: standing } = await openWorkbench(admin, cardOf(key).article.id)
    const ends = annotations.map((one) => one.ends).filter((end) => end !== 'withdrawn')
    expect(standing.map((one) => one.status).toSorted()).toEqual(ends.toSorted())
  })

  it.each(ARTICLES)('anchors every annotation of $key at its words', async ({ key }) => {
    const { annotations, revision } = await openWorkbench(admin, cardOf(key).article.id)
    for (const { anchor, secondAnchor } of annotations) {
      for (const { start, end, exact } of secondAnchor === null ? [anchor] : [anchor, secondAnchor]) {
        expect(revision.text.slice(start, end)).toBe(exact)
      }
    }
  })

  it('refuses to load twice', async () => {
    await expect(loadDemo()).rejects.toMatchObject({ code: 'set-up-done' })
  })
})

describe('the report of 000', () => {
  it('is mostly unverifiable and has no index', async () => {
    const { index, shares, finding } = await reportOf('000')
    expect(index.value).toBeNull()
    expect(index.reasons.map(({ reason }) => reason)).toEqual(['mostly-unverifiable'])
    expect(index.bounds).not.toBeNull()
    expect(shares.unverifiable.units).toBeGreaterThanOrEqual(shares.sourced.units + shares.contradicted.units)
    expect(finding.central).toMatchObject({ n: 2, sourced: 0, unverifiable: 2, contradicted: 0 })
  })

  it('has the Track2 claim unverifiable: four outlets, one root that ends unnamed, no record', async () => {
    const { claims } = await reportOf('000')
    const track2 = claims.find((claim) => claim.statement?.includes('Track2'))
    expect(track2).toMatchObject({ verdict: 'unverifiable', weight: 'central', isUndecided: false })
    expect(track2?.annotations).toHaveLength(3)
    const voices = track2?.voices.find((side) => side.stance === 'supports')
    expect(voices).toMatchObject({
      outlets: 4,
      roots: { atLeast: 1, atMost: 1 },
      independent: { atLeast: 0, atMost: 0 },
      records: 0,
      circular: 1,
    })
    expect(voices?.rootList.map(({ names, endsUnnamed }) => [names, endsUnnamed])).toEqual([
      [['オーウェン・マシューズ'], true],
    ])
  })

  it('takes two roots that end unnamed for one, and shows the verdict on the Olympics claim in 003', async () => {
    const { claims } = await reportOf('000')
    const olympics = claims.find((claim) => claim.statement?.includes('北京冬季五輪'))
    const supporting = olympics?.voices.find((side) => side.stance === 'supports')
    expect(supporting).toMatchObject({ independent: { atLeast: 0, atMost: 0 } })
    expect(olympics?.elsewhere.map(({ verdict }) => verdict)).toEqual(['unverifiable'])
  })
})

it('gives 003 no index either: what it rests on cannot be settled', async () => {
  const { index, finding } = await reportOf('003')
  expect(index.reasons.map(({ reason }) => reason)).toEqual(['mostly-unverifiable'])
  expect(finding.central).toMatchObject({ n: 2, unverifiable: 2 })
})

describe('what is published', () => {
  it('has 004 as edition 1 with an index, and 001 changed since its edition', async () => {
    const reports = (await publishedReports(10)).map(({ edition, report }) => [report.article.title, edition.number])
    expect(reports.toSorted()).toEqual(['001', '004'].map((key) => [cardOf(key).article.title, 1]).toSorted())
    expect((await reportOf('001')).claims.some((claim) => claim.underRevision > 0)).toBe(true)
  })

  it.each(['001', '004'])('gives %s an index within its range', async (key) => {
    const { index, coverage, finding } = await reportOf(key)
    expect(index.reasons).toEqual([])
    expect(finding.all.n).toBeGreaterThanOrEqual(5)
    expect(finding.central.n).toBeGreaterThanOrEqual(1)
    expect(coverage.share).toBeGreaterThanOrEqual(0.3)
    expect(index.value).toBeGreaterThan(index.range?.low ?? 100)
    expect(index.value).toBeLessThan(index.range?.high ?? 0)
  })

  it('finds the Tomahawk figure contradicted in 004', async () => {
    const { claims } = await reportOf('004')
    const contradicted = claims.filter((claim) => claim.verdict === 'contradicted')
    expect(contradicted.map((claim) => claim.annotations[0]?.quote.exact)).toEqual([
      expect.stringContaining('トマホーク'),
      'ロシアと肩を並べる',
    ])
  })
})
