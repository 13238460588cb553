import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Report } from '@/core/report.schema'
import { catalogue, NASTY, sampleReport } from '../report.fixture'
import { chartChain } from './chain-tree'
import { chartCoverage } from './coverage-strip'
import { chartIndex } from './index-scale'
import { chartShares } from './shares'

const report = sampleReport()
const empty = sampleReport({ annotations: [], lookedAt: [], sentences: [] })
const withIndex: Report = {
  ...report,
  index: { ...report.index, value: 73.08, range: { low: 35, high: 99 }, reasons: [] },
}

const CHARTS: [string, (of: Report, words: ReturnType<typeof catalogue>) => string][] = [
  ['shares', chartShares],
  ['index', chartIndex],
  ['coverage', chartCoverage],
  ['chain', (of, words) => (of.claims[0] ? chartChain(of.claims[0], words) : chartShares(of, words))],
]

describe.each(['en', 'ja'] as const)('charts in %s', (locale) => {
  const words = catalogue(locale)
  test.each(CHARTS)('%s is a picture with a name and a description, and loads nothing', (_, chart) => {
    for (const of of [report, empty, withIndex]) {
      const svg = parseHTML(`<body>${chart(of, words)}</body>`).document.querySelector('svg')
      expect(svg?.getAttribute('role')).toBe('img')
      expect(svg?.querySelector('title')?.textContent).not.toBe('')
      expect(svg?.querySelector('desc')?.textContent).not.toBe('')
      expect(svg?.querySelector('script, style, image, a, foreignObject')).toBeNull()
      expect(svg?.outerHTML).not.toMatch(/NaN|undefined|Infinity|aria-label/)
    }
  })
})

const ja = catalogue('ja')

test('the verdicts are told by pattern and glyph, not by colour alone', () => {
  const svg = chartShares(report, ja)
  for (const verdict of ['sourced', 'unverifiable', 'contradicted']) expect(svg).toContain(`url(#tk-shares-${verdict})`)
  for (const glyph of ['✓', '?', '✕']) expect(svg).toContain(`${glyph} `)
})

test('index, bounds and range are said in words', () => {
  expect(chartIndex(withIndex, catalogue('en'))).toContain('Index 73 of 100; bounds')
  expect(chartIndex(empty, ja)).toContain('評価なし')
})

test('the strip draws one rectangle a run, over the whole width', () => {
  const { document } = parseHTML(`<body>${chartCoverage(report, ja)}</body>`)
  const runs = document.querySelector('svg > g')?.querySelectorAll('rect') ?? []
  expect(runs.length).toBe(report.coverage.strip.length)
  const width = [...runs].reduce((sum, rect) => sum + Number(rect.getAttribute('width')), 0)
  expect(width).toBeCloseTo(400, 0)
})

test('in the tree of Track2 every outlet hangs from the one root', () => {
  const track2 = report.claims.find(({ statement }) => statement?.includes('裏の経路'))
  const svg = track2 ? chartChain(track2, ja) : ''
  const texts = [...parseHTML(`<body>${svg}</body>`).document.querySelectorAll('text')].map((text) => text.textContent)
  expect(texts).toEqual([
    '匿名の中国関係筋',
    'Owen Matthews (大元, 匿名で途切れる)',
    'The Spectator',
    'この記事',
    'Pravda',
    'Babel',
    'Espreso',
  ])
})

test('markup in a name stays text', () => {
  const claim = report.claims.find(({ evidence }) => evidence.some(({ title }) => title.startsWith('<img')))
  const svg = claim ? chartChain(claim, ja) : ''
  const { document } = parseHTML(`<body>${svg}</body>`)
  expect(document.querySelector('img')).toBeNull()
  expect(document.querySelector('svg')?.textContent).toContain(NASTY.slice(0, 20))
})
