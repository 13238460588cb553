// What runs in Tenkyo's own page from its first moment on, and only looks: marks the reader sets, the first highlights in
// the text, shifts of the layout, and how long keys take to be painted and saved.
//
// The reader may tell more by `performance.mark`, which is used where it is there:
//   tenkyo:data-ready  text and annotations are in memory, nothing of them is built yet
//   tenkyo:painted     set at the second animation frame after the first highlights were put into the page
//   tenkyo:saved       a change is shown as saved
// and by `performance.measure('tenkyo:draw')`: the synchronous work of drawing one change to the annotations.

export type OwnTimes = {
  /** From the start of the navigation, milliseconds. */
  painted: number | null
  dataReady: number | null
  /** Sum of layout shifts without an input just before (CLS without session windows). */
  shift: number
}
export type Probe = {
  times(): OwnTimes
  /** Milliseconds from a key's event to the next paint, as the browser reports them; 0 stands for less than 16. */
  keys(): number[]
  /** `tenkyo:draw` since the last call: how long each took, and how long from its beginning to the frame after the one that shows it. */
  draws(): { script: number[]; painted: number[] }
  startFrames(): void
  stopFrames(): number[]
  /** Scrolls to text that nothing is drawn over, further down each time, and gives a point on it; null: none is left. */
  nextPlace(): { x: number; y: number } | null
  /** Watches the next key until what is changed by it stands as saved in the status line. */
  watchSaved(savedWords: string): void
  /** Milliseconds from that key's event until then; null: not in time. */
  untilSaved(limit: number): Promise<number | null>
}

declare global {
  interface Window {
    probe: Probe
  }
}

/** Self-contained: it is handed to the browser as text. */
export function installProbe(): void {
  let painted: number | null = null
  let shift = 0
  let draws: { script: number[]; painted: number[] } = { script: [], painted: [] }
  let frames: number[] = []
  let keys: number[] = []
  let watching = 0
  let saved: Promise<number | null> = Promise.resolve(null)
  const blocks = unmarkedBlocks()

  function plainTextIn(block: Element): Node | null {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if ((node.nodeValue ?? '').length > 12 && node.parentElement?.closest('mark') === null) return node
    return null
  }

  function* unmarkedBlocks(): Generator<Element, undefined> {
    for (let at = 2; ; at++) {
      const block = document.querySelectorAll('.article-text[contenteditable] .block[data-kind=paragraph]')[at]
      if (block === undefined) return undefined
      yield block
    }
  }

  const look = () => {
    const told = performance.getEntriesByName('tenkyo:painted')[0]
    if (told !== undefined) painted = told.startTime
    else if (document.querySelector('.article-text[contenteditable] mark[data-id]') !== null)
      requestAnimationFrame(() => (painted ??= performance.now()))
    else if (document.readyState === 'loading' || document.querySelector('[data-markup-of]') !== null)
      requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  const measure = performance.measure.bind(performance)
  performance.measure = (name, options) => {
    const made = typeof options === 'string' ? measure(name, options) : measure(name, options)
    if (name === 'tenkyo:draw') {
      const { script, painted: shown } = draws
      script.push(made.duration)
      requestAnimationFrame(() => requestAnimationFrame(() => shown.push(performance.now() - made.startTime)))
    }
    return made
  }
  const timing = { type: 'event', durationThreshold: 16, buffered: true }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') keys.push(entry.duration)
  }).observe(timing)

  window.probe = {
    times: () => ({
      painted,
      dataReady: performance.getEntriesByName('tenkyo:data-ready')[0]?.startTime ?? null,
      shift,
    }),
    keys() {
      const seen = keys
      keys = []
      return seen
    },
    draws() {
      const seen = draws
      draws = { script: [], painted: [] }
      return seen
    },
    startFrames() {
      const times: number[] = []
      frames = times
      watching = requestAnimationFrame(function note(time) {
        times.push(time)
        watching = requestAnimationFrame(note)
      })
    },
    stopFrames() {
      cancelAnimationFrame(watching)
      return frames.slice(1).map((time, index) => time - (frames[index] ?? time))
    },
    nextPlace() {
      for (;;) {
        const block = blocks.next().value
        if (block === undefined) return null
        const plain = plainTextIn(block)
        if (plain === null) continue
        block.scrollIntoView({ block: 'center', behavior: 'instant' })
        const range = document.createRange()
        range.setStart(plain, 4)
        range.setEnd(plain, 5)
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }
    },
    watchSaved(savedWords) {
      const marks = performance.getEntriesByName('tenkyo:saved').length
      let began: number | null = null
      let wasUnsaved = false
      saved = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (began === null) return
          const isSaved = [...document.querySelectorAll('output')].some((output) =>
            output.textContent?.startsWith(savedWords),
          )
          if (!isSaved) wasUnsaved = true
          else if (wasUnsaved || performance.getEntriesByName('tenkyo:saved').length > marks) {
            observer.disconnect()
            resolve(performance.now() - began)
          }
        })
        addEventListener('keydown', (event) => (began = event.timeStamp), { capture: true, once: true })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      })
    },
    untilSaved: (limit) =>
      Promise.race([saved, new Promise<null>((resolve) => setTimeout(() => resolve(null), limit))]),
  }
}
