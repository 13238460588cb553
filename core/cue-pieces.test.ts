import { describe, expect, test } from 'vitest'
import { cuePieces, nextPiece, offersIn } from './cue-pieces'
import { findCues } from './cues'
import type { Sentence } from './sentence'
import { sentencesOf } from './sentence'
import { proposeAnnotations } from './suggestion'

const LINES = [
  '𠮷田外相は「橋は古い。直す」と述べた。橋は三本ある。',
  '港の関係筋によると、船は来ない。',
  '👨‍👩‍👧‍👦が見た。か\u3099ぎは12本だという。',
]
const REPEATED = Array.from({ length: 90 }, (_, i) => LINES[i % LINES.length] ?? '')
const TEXT = REPEATED.join('\n')
const BLOCKS = REPEATED.reduce<{ ordinal: number; start: number; end: number }[]>((blocks, line) => {
  const start = (blocks.at(-1)?.end ?? -1) + 1
  return [...blocks, { ordinal: blocks.length, start, end: start + line.length }]
}, [])
const SENTENCES = sentencesOf(TEXT, BLOCKS, 'ja')
const section = (ordinal: number) => Math.floor(ordinal / 25)
const PIECES = cuePieces(SENTENCES, section)

describe('cuePieces', () => {
  test('holds every sentence once, in order, of one section each', () => {
    expect(PIECES.flatMap(({ from, to }) => SENTENCES.slice(from, to))).toEqual(SENTENCES)
    for (const piece of PIECES) {
      const sections = SENTENCES.slice(piece.from, piece.to).map(({ ordinal }) => section(ordinal))
      expect(new Set(sections)).toEqual(new Set([piece.section]))
    }
  })

  test('cuts a block that has more sentences than a piece', () => {
    const long: Sentence[] = Array.from({ length: 500 }, (_, i) => ({ start: i * 2, end: i * 2 + 1, ordinal: 0 }))
    const pieces = cuePieces(long, () => 0)
    expect(Math.max(...pieces.map(({ from, to }) => to - from))).toBeLessThanOrEqual(60)
    expect(pieces.at(-1)?.to).toBe(500)
  })

  test('nothing makes no piece', () => expect(cuePieces([], section)).toEqual([]))
})

test('piece by piece finds what the whole search finds', () => {
  const whole = proposeAnnotations(TEXT, SENTENCES, findCues(TEXT, SENTENCES))
  const pieced = PIECES.flatMap((piece) => offersIn(TEXT, SENTENCES, piece))
  expect(pieced).toEqual(whole.map((suggestion) => ({ ...suggestion, from: 'cues', words: '' })))
  expect(whole.length).toBeGreaterThan(100)
})

test('the search begins near the reader and goes outwards', () => {
  const done = PIECES.map(() => false)
  const order: number[] = []
  for (let at = nextPiece(PIECES, done, 1); at >= 0; at = nextPiece(PIECES, done, 1)) {
    done[at] = true
    order.push(PIECES[at]?.section ?? -1)
  }
  expect(order.filter((one, i) => one !== order[i - 1])).toEqual([1, 2, 0, 3])
  expect(order).toHaveLength(PIECES.length)
})
