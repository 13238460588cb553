import { describe, expect, it } from 'vitest'
import { markdown, milliseconds, openTable } from './peer-table'
import type { PeerFigures } from './peers'

describe('milliseconds', () => {
  it.each([
    ['seconds', 12_345.6, '12,346'],
    ['hundreds', 100.4, '100'],
    ['tens', 12.34, '12.3'],
    ['a few', 1.234, '1.23'],
    ['hardly any', 0.00123, '0.0012'],
    ['none', 0, '0.00'],
    ['what was not measured', null, 'not measured'],
  ])('%s', (_, value, words) => expect(milliseconds(value)).toBe(words))
})

describe('markdown', () => {
  it('is a table with numbers to the right', () => {
    expect(markdown(['what', 'ms'], [['open', '12.3']])).toBe('| what |   ms |\n|------|-----:|\n| open | 12.3 |')
  })
})

describe('openTable', () => {
  const rest = { held: null, memory: null, changes: null, hitTest: null, fling: null, slow: null }
  const opened = (painted: number) => ({ call: 1, painted, longFrames: null, settled: 2_000, processor: 900 })
  const figures: PeerFigures[] = [
    { engine: 'plain', size: '200k', gaveUp: false, opened: [opened(300), opened(100), opened(200)], ...rest },
    { engine: 'hypothesis', size: '200k', gaveUp: true, opened: [], ...rest },
    { engine: 'recogito-css', size: '200k', gaveUp: false, opened: [], ...rest },
  ]

  it.each([
    ['the middle of three', 'text alone', /\| +200 \| +100–300 \|.*\| 3 \|$/],
    ['one that did not end', 'Hypothesis', /did not end .*\| 0 \|$/],
    ['one that was not opened', 'Recogito, CSS', /not measured .*\| 0 \|$/],
  ])('says %s', (_, name, line) => {
    const found = openTable(figures)
      .split('\n')
      .find((row) => row.includes(name))
    expect(found).toMatch(line)
  })
})
