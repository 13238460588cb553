import { expect, test } from 'vitest'
import { safePath } from './safe-path'

test.each([
  ['/projects', '/projects'],
  ['/projects/1?x=//y#z', '/projects/1?x=//y#z'],
  ['/検索?q=𠮷', '/検索?q=𠮷'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\b', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['projects', '/'],
  ['', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('%j leads to %j', (raw, expected) => {
  expect(safePath(raw, '/')).toBe(expected)
})
