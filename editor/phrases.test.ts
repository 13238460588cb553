import { describe, expect, it } from 'vitest'
import { wordBreaks } from '../core/word'
import { loadPhrases } from './phrases'

describe('loadPhrases', () => {
  it('cuts Japanese into phrases that words are found in', async () => {
    const phrasesOf = await loadPhrases('ja-JP')
    expect(phrasesOf?.('両国の首脳は北京で会談した。')).toEqual(['両国の', '首脳は', '北京で', '会談した。'])
    const piece = '関係筋の話として伝えられている。'
    const breaks = wordBreaks(piece, 'ja', phrasesOf)
    expect(breaks.slice(1).map((end, i) => piece.slice(breaks[i], end))).toContain('伝えられている')
  })

  it('has nothing to load for other languages', async () => {
    expect(await loadPhrases('en')).toBe(null)
    expect(await loadPhrases('jam')).toBe(null)
  })
})
