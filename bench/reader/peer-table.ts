// What was measured of the peers, as lines of Markdown that also read well in a terminal.
import type { Memory, ScrollFigures } from './chromium'
import type { Change } from './page/measuring'
import { BASES, draws, type PeerEngine, type PeerFigures } from './peers'
import { median } from './statistics'

const NAMES: Record<PeerEngine, string> = {
  plain: 'text alone',
  tenkyo: 'Tenkyo, the editor alone',
  'tenkyo-bare': 'Tenkyo, the editor without annotations',
  'recogito-css': 'Recogito, CSS highlights',
  'recogito-spans': 'Recogito, spans',
  hypothesis: 'Hypothesis',
}
const MISSING = 'not measured'

/** A number of milliseconds as it is read: three figures. */
export function milliseconds(value: number | null | undefined): string {
  if (value === null || value === undefined) return MISSING
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value.toFixed(value >= 0.1 || value === 0 ? 2 : 4)
}

/** Aligned Markdown: a header and its rows; the first column is words, the others are numbers. */
export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(header), rule, ...rows.map(line)].join('\n')
}

/** Opening: medians, and how many pages they are of. */
export function openTable(all: readonly PeerFigures[]): string {
  return markdown(
    ['cold open, ms', 'painted', 'least–most', 'idle after', 'processor time', 'n'],
    all.map(({ engine, size, opened, gaveUp }) => {
      const painted = opened.flatMap((times) => times.painted ?? [])
      const ended = painted.length > 0 ? milliseconds(median(painted)) : gaveUp ? 'did not end' : MISSING
      const extent =
        painted.length > 0 ? `${milliseconds(Math.min(...painted))}–${milliseconds(Math.max(...painted))}` : ''
      return [
        `${size}, ${NAMES[engine]}`,
        ended,
        extent,
        milliseconds(median(opened.map((times) => times.settled))),
        milliseconds(median(opened.map((times) => times.processor))),
        String(painted.length),
      ]
    }),
  )
}

const CHANGES: readonly Change[] = ['nothing', 'add', 'change', 'remove']

/** One annotation added, changed, removed: script, all work of the main thread, and time to paint. */
export function changeTable(all: readonly PeerFigures[]): string {
  return markdown(
    [
      'script / all work / to paint, ms',
      ...CHANGES.map((kind) => (kind === 'nothing' ? 'nothing (floor)' : kind)),
      'hit test',
    ],
    all.map(({ engine, size, changes, hitTest }) => [
      `${size}, ${NAMES[engine]}`,
      ...CHANGES.map((kind) => {
        const figure = changes?.[kind]
        if (figure === undefined) return draws(engine) ? MISSING : ''
        return [figure.script, figure.busy, figure.painted].map(milliseconds).join(' / ')
      }),
      draws(engine) ? milliseconds(hitTest) : '',
    ]),
  )
}

/**
 * Scrolling and memory. Memory is what showing added to the data that was ready, beyond what the same text without annotations
 * adds: the text alone for the peers, which draw over it, and our editor without annotations for ours, which is the text itself.
 * What that editor adds to the text alone has a row of its own.
 */
export function scrollTable(all: readonly PeerFigures[]): string {
  return markdown(
    ['', 'slow scroll: frames > 50 ms', 'fling: frames > 50 ms', 'highlight memory: script', 'DOM objects', 'nodes'],
    all.map((figures) => {
      const { engine, size, slow, fling } = figures
      const base = all.find((one) => one.size === size && one.engine === BASES[engine])
      const above = (of: keyof Memory) => {
        const [here, there] = [addedBy(figures, of), addedBy(base, of)]
        return here === null || there === null ? null : here - there
      }
      const megabytes = (bytes: number | null) => (bytes === null ? MISSING : `${(bytes / 1_048_576).toFixed(2)} MB`)
      const isBase = BASES[engine] === null
      return [
        `${size}, ${NAMES[engine]}`,
        scrolled(slow),
        scrolled(fling),
        isBase ? '' : megabytes(above('script')),
        isBase ? '' : megabytes(above('dom')),
        isBase ? '' : String(above('nodes') ?? MISSING),
      ]
    }),
  )
}

function addedBy(figures: PeerFigures | undefined, of: keyof Memory): number | null {
  const [after, before] = [figures?.memory?.[of] ?? null, figures?.held?.[of] ?? null]
  return after === null || before === null ? null : after - before
}

/** Frames over 50 ms, of how many. */
export function scrolled(figures: ScrollFigures | null): string {
  if (figures === null) return MISSING
  return `${figures.long} of ${figures.frames} (longest ${milliseconds(figures.longest)} ms)`
}
