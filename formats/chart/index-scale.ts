// The index on its scale of 0–100: range as a thin line, bounds as a band, index as a dot with its figure.
import * as Plot from '@observablehq/plot'
import type { Report } from '@/core/report.schema'
import type { ExportWords } from '../words'
import { drawingDocument, finish, GROUND, textWidth } from './paint'

const WIDTH = 380
const SIZE = 12.5
const MARGIN = 16
const BAND = 'var(--tk-index, var(--color-ink-2, #334155))'

/** SVG of index, bounds and range; without an index only the bounds, without claims an empty scale. */
export function chartIndex({ index: { value, bounds, range } }: Report, { t }: ExportWords): string {
  const document = drawingDocument()
  const ends = bounds ? { low: Math.round(bounds.low), high: Math.round(bounds.high) } : null
  const outer = range ? { low: Math.round(range.low), high: Math.round(range.high) } : null
  const boundsLabel = ends && `${t('report.index.bounds')} ${t('report.index.between', ends)}`
  const rangeLabel = outer && `${t('report.index.range')} ${t('report.index.between', outer)}`
  const valueLabel = value === null ? t('report.index.none') : `${Math.round(value)}`
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: 132,
    margin: 0,
    marginLeft: MARGIN,
    marginRight: MARGIN,
    marginBottom: 24,
    x: { axis: null, domain: [0, 100] },
    y: { axis: null, domain: [0, 100], range: [0, 108] },
    marks: [
      Plot.ruleX([0, 25, 50, 75, 100], { y1: 34, y2: 62, stroke: 'currentColor', strokeOpacity: 0.25 }),
      Plot.text([0, 25, 50, 75, 100], { x: (d: number) => d, y: 72, text: (d: number) => `${d}`, fillOpacity: 0.7 }),
      Plot.ruleY([48], { x1: 0, x2: 100, stroke: 'currentColor', strokeOpacity: 0.25 }),
      ...(range
        ? [
            Plot.ruleY([48], { x1: range.low, x2: range.high, stroke: BAND, strokeWidth: 2 }),
            Plot.ruleX([range.low, range.high], { y1: 42, y2: 54, stroke: BAND, strokeWidth: 2 }),
          ]
        : []),
      ...(bounds
        ? [
            // A hair wide at the least: where nothing is unverifiable both bounds are one.
            Plot.rect([bounds], {
              x1: 'low',
              x2: (d) => Math.max(d.high, d.low + 0.6),
              y1: 40,
              y2: 56,
              fill: BAND,
              fillOpacity: 0.35,
            }),
          ]
        : []),
      ...(value === null
        ? [Plot.text([valueLabel], { x: 50, y: 14, fontWeight: 600, fontSize: 16 })]
        : [
            Plot.dot([value], {
              x: (d: number) => d,
              y: 48,
              r: 7,
              fill: BAND,
              stroke: GROUND,
              strokeWidth: 2,
            }),
            Plot.text([value], { x: (d: number) => d, y: 16, text: () => valueLabel, fontWeight: 700, fontSize: 22 }),
          ]),
      ...labels([rangeLabel, boundsLabel]),
    ],
  })
  const desc = ends === null ? t('report.chart.index.nothing') : t('report.chart.index.descNone', ends)
  return finish(svg, document, {
    title: t('report.chart.index.title'),
    desc:
      value === null || ends === null || outer === null
        ? desc
        : t('report.chart.index.desc', {
            value: Math.round(value),
            ...ends,
            rangeLow: outer.low,
            rangeHigh: outer.high,
          }),
    prefix: 'tk-index',
    states: [],
    maxWidth: 440,
    fontSize: SIZE,
  })
}

/** The key under the scale: a sample of the line, its words; a sample of the band, its words. */
function labels([rangeLabel, boundsLabel]: (string | null)[]): Plot.Markish[] {
  const perPixel = 100 / (WIDTH - 2 * MARGIN)
  const entries = [rangeLabel && { label: rangeLabel, width: 2 }, boundsLabel && { label: boundsLabel, width: 12 }]
  let at = 0
  return entries.flatMap((entry) => {
    if (!entry) return []
    const start = at
    at += (30 + textWidth(entry.label, SIZE) + 18) * perPixel
    const sample = { x1: start, x2: start + 20 * perPixel, stroke: BAND, strokeWidth: entry.width }
    return [
      Plot.ruleY([94], { ...sample, strokeOpacity: entry.width > 2 ? 0.35 : 1 }),
      Plot.text([entry.label], { x: start + 26 * perPixel, y: 94, textAnchor: 'start' }),
    ]
  })
}
