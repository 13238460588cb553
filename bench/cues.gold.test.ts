import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findCues } from '../core/cues'
import { type GoldText, goldArticles, goldOwn, heldOutArticles } from './cue-gold'
import { overlap, pairs, scoreCues } from './cue-score'

const folder = process.env.CORPUS_DIR
const hasArticles = folder !== undefined && folder !== ''

/** The least that was reached; a change that loses more than this shows here. */
const sets: [name: string, texts: () => GoldText[], precision: number, recall: number, cited: number][] = [
  hasArticles
    ? ['the five articles', () => goldArticles(folder), 0.96, 0.98, 0.86]
    : ['our own texts', goldOwn, 0.98, 0.98, 0.95],
  ['demo articles 000, 003, 004', () => heldOutArticles('first'), 0.95, 0.95, 0.86],
  ['demo articles 001, 002', () => heldOutArticles('last'), 0.96, 0.96, 0.88],
]

describe('attribution cues', () => {
  test.each(sets)('of %s are found as well as was measured', (_, texts, precision, recall, citedRight) => {
    const { types, cited } = scoreCues(texts().map((gold) => ({ gold, found: findCues(gold.text, gold.sentences) })))
    const score = types.find(({ type }) => type === 'attribution')
    expect(score?.marked).toBeGreaterThan(20)
    expect((score?.matched ?? 0) / (score?.found ?? 1)).toBeGreaterThanOrEqual(precision)
    expect((score?.matched ?? 0) / (score?.marked ?? 1)).toBeGreaterThanOrEqual(recall)
    expect(cited.right / cited.compared).toBeGreaterThanOrEqual(citedRight)
  })

  test('are measured on the articles wherever the folder is named', () => {
    expect(hasArticles ? existsSync(folder) : goldOwn().length > 0).toBe(true)
  })
})

describe('the score', () => {
  const text: GoldText = {
    name: 'x',
    text: '',
    sentences: [],
    cues: [
      { type: 'date', start: 0, end: 4, cited: null },
      { type: 'date', start: 10, end: 12, cited: null },
    ],
  }
  const cue = (type: 'date' | 'figure', start: number, end: number) => ({
    type,
    start,
    end,
    sentences: { from: 0, to: 1 },
    by: null,
    cited: null,
    standing: null,
  })

  test('pairs one to one, the same type, half of the union at least', () => {
    const found = [cue('date', 0, 3), cue('date', 0, 4), cue('figure', 10, 12), cue('date', 11, 15)]
    expect(pairs(text.cues, found).map(([gold, { start, end }]) => [gold.start, start, end])).toEqual([[0, 0, 4]])
    expect(scoreCues([{ gold: text, found }]).types.find(({ type }) => type === 'date')).toEqual({
      type: 'date',
      marked: 2,
      found: 3,
      matched: 1,
      exact: 1,
    })
  })

  test('overlap is shared over union', () => {
    expect(overlap({ start: 0, end: 4 }, { start: 2, end: 6 })).toBeCloseTo(1 / 3)
    expect(overlap({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(0)
  })
})
