import { describe, expect, it } from 'vitest'
import { Anchor } from './annotation.schema'
import { Line, WebAddress, Words } from './record.schema'

const LONE = 'a\ud842b'

describe('what can be stored nowhere is refused at the door', () => {
  it.each([
    ['a line', Line(9).safeParse(LONE)],
    ['words', Words(9).safeParse(LONE)],
    ['an address', WebAddress.safeParse(`https://example.jp/${LONE}`)],
    ['an address with a control character', WebAddress.safeParse('https://example.jp/a\u0000b')],
    ['an address in two lines', WebAddress.safeParse('https://example.jp/\nX: y')],
    ['a prefix cut in a pair', Anchor.safeParse({ start: 2, end: 3, exact: '田', prefix: '\udfb7', suffix: '' })],
    ['a suffix cut in a pair', Anchor.safeParse({ start: 0, end: 1, exact: '田', prefix: '', suffix: '\ud842' })],
  ])('%s', (_, parsed) => {
    expect(parsed.success).toBe(false)
  })

  it.each([
    ['a line', Line(9).safeParse('𠮷👨‍👩‍👧‍👦')],
    ['words', Words(9).safeParse('𠮷\r\nか\u3099')],
    ['an address', WebAddress.safeParse('https://example.jp/𠮷?q=記録')],
    ['an anchor', Anchor.safeParse({ start: 2, end: 3, exact: '田', prefix: '𠮷', suffix: '👩🏽‍🚀' })],
  ])('but not %s with whole pairs', (_, parsed) => {
    expect(parsed.success).toBe(true)
  })
})
