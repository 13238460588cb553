import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleDocument, articleMarkup, type TextBlock } from './document'
import { offsetOf, positionOf } from './positions'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const span = { mark: 'sourced', status: 'draft', place: 'own' } as const
const PIECES = ['', '本文です。', '𠮷野家で👨‍👩‍👧‍👦が待つ', 'か\u3099き\u3099', 'plain <b>&"', '\u00a0', '＊＊＊']

function textOf(lines: string[]): { text: string; blocks: TextBlock[] } {
  let start = 0
  const blocks = lines.map((line, ordinal) => {
    const block: TextBlock = { ordinal, kind: 'paragraph', start, end: start + line.length }
    start = block.end + 1
    return block
  })
  return { text: lines.join('\n'), blocks }
}

const someText = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 80 }).map(textOf)

describe('positions', () => {
  it('come back to the offset they were made of, for every offset of the text', () => {
    fc.assert(
      fc.property(someText, ({ text, blocks }) => {
        for (let offset = 0; offset <= text.length; offset++) {
          expect(offsetOf(blocks, positionOf(blocks, offset))).toBe(offset)
        }
      }),
    )
  })

  it('stand where the same characters stand in the document', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), ({ text, blocks }, a, b) => {
        const start = Math.min(a % (text.length + 1), b % (text.length + 1))
        const end = Math.max(a % (text.length + 1), b % (text.length + 1))
        const doc = articleDocument(text, blocks)
        expect(doc.textBetween(positionOf(blocks, start), positionOf(blocks, end), '\n')).toBe(text.slice(start, end))
      }),
    )
  })

  it('of the whole document each map into the text, never backwards', () => {
    const { text, blocks } = textOf(Array.from({ length: 60 }, (_, i) => PIECES[i % PIECES.length] ?? ''))
    const size = articleDocument(text, blocks).content.size
    let last = 0
    for (let position = 0; position <= size; position++) {
      const offset = offsetOf(blocks, position)
      expect(offset).toBeGreaterThanOrEqual(last)
      last = offset
    }
    expect(last).toBe(text.length)
  })

  it('of offsets outside the text are its ends', () => {
    const { text, blocks } = textOf(['あい', 'うえ'])
    expect(positionOf(blocks, -5)).toBe(positionOf(blocks, 0))
    expect(positionOf(blocks, 99)).toBe(positionOf(blocks, text.length))
  })
})

describe('the document', () => {
  it('refuses blocks that do not cover the text', () => {
    const { text, blocks } = textOf(['あい', 'うえ'])
    expect(() => articleDocument(`${text}お`, blocks)).toThrow(RangeError)
    expect(() => articleDocument(text, blocks.slice(1))).toThrow(RangeError)
  })

  it('is valid by its own schema, empty text and many sections included', () => {
    for (const lines of [[''], ['a'], Array.from({ length: 76 }, () => '段落')]) {
      const { text, blocks } = textOf(lines)
      articleDocument(text, blocks).check()
      expect(articleDocument(text, blocks).childCount).toBe(Math.ceil(lines.length / 25))
    }
  })

  it('as markup carries the text escaped, and one element a block', () => {
    const { text, blocks } = textOf(['<script>alert("x")</script>', '', 'A & B'])
    expect(articleMarkup(text, blocks, [])).toBe(
      '<div class="section" data-section="0" style="--size: 32">' +
        '<p class="block" data-kind="paragraph" data-ordinal="0">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>' +
        '<p class="block" data-kind="paragraph" data-ordinal="1"><br></p>' +
        '<p class="block" data-kind="paragraph" data-ordinal="2">A &amp; B</p></div>',
    )
  })

  it('as markup holds the same text whatever marks lie over it, crossing and across blocks', () => {
    const { text, blocks } = textOf(['𠮷野家 <b>', '', 'か\u3099き & 👨‍👩‍👧‍👦の写真', '終わり'])
    const place = fc.nat(text.length - 1)
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.integer({ min: 1, max: 12 })), { maxLength: 8 }), (places) => {
        const spans = places.map(([start, length], i) => ({ ...span, id: `s${i}`, start, end: start + length }))
        const words = articleMarkup(text, blocks, spans).replace(/<[^>]*>/g, '')
        const plain = words.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
        expect(plain).toBe(text.replaceAll('\n', ''))
      }),
    )
  })
})
