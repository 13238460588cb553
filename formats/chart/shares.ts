// The settled claims by verdict: one bar a verdict, with glyph, word and figures beside it.
import * as Plot from '@observablehq/plot'
import type { Report } from '@/core/report.schema'
import { VERDICTS } from '@/core/words'
import { type ExportWords, GLYPHS } from '../words'
import { drawingDocument, finish, paintOf, textWidth } from './paint'

const PREFIX = 'tk-shares'
const SIZE = 12.5
const WIDTH = 380

/** SVG of the shares by count; the weights stand in the label where they say something else. */
export function chartShares({ shares, finding }: Report, words: ExportWords): string {
  const { t } = words
  const rows = VERDICTS.map((verdict) => {
    const { count, share } = shares[verdict]
    return {
      verdict,
      count,
      label: `${GLYPHS[verdict]} ${t(`words.mark.${verdict}`)}`,
      figures: shares.n === 0 ? '0' : t('report.shares.ofN', { count, n: shares.n, share: share ?? 0 }),
    }
  })
  const document = drawingDocument()
  const left = Math.max(...rows.map((row) => textWidth(row.label, SIZE))) + 12
  const right = Math.max(...rows.map((row) => textWidth(row.figures, SIZE))) + 10
  const y = (row: (typeof rows)[number]) => row.verdict
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: 108,
    margin: 0,
    marginLeft: left,
    marginRight: right,
    x: { axis: null, domain: [0, Math.max(1, shares.n)] },
    y: { axis: null, domain: [...VERDICTS], padding: 0.35 },
    marks: [
      Plot.barX(rows, { x1: 0, x2: Math.max(1, shares.n), y, fill: 'currentColor', fillOpacity: 0.07 }),
      Plot.barX(rows, { x1: 0, x2: 'count', y, fill: { value: (row) => paintOf(PREFIX, row.verdict), scale: null } }),
      Plot.text(rows, { x: 0, y, text: 'label', textAnchor: 'end', dx: -8 }),
      Plot.text(rows, { x: Math.max(1, shares.n), y, text: 'figures', textAnchor: 'start', dx: 8 }),
    ],
  })
  return finish(svg, document, {
    title: t('report.chart.shares.title'),
    desc: t('report.chart.shares.desc', finding.all),
    prefix: PREFIX,
    states: VERDICTS,
    maxWidth: 440,
    fontSize: SIZE,
  })
}
