import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from './refusal'
import { MAX_TEXT_BYTES, settle, settleText } from './settle'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function codeOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('settle', () => {
  const kept = { encoding: 'utf-8', bom: false, replaced: 0, lineEnds: 'lf' }
  const cases: [name: string, raw: string, text: string, decoded: object][] = [
    ['plain text', '典拠\n本文', '典拠\n本文', {}],
    ['no line end at all', '典拠', '典拠', {}],
    ['a byte order mark', '\ufeff典拠', '典拠', { bom: true }],
    ['only the first byte order mark', '\ufeff\ufeff典拠', '\ufeff典拠', { bom: true }],
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n', { lineEnds: 'crlf' }],
    ['CR', 'a\rb\r\r', 'a\nb\n\n', { lineEnds: 'cr' }],
    ['mixed line ends', 'a\r\nb\nc\rd', 'a\nb\nc\nd', { lineEnds: 'mixed' }],
    ['rare line ends', 'a\fb\vc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf', {}],
    ['NUL', 'か\0が', 'か\ufffdが', { replaced: 1 }],
    ['a tab', 'a\tb', 'a\tb', {}],
    ['noncharacters', `a\uffff${'b'.repeat(60)}`, `a\ufffd${'b'.repeat(60)}`, { replaced: 1 }],
    ['U+FFFD that stood there', 'a\ufffdb', 'a\ufffdb', {}],
    ['decomposed and composed kana', 'か\u3099が', 'か\u3099が', {}],
    ['compatibility characters', '㍿ﾊﾝｶｸ①葛\u{e0100}', '㍿ﾊﾝｶｸ①葛\u{e0100}', {}],
    ['surrogate pairs and joiners', '𠮷👨‍👩‍👧', '𠮷👨‍👩‍👧', {}],
    ['odd white space', '\u00a0a\u3000b\u200b', '\u00a0a\u3000b\u200b', {}],
  ]
  test.each(cases)('settles %s', (_, raw, text, decoded) => {
    expect(settle(bytesOf(raw))).toEqual({ text, decoded: { ...kept, ...decoded } })
  })

  const refused: [name: string, bytes: Uint8Array, code: string][] = [
    ['nothing', new Uint8Array(0), 'text-empty'],
    ['white space only', bytesOf('\ufeff \u00a0\u3000\r\n\t'), 'text-empty'],
    ['more than the limit', new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61), 'too-large'],
    ['a PDF', bytesOf('%PDF-1.7\nabc'), 'text-binary'],
    ['a ZIP', bytesOf('PK\u0003\u0004abc'), 'text-binary'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'text-binary'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'text-binary'],
    ['bytes full of NULs', bytesOf('a\0b\0c\0'), 'text-binary'],
    ['control characters all over', bytesOf('\u0001\u0002abc\u0003'.repeat(9)), 'text-binary'],
    ['Shift_JIS', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), 'text-not-utf8'],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 'text-not-utf8'],
    ['a byte sequence cut short', bytesOf('典').slice(0, 2), 'text-not-utf8'],
    ['a surrogate written as bytes', Uint8Array.of(0x61, 0xed, 0xa0, 0x80), 'text-not-utf8'],
    ['an overlong form', Uint8Array.of(0xc0, 0x80), 'text-not-utf8'],
  ]
  test.each(refused)('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => settle(bytes))).toBe(code)
  })

  test('takes a text of exactly the limit', () => {
    expect(settle(new Uint8Array(MAX_TEXT_BYTES).fill(0x61)).text.length).toBe(MAX_TEXT_BYTES)
  })
})

describe('settleText', () => {
  test('replaces each lone surrogate and keeps the pairs', () => {
    const { text, decoded } = settleText(`\ud842${'あ'.repeat(99)}𠮷\udfb7`)
    expect([text, decoded.replaced]).toEqual([`\ufffd${'あ'.repeat(99)}𠮷\ufffd`, 2])
  })

  test('leaves text that needs no second settling and that every encoding can carry', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\r', '\n', '\0', '\ud800', '\udc00', 'か\u3099'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const { text } = settleText(`${'本文'.repeat(2000)}${parts.join('')}`)
        expect(settleText(text)).toMatchObject({ text, decoded: { replaced: 0, lineEnds: 'lf' } })
        expect(new TextDecoder().decode(bytesOf(text))).toBe(text)
      }),
    )
  })
})
