import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { textSum } from './text-sum'

it('differs when one character does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (text, at) => {
      const place = at % text.length
      const other = String.fromCharCode(text.charCodeAt(place) ^ 1)
      expect(textSum(text.slice(0, place) + other + text.slice(place + 1))).not.toBe(textSum(text))
    }),
  )
})
it('tells the order of characters', () => expect(textSum('𠮷か\u3099')).not.toBe(textSum('か\u3099𠮷')))
it('is a number below 2 to the 32', () => expect(textSum('')).toBe(0x811c9dc5))
