import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepBothTexts, mergeSequence, mergeText } from './merge-sequence'

describe('text changed by two', () => {
  it.each([
    ['nobody', '会談した。', '会談した。', '会談した。', '会談した。'],
    ['only mine', '会談した。', '会談は続いた。', '会談した。', '会談は続いた。'],
    ['both the same', '会談した。', '会談中。', '会談中。', '会談中。'],
    [
      'either end',
      '五月に北京で会談した。',
      '去年の五月に北京で会談した。',
      '五月に北京で会談した。三時間。',
      '去年の五月に北京で会談した。三時間。',
    ],
    [
      'beside a surrogate pair',
      '𠮷野氏は会った。',
      '𠮷田氏は会った。',
      '𠮷野氏は会った。𠮷報。',
      '𠮷田氏は会った。𠮷報。',
    ],
    [
      'around an emoji family',
      '写真👨‍👩‍👧‍👦が出た。終わり。',
      '写真👨‍👩‍👦が出た。終わり。',
      '写真👨‍👩‍👧‍👦が出た。終わった。',
      '写真👨‍👩‍👦が出た。終わった。',
    ],
    [
      'a combining mark',
      'か゛の話と、ほかの話。',
      'か\u3099の話と、ほかの話。',
      'か゛の話と、よその話。',
      'か\u3099の話と、よその話。',
    ],
    [
      'line ends',
      '一。\r\n二。\r\n三。',
      '一つ。\r\n二。\r\n三。',
      '一。\r\n二。\r\n三つ。',
      '一つ。\r\n二。\r\n三つ。',
    ],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs)).toBe(merged)
    expect(mergeText(base, theirs, mine)).toBe(merged)
  })

  it.each([
    ['the same place', '三時間続いた。', '四時間続いた。', '五時間続いた。'],
    ['both at the end', '続いた。', '続いた。なぜか。', '続いた。確かに。'],
    [
      'a part taken away in which the other wrote',
      '両国の首脳は会談した。',
      '会談した。',
      '両国の新しい首脳は会談した。',
    ],
    ['one emoji, two ways', '👨‍👩‍👧‍👦', '👨‍👩‍👧', '👨‍👩‍👦'],
    ['all written anew', '会談は三時間続いた', '首脳は北京で会った', '何もわかっていない'],
  ])('is left to the person: %s', (_, base, mine, theirs) => {
    expect(mergeText(base, mine, theirs)).toBeUndefined()
    const both = keepBothTexts(base, mine, theirs)
    expect(both).toContain(mine)
    expect(both).toContain(theirs)
  })

  it('puts both at one place on lines of their own', () => {
    expect(keepBothTexts('続いた。', '続いた。なぜか。', '続いた。確かに。')).toBe('続いた。確かに。\n続いた。なぜか。')
  })

  it('is done with a long text written anew in good time', () => {
    const base = 'あいうえお'.repeat(2000)
    const mine = 'かきくけこ'.repeat(2000)
    const before = performance.now()
    expect(mergeText(base, mine, `${base}。`)).toBeUndefined()
    expect(performance.now() - before).toBeLessThan(5000)
  })
})

/** Texts of few letters, so that much is alike by chance, with everything that breaks tools among them. */
const letter = fc.constantFrom('あ', 'い', '。', '\n', '𠮷', '👨‍👩‍👧‍👦', 'か\u3099', 'a', ' ')
const text = fc.array(letter, { maxLength: 24 }).map((letters) => letters.join(''))

/** A base cut into pieces, each replaced by one side, by the other or by neither; no two replaced pieces touch. */
const pieces = fc.array(
  fc.record({
    kept: fc.array(fc.nat({ max: 9999 }), { minLength: 6, maxLength: 9 }),
    was: fc.array(fc.nat({ max: 9999 }), { maxLength: 4 }),
    is: fc.array(fc.nat({ max: 9999 }), { maxLength: 4 }),
    isMine: fc.boolean(),
  }),
  { maxLength: 6 },
)

describe('merging three ways', () => {
  it('is the same seen from either side', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(mergeText(base, mine, theirs)).toBe(mergeText(base, theirs, mine))
      }),
    )
  })

  it('leaves one side’s change as it is, and the same change once', () => {
    fc.assert(
      fc.property(text, text, (base, mine) => {
        expect(mergeText(base, mine, base)).toBe(mine)
        expect(mergeText(base, mine, mine)).toBe(mine)
        expect(keepBothTexts(base, mine, base)).toBe(mine)
        expect(keepBothTexts(base, mine, mine)).toBe(mine)
      }),
    )
  })

  it('holds the changes of both, each where it was made', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.nat({ max: 9999 }), { minLength: 6, maxLength: 6 }), (cut, end) => {
        // Every number is made unlike all others, so that nothing is alike by chance.
        let count = 0
        const unlike = (list: number[]) => list.map((one) => `${count++}.${one}`)
        const made = cut.map(({ kept, was, is, isMine }) => ({
          kept: unlike(kept),
          was: unlike(was),
          is: unlike(is),
          isMine,
        }))
        const last = unlike(end)
        const joined = (side: (one: (typeof made)[number]) => string[]) => [
          ...made.flatMap((one) => [...one.kept, ...side(one)]),
          ...last,
        ]
        const base = joined(({ was }) => was)
        const mine = joined(({ was, is, isMine }) => (isMine ? is : was))
        const theirs = joined(({ was, is, isMine }) => (isMine ? was : is))
        expect(mergeSequence(base, mine, theirs)).toEqual(joined(({ is }) => is))
      }),
    )
  })

  it('loses no word that one side put in, and none that both left', () => {
    const word = fc.constantFrom('会談', '三時間', '𠮷野', 'か\u3099', '👨‍👩‍👧‍👦', '合意', 'one', '。\n')
    const side = fc.array(fc.record({ at: fc.nat(), word, isCut: fc.boolean() }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), side, side, (words, mine, theirs) => {
        const base = words.map((one, i) => `«${one}${i}»`)
        const changedBy = (name: string, edits: typeof mine) => {
          const parts = base.map((one) => [one])
          const put: string[] = []
          const cut: string[] = []
          edits.forEach(({ at, word, isCut }, i) => {
            const part = parts[at % (parts.length || 1)]
            const one = base[at % (base.length || 1)]
            if (part === undefined || one === undefined) return
            if (isCut && part.includes(one)) cut.push(...part.splice(part.indexOf(one), 1))
            else {
              put.push(`‹${word}${name}${i}›`)
              part.push(put.at(-1) ?? '')
            }
          })
          return { text: parts.flat().join(' '), put, cut: new Set(cut) }
        }
        const [own, other] = [changedBy('m', mine), changedBy('t', theirs)]
        const text = base.join(' ')
        const both = mergeText(text, own.text, other.text) ?? keepBothTexts(text, own.text, other.text)
        for (const one of [...own.put, ...other.put])
          expect(both.replaceAll('\n', '')).toContain(one.replaceAll('\n', ''))
        for (const one of base) {
          if (!own.cut.has(one) && !other.cut.has(one)) {
            expect(both.replaceAll('\n', '')).toContain(one.replaceAll('\n', ''))
          }
        }
      }),
    )
  })
})
