// What can be taken back, newest last. Changes of one thing in quick succession are one step, as in any editor. Steps are
// data: whoever made the stack says how they are played, and where they are kept over a reload.

/** Back: takes it back. Again: does it anew. */
export type Way = 'back' | 'again'

export type Step<D> = {
  deed: D
  /** Milliseconds. */
  at: number
  /** Steps with the same key within two seconds become one. */
  mergeKey?: string
}

/** Where steps outlive the page. */
export type UndoJournal<D> = {
  load(): { done: Step<D>[]; undone: Step<D>[] }
  keep(steps: { done: Step<D>[]; undone: Step<D>[] }): void
}

const MERGE_MS = 2000
/** Steps further back are forgotten. */
const MOST = 300
const DAY_MS = 24 * 3600 * 1000

export type UndoStack<D> = ReturnType<typeof createUndoStack<D>>

/** `now` gives milliseconds; `join` makes one deed of two with the same key. */
export function createUndoStack<D>({
  now,
  join,
  journal,
}: {
  now: () => number
  join: (first: D, later: D) => D
  journal?: UndoJournal<D>
}) {
  const kept = journal?.load() ?? { done: [], undone: [] }
  const isOfToday = ({ at }: Step<D>) => at > now() - DAY_MS
  // What an earlier page did is done: nothing joins it.
  const closed = ({ deed, at }: Step<D>): Step<D> => ({ deed, at })
  let done = kept.done.filter(isOfToday).map(closed)
  let undone = kept.undone.filter(isOfToday).map(closed)
  let play: (deed: D, way: Way) => void = () => {
    throw new Error('Nobody plays the steps of this stack.')
  }
  let isRunning = false

  const keep = () => journal?.keep({ done, undone })

  /**
   * Notes something that was just done, and gives the step by which it alone can be taken back; null, and nothing noted,
   * while a step is being taken back or done again.
   */
  function push(deed: D, mergeKey?: string): Step<D> | null {
    if (isRunning) return null
    undone = []
    const last = done.at(-1)
    const isSame = last !== undefined && mergeKey !== undefined && last.mergeKey === mergeKey
    const isJoined = isSame && now() - last.at < MERGE_MS
    const added = { deed: isJoined ? join(last.deed, deed) : deed, at: now(), mergeKey }
    done = [...(isJoined ? done.slice(0, -1) : done), added].slice(-MOST)
    keep()
    return added
  }

  function run(deed: D, way: Way): void {
    isRunning = true
    try {
      play(deed, way)
    } finally {
      isRunning = false
      keep()
    }
  }

  /** Takes a step back, the newest unless one is named; false when there is none, or it was taken back before. */
  function undo(step: Step<D> | undefined = done.at(-1)): boolean {
    if (step === undefined || !done.some((one) => one === step)) return false
    done = done.filter((one) => one !== step)
    undone.push(step)
    run(step.deed, 'back')
    return true
  }

  /** Does the step again that was last taken back; false when there is none. */
  function redo(): boolean {
    const step = undone.pop()
    if (step === undefined) return false
    done.push(closed(step))
    run(step.deed, 'again')
    return true
  }

  return {
    push,
    undo,
    redo,
    /** Says how steps are played. */
    playedBy(player: (deed: D, way: Way) => void): void {
      play = player
    },
  }
}
