import { describe, expect, it } from 'vitest'
import { createUndoStack, type Step, type UndoJournal } from './undo-stack'

type Change = { before: number; after: number }

function memory(): UndoJournal<Change> {
  let text = JSON.stringify({ done: [], undone: [] })
  return {
    load: () => JSON.parse(text) as { done: Step<Change>[]; undone: Step<Change>[] },
    keep: (steps) => {
      text = JSON.stringify(steps)
    },
  }
}

/** A value that, once set, cannot be taken back. */
const FOR_EVER = 99

function counting(journal = memory(), start = { time: 0, value: 0 }) {
  let { time, value } = start
  const stack = createUndoStack<Change>({
    now: () => time,
    join: (first, later) => ({ before: first.before, after: later.after }),
    journal,
  })
  stack.playedBy(({ before, after }, way) => {
    if (after === FOR_EVER) return 'refused'
    set(way === 'back' ? before : after)
    return 'played'
  })
  const set = (next: number, mergeKey?: string) => {
    const before = value
    value = next
    return stack.push({ before, after: next }, mergeKey)
  }
  return { stack, set, value: () => value, wait: (ms: number) => (time += ms), journal, now: () => time }
}

describe('the undo stack', () => {
  it('takes steps back and does them again, in order', () => {
    const { stack, set, value } = counting()
    set(1)
    set(2)
    stack.undo()
    stack.undo()
    expect(value()).toBe(0)
    expect(stack.undo()).toBeNull()
    stack.redo()
    stack.redo()
    expect(value()).toBe(2)
    expect(stack.redo()).toBeNull()
  })

  it('forgets what was taken back once something new is done', () => {
    const { stack, set, value } = counting()
    set(1)
    stack.undo()
    set(5)
    expect(stack.redo()).toBeNull()
    expect(value()).toBe(5)
  })

  it('joins quick changes of one thing into one step, and slow or other ones not', () => {
    const { stack, set, value, wait } = counting()
    set(1, 'note')
    wait(500)
    set(2, 'note')
    wait(5000)
    set(3, 'note')
    set(4, 'ground')
    stack.undo()
    expect(value()).toBe(3)
    stack.undo()
    expect(value()).toBe(2)
    stack.undo()
    expect(value()).toBe(0)
    stack.redo()
    expect(value()).toBe(2)
  })

  it('takes back the one step that is named, once, and leaves what was done after it', () => {
    const { stack, set, value } = counting()
    const first = set(1)
    set(2)
    expect(first !== null && stack.undo(first)).toBe('played')
    expect(value()).toBe(0)
    expect(first !== null && stack.undo(first)).toBeNull()
    stack.undo()
    expect(value()).toBe(1)
  })

  it('goes on after a reload, both ways, and joins nothing to what was done before', () => {
    const page = counting()
    page.set(1, 'note')
    page.set(2, 'ground')
    page.stack.undo()
    const again = counting(page.journal, { time: page.now() + 100, value: page.value() })
    again.stack.redo()
    expect(again.value()).toBe(2)
    again.stack.undo()
    again.set(7, 'note')
    again.stack.undo()
    expect(again.value()).toBe(1)
    again.stack.undo()
    expect(again.value()).toBe(0)
    expect(again.stack.undo()).toBeNull()
  })

  it('goes back a day, and no further', () => {
    const page = counting()
    page.set(1)
    page.wait(20 * 3600 * 1000)
    page.set(2)
    const nextDay = counting(page.journal, { time: page.now() + 10 * 3600 * 1000, value: 2 })
    expect(nextDay.stack.undo()).toBe('played')
    expect(nextDay.value()).toBe(1)
    expect(nextDay.stack.undo()).toBeNull()
  })

  it('stops once at what cannot be taken back, and goes on behind it', () => {
    const { stack, set, value } = counting()
    set(1)
    set(FOR_EVER)
    expect(stack.undo()).toBe('refused')
    expect(value()).toBe(FOR_EVER)
    expect(stack.redo()).toBeNull()
    expect(stack.undo()).toBe('played')
    expect(value()).toBe(0)
  })

  it('forgets what no longer can be taken back on its own, also of what was taken back', () => {
    const { stack, set, value } = counting()
    set(1)
    set(2)
    set(3)
    stack.undo()
    stack.forget(({ after }) => after >= 2)
    expect(stack.redo()).toBeNull()
    expect(stack.undo()).toBe('played')
    expect(value()).toBe(0)
    expect(stack.undo()).toBeNull()
  })

  it('remembers three hundred steps', () => {
    const { stack, set, value } = counting()
    for (let i = 1; i <= 305; i++) set(i)
    while (stack.undo());
    expect(value()).toBe(5)
  })
})
