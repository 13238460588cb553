// What can be taken back, newest last. Changes of one thing in quick succession are one step, as in any editor.

export type Step = {
  undo(): void
  redo(): void
  /** Steps with the same key within two seconds become one. */
  mergeKey?: string
  /** Makes this step lead where a later one of the same key leads; without it the later `redo` is taken. */
  extend?(later: Step): void
}

type Done = Step & { at: number }

const MERGE_MS = 2000

export type UndoStack = ReturnType<typeof createUndoStack>

/** `now` gives milliseconds. */
export function createUndoStack(now: () => number) {
  let done: Done[] = []
  let undone: Step[] = []
  let isRunning = false

  /**
   * Notes something that was just done, and gives the step by which it alone can be taken back; null, and nothing noted,
   * while a step is being taken back or done again.
   */
  function push(step: Step): Step | null {
    if (isRunning) return null
    undone = []
    const last = done.at(-1)
    const isSame = last !== undefined && step.mergeKey !== undefined && last.mergeKey === step.mergeKey
    const isJoined = isSame && now() - last.at < MERGE_MS
    if (isJoined) last.extend?.(step)
    const added: Done = isJoined
      ? { ...last, redo: last.extend ? last.redo : step.redo, at: now() }
      : { ...step, at: now() }
    done = [...(isJoined ? done.slice(0, -1) : done), added]
    return added
  }

  function play(run: () => void): void {
    isRunning = true
    try {
      run()
    } finally {
      isRunning = false
    }
  }

  /** Takes a step back, the newest unless one is named; false when there is none, or it was taken back before. */
  function undo(step: Step | undefined = done.at(-1)): boolean {
    if (step === undefined || !done.some((one) => one === step)) return false
    done = done.filter((one) => one !== step)
    undone.push(step)
    play(step.undo)
    return true
  }

  /** Does the step again that was last taken back; false when there is none. */
  function redo(): boolean {
    const step = undone.pop()
    if (step === undefined) return false
    done.push({ ...step, at: 0 })
    play(step.redo)
    return true
  }

  return { push, undo, redo }
}
