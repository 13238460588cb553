// What the reader tells measuring tools (bench/reader), through the browser's own User Timing: `tenkyo:data-ready` (text and
// annotations are in memory), `tenkyo:painted` (they are on the screen), `tenkyo:draw` (the work of drawing a change),
// `tenkyo:margin` (placing the cards anew).

/** Notes a moment of opening the article. */
export function markTime(moment: 'data-ready' | 'painted'): void {
  performance.mark(`tenkyo:${moment}`)
}

/** Runs a piece of work and notes how long it took; kept only by who is watching, so that a long day leaves nothing. */
export function measured(work: 'draw' | 'margin', run: () => void): void {
  const start = performance.now()
  run()
  performance.measure(`tenkyo:${work}`, { start })
  performance.clearMeasures(`tenkyo:${work}`)
}

/** Calls back once what was just put into the page is on the screen: in the frame after the next; soon where nobody looks. */
export function onceShown(then: () => void): void {
  if (document.hidden) setTimeout(then)
  else requestAnimationFrame(() => requestAnimationFrame(then))
}
