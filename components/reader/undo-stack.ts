// What can be taken back, newest last. Changes of one thing in quick succession are one step, as in any editor. Steps are
// data: whoever made the stack says how they are played, and where they are kept over a reload.

/** Back: takes it back. Again: does it anew. */
export type Way = 'back' | 'again'

/** What came of it; `refused`: it cannot be taken back (or done again), which whoever plays the steps has said. */
export type Played = 'played' | 'refused'

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
  let play: (deed: D, way: Way) => Played = () => {
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

  function run(deed: D, way: Way): Played {
    isRunning = true
    try {
      return play(deed, way)
    } finally {
      isRunning = false
    }
  }

  /** Takes a step back, the newest unless one is named; null when there is none, or it was taken back before. */
  function undo(step: Step<D> | undefined = done.at(-1)): Played | null {
    if (step === undefined || !done.some((one) => one === step)) return null
    done = done.filter((one) => one !== step)
    const played = run(step.deed, 'back')
    if (played === 'played') undone.push(step)
    keep()
    return played
  }

  /** Does the step again that was last taken back; null when there is none. */
  function redo(): Played | null {
    const step = undone.pop()
    if (step === undefined) return null
    const played = run(step.deed, 'again')
    if (played === 'played') done.push(closed(step))
    keep()
    return played
  }

  /** Forgets the steps that no longer can be taken back on their own. */
  function forget(isOver: (deed: D) => boolean): void {
    done = done.filter(({ deed }) => !isOver(deed))
    undone = undone.filter(({ deed }) => !isOver(deed))
    keep()
  }

  return {
    push,
    undo,
    redo,
    forget,
    /** Says how steps are played. */
    playedBy(player: (deed: D, way: Way) => Played): void {
      play = player
    },
  }
}
