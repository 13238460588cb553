// The one look of the charts: colours as CSS variables with fallbacks, a pattern for every state, and the finishing that
// makes a plot an accessible picture. Server only.
import { parseHTML } from 'linkedom'
import type { SentenceState } from '@/core/report.schema'

/** Colour of each state: `--tk-*` where a file sets them, else the app's own `--color-*`, else a plain one. */
export const COLOURS: Record<SentenceState, string> = {
  sourced: 'var(--tk-sourced, var(--color-sourced, #0f766e))',
  unverifiable: 'var(--tk-unverifiable, var(--color-unverifiable, #b45309))',
  contradicted: 'var(--tk-contradicted, var(--color-contradicted, #c2321b))',
  undecided: 'var(--tk-unverifiable, var(--color-unverifiable, #b45309))',
  'set-aside': 'var(--tk-set-aside, var(--color-set-aside, #64748b))',
  'looked-at': 'var(--tk-looked-at, var(--color-line-strong, #94a3b8))',
  said: 'var(--tk-set-aside, var(--color-set-aside, #64748b))',
  unseen: 'var(--tk-unseen, var(--color-line, #cbd5e1))',
}
/** The page's ground, where a pattern lets it through. */
export const GROUND = 'var(--tk-ground, var(--color-paper, #ffffff))'

/** Lines of each pattern in a tile of 8 by 8, drawn in the ground's colour over the state's; none: a plain fill. */
const STROKES: Record<SentenceState, { path: string; width: number }> = {
  sourced: { path: '', width: 0 },
  unverifiable: { path: 'M-2 10L10 -2M-6 6L6 -6M2 14L14 2', width: 2 },
  contradicted: { path: 'M0 0L8 8M8 0L0 8', width: 1.2 },
  undecided: { path: 'M-2 -2L10 10M-6 2L6 14M2 -6L14 6M-2 10L10 -2', width: 1.6 },
  'set-aside': { path: 'M2 2h1.6M6 6h1.6', width: 1.8 },
  'looked-at': { path: '', width: 0 },
  said: { path: 'M2 0V8M6 0V8', width: 2 },
  unseen: { path: '', width: 0 },
}

/** A fresh document for Plot to draw in. */
export function drawingDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document
}

/** The paint of a state: its pattern. `prefix` keeps apart the patterns of several charts on one page. */
export function paintOf(prefix: string, state: SentenceState): string {
  return `url(#${prefix}-${state})`
}

const SVG = 'http://www.w3.org/2000/svg'

/**
 * Makes a plot a picture of its own: named and described in words, without Plot's style sheet, as wide as its place up to
 * `maxWidth` pixels, with the patterns of `states`. Returns the SVG's text.
 */
export function finish(
  svg: Element,
  document: Document,
  about: {
    title: string
    desc: string
    prefix: string
    states: readonly SentenceState[]
    maxWidth: number
    fontSize: number
  },
): string {
  for (const style of svg.querySelectorAll('style')) style.remove()
  // Plot names its groups after their marks; inside a picture nothing is named but the whole.
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label')
  for (const name of ['class', 'width', 'height']) svg.removeAttribute(name)
  svg.setAttribute('xmlns', SVG)
  svg.setAttribute('role', 'img')
  svg.setAttribute('font-family', 'inherit')
  svg.setAttribute('font-size', `${about.fontSize}`)
  svg.setAttribute('style', `display:block;width:100%;max-width:${about.maxWidth}px;height:auto;overflow:visible`)
  const make = (name: string, attributes: Record<string, string>, text = '') => {
    const element = document.createElementNS(SVG, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    if (text !== '') element.textContent = text
    return element
  }
  const defs = make('defs', {})
  for (const state of new Set(about.states)) {
    const { path, width } = STROKES[state]
    const tile = { id: `${about.prefix}-${state}`, width: '8', height: '8', patternUnits: 'userSpaceOnUse' }
    const pattern = make('pattern', tile)
    pattern.append(make('rect', { width: '8', height: '8', fill: COLOURS[state] }))
    if (path !== '') {
      pattern.append(make('path', { d: path, stroke: GROUND, 'stroke-width': `${width}`, fill: 'none' }))
    }
    defs.append(pattern)
  }
  svg.prepend(make('title', {}, about.title), make('desc', {}, about.desc), defs)
  return svg.outerHTML
}

/** Width of a text in pixels at a font size, near enough to lay it out: full-width characters one em, others 0.56. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += /[\u1100-\u11ff\u2e80-\uffef]|[\u{1f000}-\u{3ffff}]/u.test(character) ? 1 : 0.56
  return ems * size
}
