// The drawing of the coverage strip: draws what it is given, and the same again when its size or the colours change.
import { paintStrip, type StripColours, stripColours } from './strip-paint'
import { type StripContent, stripRows } from './strip-rows'

/** The least height of a mark, in CSS pixels. */
const LEAST = 3

export type StripCanvas = { show(content: StripContent): void; stop(): void }

/** A drawing that fills its canvas's own box. */
export function createStripCanvas(canvas: HTMLCanvasElement): StripCanvas {
  let content: StripContent | null = null
  let colours: StripColours | null = null

  function draw(): void {
    if (content === null) return
    const scale = window.devicePixelRatio
    const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale)]
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    colours ??= stripColours(canvas)
    paintStrip(canvas, stripRows(content, height, Math.round(LEAST * scale)), scale, colours)
  }
  function recolour(): void {
    colours = null
    draw()
  }

  const sizes = new ResizeObserver(draw)
  sizes.observe(canvas)
  const theme = new MutationObserver(recolour)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', recolour)
  return {
    show(next) {
      content = next
      draw()
    },
    stop() {
      sizes.disconnect()
      theme.disconnect()
      for (const query of queries) query.removeEventListener('change', recolour)
    },
  }
}
