// Runs in the page of a peer: builds the text, starts an engine over it, and takes the times that only the page knows.
import type { BenchData, Engine, Extent } from './engines/engine'
import { nextFrame, recordFrames, watchLongFrames, whenPainted, whenQuiet } from './frames'
import { peerOffsets } from './peer-offsets'

/** Milliseconds from the call that shows text and annotations. */
export type OpenTimes = {
  /** Until the call gave the page back. */
  call: number
  /** Until the frame after the one that shows highlights; null: they never came. */
  painted: number | null
  /** Until the end of the last frame over 50 ms that began before that; null: there was none. */
  longFrames: number | null
  /** Until the page was idle. */
  settled: number
}
/** Milliseconds until what the call promised is done, and until it is painted. */
export type ChangeTimes = { call: number; painted: number | null }
export type Change = 'nothing' | 'add' | 'change' | 'remove'
export type Measuring = {
  open(): Promise<OpenTimes>
  /** Scrolls to where the trials are. */
  toTrials(): Promise<void>
  change(kind: Change, trial: number): Promise<ChangeTimes>
  /** Milliseconds a hit test takes: the mean of each of `rounds` rounds of 50 points (fewer when the time is over). */
  hitTests(rounds: number, limit: number): { means: number[]; hits: number }
  startFrames(): void
  stopFrames(): number[]
}

const PAINT_LIMIT = 30_000
const POINTS = 50

/** Holds article and annotations in memory, ready to be opened. */
export function measuring<P>(container: HTMLElement, engine: Engine<P>, data: BenchData): Measuring {
  const offsetsOf = peerOffsets(data.paragraphs)
  const prepare = (extent: Extent): P => engine.prepare(extent, offsetsOf(extent))
  const prepared = data.spans.map(prepare)
  const trials = data.trials.map((extent) => {
    // Changed: it gives up its last character (a full stop or a letter of the BMP, as phrases end).
    const shorter = { ...extent, end: extent.end - 1 }
    return { id: extent.id, whole: prepare(extent), shorter: prepare(shorter) }
  })
  let frames: (() => number[]) | null = null

  return {
    async open() {
      await whenQuiet(300, 5_000)
      const longFrames = watchLongFrames()
      const began = performance.now()
      const started = engine.start(container, data.paragraphs, prepared)
      const call = performance.now() - began
      await started
      const painted = await whenPainted(() => engine.isDrawn(), PAINT_LIMIT)
      const lastLong = await longFrames(painted ?? performance.now())
      const settled = (await whenQuiet(700, 60_000)) - began
      return {
        call,
        painted: painted === null ? null : painted - began,
        longFrames: lastLong === null ? null : lastLong - began,
        settled: Math.max(settled, painted === null ? 0 : painted - began),
      }
    },

    async toTrials() {
      container.querySelectorAll('p')[data.trialParagraph]?.scrollIntoView({ block: 'center', behavior: 'instant' })
      await whenQuiet(700, 20_000)
    },

    async change(kind, index) {
      const trial = trials[index]
      if (trial === undefined) throw new RangeError(`there is no trial ${index}`)
      const before = engine.drawn(trial.id)
      const isThere = () => kind === 'nothing' || engine.drawn(trial.id) !== before
      await nextFrame()
      await afterPaint()
      const began = performance.now()
      const done = doChange(engine, kind, trial)
      await done
      const call = performance.now() - began
      const painted = await whenPainted(isThere, 10_000)
      await whenQuiet(150, 10_000)
      return { call, painted: painted === null ? null : painted - began }
    },

    hitTests(rounds, limit) {
      const { left, right } = container.getBoundingClientRect()
      const points = Array.from({ length: POINTS }, (_, index) => ({
        x: left + ((index * 37) % 100) * ((right - left) / 100),
        y: ((index * 61) % 100) * (window.innerHeight / 100),
      }))
      const late = performance.now() + limit
      const means: number[] = []
      let hits = 0
      while (means.length < rounds && (means.length === 0 || performance.now() < late)) {
        const began = performance.now()
        for (const { x, y } of points) if (engine.hitTest(x, y).length > 0) hits++
        means.push((performance.now() - began) / POINTS)
      }
      return { means, hits }
    },

    startFrames() {
      frames = recordFrames()
    },
    stopFrames: () => frames?.() ?? [],
  }
}

function doChange<P>(engine: Engine<P>, kind: Change, trial: { id: string; whole: P; shorter: P }): Promise<void> {
  if (kind === 'add') return engine.add(trial.whole)
  if (kind === 'change') return engine.change(trial.shorter)
  if (kind === 'remove') return engine.remove(trial.id)
  return Promise.resolve()
}

/** A task after the frame that is being drawn, so that every change begins at the same place between two frames. */
function afterPaint(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(null)
  })
}
