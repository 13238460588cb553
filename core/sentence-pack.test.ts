import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sentencesOf } from './sentence'
import { packSentences, unpackSentences } from './sentence-pack'

const lines = fc.array(
  fc.constantFrom(
    '',
    '𠮷野家へ行った。か\u3099きが並ぶ。',
    '👨‍👩‍👧‍👦の写真。',
    '***',
    '　',
    'A. B? C!',
    '「はい。」と述べた。',
  ),
  { maxLength: 20 },
)

it('sentences come out of the pack as they went in', () => {
  fc.assert(
    fc.property(lines, (blocks) => {
      let at = 0
      const bounds = blocks.map((line, ordinal) => {
        const block = { ordinal, start: at, end: at + line.length }
        at = block.end + 1
        return block
      })
      const sentences = sentencesOf(blocks.join('\n'), bounds)
      expect(unpackSentences(packSentences(sentences))).toEqual(sentences)
    }),
  )
})
