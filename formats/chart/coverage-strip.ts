// The article's checkable sentences from first to last as one strip, with a key of what stands on how many.
import * as Plot from '@observablehq/plot'
import { type Report, SENTENCE_STATES, type SentenceState } from '@/core/report.schema'
import type { ExportWords } from '../words'
import { drawingDocument, finish, paintOf, textWidth } from './paint'

const PREFIX = 'tk-strip'
const WIDTH = 400
const SIZE = 12
const LINE = 20
const STRIP = 28

/** SVG of the coverage strip; every sentence equally wide, runs of one state drawn as one. */
export function chartCoverage({ coverage }: Report, { t }: ExportWords): string {
  const document = drawingDocument()
  let at = 0
  const runs = coverage.strip.map(({ state, sentences }) => {
    const x1 = at
    at += sentences
    return { state, x1, x2: at, sentences }
  })
  const total = Math.max(1, coverage.sentences)
  const count = (state: SentenceState) =>
    runs.filter((run) => run.state === state).reduce((sum, run) => sum + run.sentences, 0)
  const states = SENTENCE_STATES.filter((state) => count(state) > 0)
  const key = layOut(
    states.map((state) => ({
      state,
      label: `${t(`report.state.${state}`)} ${t('report.coverage.count', { n: count(state) })}`,
    })),
  )
  const lines = Math.max(1, ...key.map((entry) => entry.line + 1))
  const height = STRIP + 26 + lines * LINE
  const unit = total / WIDTH
  const keyTop = (line: number) => STRIP + 30 + line * LINE
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height,
    margin: 0,
    x: { axis: null, domain: [0, total], range: [0, WIDTH] },
    y: { axis: null, domain: [0, height], range: [0, height] },
    marks: [
      Plot.rect(runs, {
        x1: 'x1',
        x2: 'x2',
        y1: 0,
        y2: STRIP,
        fill: { value: (run) => paintOf(PREFIX, run.state), scale: null },
      }),
      Plot.text([{ x: 0, text: t('report.chart.coverage.start') }], {
        x: 'x',
        y: STRIP + 10,
        text: 'text',
        textAnchor: 'start',
        fillOpacity: 0.75,
      }),
      Plot.text([{ x: total, text: t('report.chart.coverage.end') }], {
        x: 'x',
        y: STRIP + 10,
        text: 'text',
        textAnchor: 'end',
        fillOpacity: 0.75,
      }),
      Plot.rect(key, {
        x1: (entry) => entry.x * unit,
        x2: (entry) => (entry.x + 14) * unit,
        y1: (entry) => keyTop(entry.line) - 6,
        y2: (entry) => keyTop(entry.line) + 6,
        fill: { value: (entry) => paintOf(PREFIX, entry.state), scale: null },
      }),
      Plot.text(key, {
        x: (entry) => (entry.x + 19) * unit,
        y: (entry) => keyTop(entry.line),
        text: 'label',
        textAnchor: 'start',
      }),
    ],
  })
  const { verdict, setAside, lookedAt, sentences } = coverage
  return finish(svg, document, {
    title: t('report.chart.coverage.title'),
    desc: t('report.chart.coverage.desc', {
      n: sentences,
      verdict,
      setAside,
      lookedAt,
      rest: sentences - verdict - setAside - lookedAt,
    }),
    prefix: PREFIX,
    states,
    maxWidth: 480,
    fontSize: SIZE,
  })
}

/** Places the entries of the key in lines of the picture's width. */
function layOut<E extends { label: string }>(entries: E[]): (E & { x: number; line: number })[] {
  let x = 0
  let line = 0
  return entries.map((entry) => {
    const width = 19 + textWidth(entry.label, SIZE)
    if (x > 0 && x + width > WIDTH) {
      x = 0
      line++
    }
    const placed = { ...entry, x, line }
    x += width + 16
    return placed
  })
}
