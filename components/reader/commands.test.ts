import { describe, expect, it } from 'vitest'
import { act } from './commands'
import type { Session } from './session'
import type { ReaderState } from './state'

describe('the drafts to hand in', () => {
  for (const mayAnnotate of [true, false]) {
    it(`are ${mayAnnotate ? '' : 'not '}offered to those who ${mayAnnotate ? 'annotate' : 'only look'}`, () => {
      const changes: Partial<ReaderState>[] = []
      const session = { mayAnnotate, store: { set: (change: Partial<ReaderState>) => changes.push(change) } }
      expect(act(session as unknown as Session, 'submit', 'text')).toBe(mayAnnotate)
      expect(changes).toEqual(mayAnnotate ? [{ panel: 'submit' }] : [])
    })
  }
})
