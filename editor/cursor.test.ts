import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '../core/grapheme'
import { unitsOf } from '../core/snap'
import { selectedSpan } from './cursor'

const family = '👨‍👩‍👧‍👦'

const cases: { name: string; text: string; from: number; to: number; selected: string | null }[] = [
  { name: 'whole words', text: '北京で会談した。', from: 0, to: 2, selected: '北京' },
  { name: 'half of a surrogate pair', text: '𠮷野家', from: 1, to: 3, selected: '𠮷野' },
  { name: 'the middle of an emoji family', text: `a${family}b`, from: 3, to: 5, selected: null },
  {
    name: 'a family and a letter after it',
    text: `a${family}b`,
    from: 3,
    to: family.length + 2,
    selected: `${family}b`,
  },
  { name: 'a kana without its voicing mark', text: 'か\u3099き', from: 0, to: 1, selected: 'か\u3099' },
  { name: 'white space around', text: '一。 \n　二。', from: 2, to: 7, selected: '二。' },
  { name: 'only punctuation', text: '一。…二', from: 1, to: 3, selected: null },
  { name: 'nothing', text: '一。二', from: 1, to: 1, selected: null },
  { name: 'beyond the text', text: '一二', from: -3, to: 99, selected: '一二' },
]

describe('a selection', () => {
  for (const { name, text, from, to, selected } of cases) {
    it(`of ${name} is ${selected ?? 'none'}`, () => {
      const span = selectedSpan(unitsOf(text, [{ start: 0, end: text.length }], [], 'ja', null), 'off', from, to)
      expect(span && text.slice(span.start, span.end)).toBe(selected)
      if (span) {
        expect(isGraphemeBoundary(text, span.start)).toBe(true)
        expect(isGraphemeBoundary(text, span.end)).toBe(true)
      }
    })
  }
})
