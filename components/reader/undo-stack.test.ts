import { describe, expect, it } from 'vitest'
import { createUndoStack } from './undo-stack'

function counting() {
  let time = 0
  const stack = createUndoStack(() => time)
  let value = 0
  const set = (next: number, mergeKey?: string) => {
    const before = value
    value = next
    stack.push({ undo: () => set(before), redo: () => set(next), mergeKey })
  }
  return { stack, set, value: () => value, wait: (ms: number) => (time += ms) }
}

describe('the undo stack', () => {
  it('takes steps back and does them again, in order', () => {
    const { stack, set, value } = counting()
    set(1)
    set(2)
    stack.undo()
    stack.undo()
    expect(value()).toBe(0)
    expect(stack.undo()).toBe(false)
    stack.redo()
    stack.redo()
    expect(value()).toBe(2)
    expect(stack.redo()).toBe(false)
  })

  it('forgets what was taken back once something new is done', () => {
    const { stack, set, value } = counting()
    set(1)
    stack.undo()
    set(5)
    expect(stack.redo()).toBe(false)
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
    const log: string[] = []
    const stack = createUndoStack(() => 0)
    const step = (name: string) => stack.push({ undo: () => log.push(`-${name}`), redo: () => log.push(`+${name}`) })
    const first = step('deleted')
    step('marked')
    expect(first !== null && stack.undo(first)).toBe(true)
    expect(first !== null && stack.undo(first)).toBe(false)
    stack.redo()
    stack.undo()
    stack.undo()
    expect(log).toEqual(['-deleted', '+deleted', '-deleted', '-marked'])
  })
})
