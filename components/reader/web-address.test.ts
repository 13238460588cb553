import { describe, expect, it } from 'vitest'
import { addressesIn, isWebAddress, shortAddress } from './web-address'

describe('addresses in pasted text', () => {
  const cases: [string, string, { url: string; title: string }[]][] = [
    ['one', 'https://a.example/x', [{ url: 'https://a.example/x', title: 'a.example/x' }]],
    [
      'several on lines, with CRLF',
      'https://a.example/1\r\nhttps://b.example/2',
      [
        { url: 'https://a.example/1', title: 'a.example/1' },
        { url: 'https://b.example/2', title: 'b.example/2' },
      ],
    ],
    [
      'with a title before it',
      '外務省 会見録: https://mofa.example/k',
      [{ url: 'https://mofa.example/k', title: '外務省 会見録' }],
    ],
    ['the same twice', 'https://a.example https://a.example', [{ url: 'https://a.example', title: 'a.example' }]],
    [
      'before a Japanese full stop',
      '詳細はhttps://a.example/x。次へ',
      [{ url: 'https://a.example/x', title: '詳細は' }],
    ],
    ['a script', 'javascript:alert(1)', []],
    ['with a password', 'https://me:secret@a.example/', []],
    ['none', '𠮷野家の資料', []],
  ]
  for (const [name, text, found] of cases) it(name, () => expect(addressesIn(text)).toEqual(found))

  it('are only http and https', () => {
    expect(isWebAddress('HTTPS://a.example')).toBe(true)
    expect(isWebAddress('ftp://a.example')).toBe(false)
    expect(isWebAddress('https://')).toBe(false)
  })

  it('are shown readable, also where the path is not well encoded', () => {
    expect(shortAddress('https://www.a.example/%E8%A8%98%E4%BA%8B')).toBe('a.example/記事')
    expect(shortAddress('https://a.example/%E8%A8')).toBe('a.example/%E8%A8')
  })
})
