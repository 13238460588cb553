import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CUE_CASES } from './cues.cases'
import { CUE_TYPES, findCues } from './cues'
import { isGraphemeBoundary } from './grapheme'
import { sentencesOf } from './sentence'

function blocksOf(text: string) {
  let start = 0
  return text.split('\n').map((line, ordinal) => {
    const block = { ordinal, start, end: start + line.length }
    start = block.end + 1
    return block
  })
}

const cuesOf = (text: string, language?: string) => findCues(text, sentencesOf(text, blocksOf(text), language))

/** The text with its cues written into it, as the cases are. */
function written(text: string, language?: string): string {
  const cues = cuesOf(text, language)
  const marks = cues.flatMap(({ type, start, end, cited, standing }, order) => {
    const who = cited === null ? '' : `<${standing === 'anonymous' ? '~' : ''}${cited.name}`
    return [
      { at: start, isOpen: true, order, mark: `⟦${type}${who}:` },
      { at: end, isOpen: false, order: -order, mark: '⟧' },
    ]
  })
  marks.sort((a, b) => b.at - a.at || Number(b.isOpen) - Number(a.isOpen) || b.order - a.order)
  return marks.reduce((whole, { at, mark }) => whole.slice(0, at) + mark + whole.slice(at), text)
}

const bare = (text: string) => text.replace(/⟦\w+(?:<[^:⟧]*)?:|⟧/gu, '')

describe('findCues', () => {
  test.each(CUE_CASES)('$name', ({ text, language }) => {
    expect(written(bare(text), language)).toBe(text)
  })

  test('tells the sentences a cue lies in', () => {
    const text = '橋は古い。\n外相は「行く。必ず行く。」と述べた。'
    const sentences = sentencesOf(text, blocksOf(text))
    const cues = findCues(text, sentences)
    expect(cues.map(({ type, sentences: range }) => [type, range])).toEqual([
      ['quotation', { from: 1, to: 2 }],
      ['attribution', { from: 1, to: 2 }],
    ])
  })

  test('leaves out the sentences it is not handed', () => {
    const text = '外相は行くと述べた。\n市長は来ると述べた。'
    const second = sentencesOf(text, blocksOf(text)).slice(1)
    expect(findCues(text, second).map(({ cited }) => cited?.name)).toEqual(['市長'])
  })

  test('gives spans in order, inside the text, that cut no character and name what stands there', () => {
    const pieces =
      '外相は|「|」|と述べた|。|によると|関係筋|1,000億ドル|昨年|かもしれない|だろう|𠮷|👨‍👩‍👧|か\u3099|\n|と|、|said |“|”|Ana Lind |according to |【3日 時事】'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const cue of cuesOf(text)) {
          expect(cue.start).toBeGreaterThanOrEqual(last)
          expect(cue.end).toBeGreaterThan(cue.start)
          expect(cue.end).toBeLessThanOrEqual(text.length)
          expect(isGraphemeBoundary(text, cue.start) && isGraphemeBoundary(text, cue.end)).toBe(true)
          expect(CUE_TYPES).toContain(cue.type)
          if (cue.cited !== null) expect(text.slice(cue.cited.start, cue.cited.end)).toBe(cue.cited.name)
          expect(cue.standing === null).toBe(cue.cited === null && cue.type !== 'anonymity')
          last = cue.start
        }
      }),
      { numRuns: 400 },
    )
  })

  const long = ['あ', 'と述べた', '「', '」と述べた', 'によると', '1万', 'said ', '【1年', 'に詳しい', 'の', '“a b” ']
  test.each(long)('does not go back over one sentence of many %j', (piece) => {
    const text = piece.repeat(Math.ceil(80_000 / piece.length))
    const started = performance.now()
    findCues(text, [{ start: 0, end: text.length, ordinal: 0 }])
    // It takes well under a second; a search that goes back over all of it from every place takes minutes.
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
