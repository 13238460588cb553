// What can be taken back, newest last. Changes of one thing in quick succession are one step, as in any editor.

export type Step = {
  undo(): void
  redo(): void
  /** Steps with the same key within two seconds become one. */
  mergeKey?: string
}

const MERGE_MS = 2000

export type UndoStack = ReturnType<typeof createUndoStack>

/** `now` gives milliseconds. */
export function createUndoStack(now: () => number) {
  let done: (Step & { at: number })[] = []
  let undone: Step[] = []
  let isRunning = false

  /** Notes something that was just done. Ignored while a step is being taken back or done again. */
  function push(step: Step): void {
    if (isRunning) return
    undone = []
    const last = done.at(-1)
    const isSame = last !== undefined && step.mergeKey !== undefined && last.mergeKey === step.mergeKey
    if (isSame && now() - last.at < MERGE_MS) done = [...done.slice(0, -1), { ...last, redo: step.redo, at: now() }]
    else done.push({ ...step, at: now() })
  }

  function play(run: () => void): void {
    isRunning = true
    try {
      run()
    } finally {
      isRunning = false
    }
  }

  /** Takes the newest step back; false when there is none. */
  function undo(): boolean {
    const step = done.pop()
    if (step === undefined) return false
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
