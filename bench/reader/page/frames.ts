// When the page has painted, and how long its frames took.

/** Resolves at the beginning of the next frame. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
}

/**
 * The time at which a state has been painted: the frame that begins with `isThere()` true is drawn, and the one after it
 * begins. Never less than a frame; a page that has nothing to draw gives the floor. Null when it is not there in time.
 */
export async function whenPainted(isThere: () => boolean, limit: number): Promise<number | null> {
  const late = performance.now() + limit
  await nextFrame()
  while (!isThere()) {
    if (performance.now() > late) return null
    await nextFrame()
  }
  return nextFrame()
}

/** Resolves to the time when the page last was busy for more than 50 ms, once it has been idle for `idle` ms. */
export async function whenQuiet(idle: number, limit: number): Promise<number> {
  const late = performance.now() + limit
  let before = performance.now()
  let busy = before
  while (performance.now() < Math.min(late, busy + idle)) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    const now = performance.now()
    if (now - before > 60) busy = now
    before = now
  }
  return busy
}

/** Watches long animation frames (over 50 ms). Gives the end of the last one that began before a time; null: none. */
export function watchLongFrames(): (began: number) => Promise<number | null> {
  const seen: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()))
  observer.observe({ type: 'long-animation-frame' })
  return async (began) => {
    // Entries come after the frame they speak of.
    await new Promise((resolve) => setTimeout(resolve, 120))
    seen.push(...observer.takeRecords())
    observer.disconnect()
    const ends = seen.filter((entry) => entry.startTime <= began).map((entry) => entry.startTime + entry.duration)
    return ends.length === 0 ? null : Math.max(...ends)
  }
}

/** Times between the beginnings of frames until it is told to stop. */
export function recordFrames(): () => number[] {
  const times: number[] = []
  let handle = requestAnimationFrame(function note(time) {
    times.push(time)
    handle = requestAnimationFrame(note)
  })
  return () => {
    cancelAnimationFrame(handle)
    return times.slice(1).map((time, index) => time - (times[index] ?? time))
  }
}
