import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMFORT_CHOICES, type Comfort, comfortOf, cookieOf, USUAL_COMFORT } from './comfort'

const someComfort = fc.record(
  Object.fromEntries(Object.entries(COMFORT_CHOICES).map(([kind, choices]) => [kind, fc.constantFrom(...choices)])),
  { noNullPrototype: true },
) as unknown as fc.Arbitrary<Comfort>

describe('comfort', () => {
  it('comes back from the cookie as it was', () => {
    fc.assert(
      fc.property(someComfort, (comfort) => {
        expect(comfortOf(cookieOf(comfort))).toEqual(comfort)
      }),
    )
  })
  it.each([
    ['no cookie', undefined],
    ['an empty one', ''],
    ['nonsense', '%%%;size'],
    ['words there are not', 'size=9&typeface=comic&readings=%00'],
  ])('is the usual with %s', (_, cookie) => expect(comfortOf(cookie)).toEqual(USUAL_COMFORT))
  it('needs no cookie when all is usual', () => expect(cookieOf(USUAL_COMFORT)).toBe(''))
})
