// The drawing of the coverage strip: draws what it is given, in the frame after and only the rows that are others, and all
// of it again when its size or the colours change.
import { paintStrip, type StripColours, stripColours } from './strip-paint'
import { changedRows, type StripContent, stripRows } from './strip-rows'

/** The least height of a mark, in CSS pixels. */
const LEAST = 3
const NOTHING = new Uint8Array()

export type StripCanvas = { show(content: StripContent): void; stop(): void }

/** A drawing that fills its canvas's own box. */
export function createStripCanvas(canvas: HTMLCanvasElement): StripCanvas {
  let content: StripContent | null = null
  let colours: StripColours | null = null
  let drawn: Uint8Array = NOTHING
  let frame = 0

  function draw(): void {
    frame = 0
    if (content === null) return
    const scale = window.devicePixelRatio
    colours ??= stripColours(canvas)
    const rows = stripRows(content, canvas.height, Math.round(LEAST * scale))
    const part = changedRows(drawn, rows)
    drawn = rows
    if (part !== null) paintStrip(canvas, rows, part, scale, colours)
  }
  function drawSoon(): void {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  function redraw(): void {
    drawn = NOTHING
    drawSoon()
  }
  function recolour(): void {
    colours = null
    redraw()
  }

  const sizes = new ResizeObserver((entries) => {
    const box = entries.at(-1)?.contentRect
    if (box === undefined) return
    const scale = window.devicePixelRatio
    // Setting either empties the canvas.
    canvas.width = Math.round(box.width * scale)
    canvas.height = Math.round(box.height * scale)
    redraw()
  })
  sizes.observe(canvas)
  const theme = new MutationObserver(recolour)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', recolour)
  return {
    show(next) {
      content = next
      drawSoon()
    },
    stop() {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      theme.disconnect()
      for (const query of queries) query.removeEventListener('change', recolour)
    },
  }
}
