import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWebAddress } from './outside-link'

const cases: [address: string | null, isLink: boolean][] = [
  ['https://example.org/a?b=1#c', true],
  ['HTTP://example.org', true],
  ['https://日本語.example/記事', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['https:alert(1)', false],
  ['data:text/html,x', false],
  ['//example.org', false],
  ['/inside', false],
  ['https://', false],
  ['', false],
  [null, false],
]
test.each(cases)('%j', (address, isLink) => expect(isWebAddress(address)).toBe(isLink))

test('only http and https, whatever was typed', () => {
  const scheme = fc.constantFrom(
    '',
    'javascript:',
    'JAVASCRIPT:',
    'https:',
    'http://',
    '\thttps://',
    'vbscript:',
    'blob:',
  )
  fc.assert(
    fc.property(scheme, fc.string({ unit: 'binary' }), (start, rest) => {
      const address = start + rest
      if (isWebAddress(address))
        expect(['http:', 'https:']).toContain(new URL(address, 'https://here.example').protocol)
    }),
  )
})
