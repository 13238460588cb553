import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { attachment, cleanName } from './export-name'

describe('cleanName', () => {
  const cases: [typed: string, kept: string][] = [
    ['NATOと中国が「戦車」で手を握った?', 'NATOと中国が「戦車」で手を握った'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['..hidden. ', 'hidden'],
    ['line\r\nbreak\ttab\u0000nul', 'line break tab nul'],
    ['evil\u202Egnp.exe', 'evil gnp.exe'],
    ['𠮷野家👨‍👩‍👧‍👦か\u3099', '𠮷野家👨‍👩‍👧‍👦か\u3099'],
    ['lone \ud83d surrogate', 'lone surrogate'],
    ['   ', ''],
  ]
  test.each(cases)('%j', (typed, kept) => expect(cleanName(typed)).toBe(kept))

  test('is cut at whole characters', () => {
    expect(cleanName('👨‍👩‍👧‍👦'.repeat(20), 60)).toBe('👨‍👩‍👧‍👦'.repeat(2))
    expect(cleanName('か\u3099'.repeat(20), 13)).toBe('か\u3099'.repeat(2))
  })

  it('is a name any file system takes, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 10, max: 200 }), (typed, longest) => {
        const name = cleanName(typed, longest)
        expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|]/u)
        expect(name).not.toMatch(/^[. ]|[. ]$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(longest)
        expect(name.isWellFormed()).toBe(true)
        expect(cleanName(name, longest)).toBe(name)
      }),
    )
  })
})

describe('attachment', () => {
  test('a plain name stands as it is', () => {
    expect(attachment('report 1', 'csv')).toBe(`attachment; filename="report 1.csv"; filename*=UTF-8''report%201.csv`)
  })

  test('any other is told in UTF-8, beside a plain one', () => {
    expect(attachment('検証', 'html')).toBe(
      `attachment; filename="tenkyo-report.html"; filename*=UTF-8''%E6%A4%9C%E8%A8%BC.html`,
    )
  })

  it('is one header, and reads back to the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const name = cleanName(typed)
        const header = attachment(name, 'json')
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
        const encoded = /^attachment; filename="[^"\\]*"; filename\*=UTF-8''([\w.~%-]*)$/.exec(header)?.[1]
        expect(decodeURIComponent(encoded ?? '')).toBe(`${name}.json`)
      }),
    )
  })
})
