// Draws the rows of the coverage strip. A mark is told by its colour and by its pattern, the same as its line under text:
// solid, dashed, double, dotted. Marks that share a row stand side by side.
import { MARKS, type Mark } from '@/core/words'
import { CUE_BIT, OPEN_BIT, runsOf } from './strip-rows'

export type StripColours = Record<Mark | 'open' | 'cue', string>

const SYSTEM: StripColours = {
  sourced: 'CanvasText',
  unverifiable: 'CanvasText',
  contradicted: 'CanvasText',
  'set-aside': 'CanvasText',
  open: 'GrayText',
  cue: 'Highlight',
}

const NAMES: Record<keyof StripColours, string> = {
  sourced: '--color-sourced',
  unverifiable: '--color-unverifiable-fill',
  contradicted: '--color-contradicted',
  'set-aside': '--color-set-aside',
  open: '--color-line-strong',
  cue: '--color-accent',
}

/** The colours as they are now: the theme's, or the system's where it sets them. */
export function stripColours(element: HTMLElement): StripColours {
  if (matchMedia('(forced-colors: active)').matches) return SYSTEM
  const colours = { ...SYSTEM }
  // Under reduced motion every change is a transition of an instant, and its first moment still has the old colour.
  element.style.transitionProperty = 'none'
  for (const name of Object.keys(NAMES) as (keyof StripColours)[]) {
    // A canvas knows no `light-dark()`; the computed colour is already the one of the two.
    element.style.color = `var(${NAMES[name]})`
    colours[name] = getComputedStyle(element).color
  }
  element.style.color = ''
  element.style.transitionProperty = ''
  return colours
}

/** Draws rows of one device pixel each, of which those in `part` are others than before; `scale`: device pixels to a CSS pixel. */
export function paintStrip(
  canvas: HTMLCanvasElement,
  rows: Uint8Array,
  part: { from: number; to: number },
  scale: number,
  colours: StripColours,
): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  const width = canvas.width
  context.save()
  context.beginPath()
  context.rect(0, part.from, width, part.to - part.from)
  context.clip()
  context.clearRect(0, part.from, width, part.to - part.from)
  const px = (size: number) => Math.max(1, Math.round(size * scale))
  const edge = Math.round(width * 0.15)
  for (const [from, to, bits] of runsOf(rows)) {
    if (to <= part.from || from >= part.to) continue
    if ((bits & OPEN_BIT) !== 0) {
      context.globalAlpha = 0.45
      context.fillStyle = colours.open
      context.fillRect(Math.round(width * 0.32), from, Math.round(width * 0.36), to - from)
      context.globalAlpha = 1
    }
    if ((bits & CUE_BIT) !== 0) {
      context.fillStyle = colours.cue
      context.fillRect(0, from, px(2), to - from)
    }
    const here = MARKS.filter((_, i) => (bits & (1 << i)) !== 0)
    const share = (width - 2 * edge) / Math.max(1, here.length)
    here.forEach((mark, i) => {
      const left = Math.round(edge + i * share)
      const right = Math.round(edge + (i + 1) * share) - (i < here.length - 1 ? px(1) : 0)
      context.fillStyle = colours[mark]
      PATTERNS[mark](context, left, right - left, from, to, px)
    })
  }
  context.restore()
}

type Draw = (
  context: CanvasRenderingContext2D,
  left: number,
  width: number,
  from: number,
  to: number,
  px: (size: number) => number,
) => void

/** The patterns run on from row to row, so that a long stretch and two that touch look alike. */
const PATTERNS: Record<Mark, Draw> = {
  sourced: (context, left, width, from, to) => context.fillRect(left, from, width, to - from),
  unverifiable(context, left, width, from, to, px) {
    const [on, off] = [px(3), px(1.5)]
    every(from, to, on + off, on, (top, height) => context.fillRect(left, top, width, height))
  },
  contradicted(context, left, width, from, to, px) {
    const line = Math.max(px(1), Math.round(width * 0.36))
    context.fillRect(left, from, line, to - from)
    context.fillRect(left + width - line, from, line, to - from)
  },
  'set-aside'(context, left, width, from, to, px) {
    const dot = px(1.5)
    every(from, to, 2 * dot, dot, (top, height) => {
      for (let x = left; x < left + width; x += 2 * dot) {
        context.fillRect(x, top, Math.min(dot, left + width - x), height)
      }
    })
  },
}

function every(
  from: number,
  to: number,
  step: number,
  size: number,
  draw: (top: number, height: number) => void,
): void {
  for (let at = Math.floor(from / step) * step; at < to; at += step) {
    const top = Math.max(from, at)
    const height = Math.min(to, at + size) - top
    if (height > 0) draw(top, height)
  }
}
