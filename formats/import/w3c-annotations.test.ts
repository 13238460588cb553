import { describe, expect, it, test } from 'vitest'
import { MOST, readW3cAnnotations } from './w3c-annotations'

/** Surrogates before and inside, an emoji family, combining kana, a repeated sentence. */
const TEXT = '𠮷野氏は👨‍👩‍👧‍👦を見た。か\u3099ぎは三本ある。橋は古い。𠮷橋は古い。'

const at = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end })
const quote = (exact: string, more = {}) => ({ type: 'TextQuoteSelector', exact, ...more })
const over = (...selector: unknown[]) => ({ type: 'Annotation', target: { source: 'urn:x', selector } })
const read = (document: unknown) => readW3cAnnotations(document, TEXT)
const words = (document: unknown) => read(document)?.taken.map(({ start, end }) => TEXT.slice(start, end))

describe('takes', () => {
  it.each([
    ['a position in code points behind a surrogate', over(at(1, 3)), ['野氏']],
    ['a position over an emoji family', over(at(4, 12)), ['👨‍👩‍👧‍👦を']],
    ['a quote that stands once', over(quote('三本ある')), ['三本ある']],
    ['a quote told apart by what stands before it', over(quote('橋は古い', { prefix: '𠮷' })), ['橋は古い']],
    ['a quote at its position', over(at(1, 3), quote('野氏')), ['野氏']],
    ['a quote elsewhere, where its position is stale', over(at(0, 1), quote('三本ある')), ['三本ある']],
    ['a selector alone, not in a list', { target: { selector: at(1, 3) } }, ['野氏']],
    ['several targets', { target: [{ selector: at(1, 3) }, { selector: quote('三本') }] }, ['野氏', '三本']],
    ['a list', [over(at(1, 3)), over(quote('三本'))], ['野氏', '三本']],
    ['a page', { type: 'AnnotationPage', items: [over(at(1, 3))] }, ['野氏']],
    ['a collection', { type: 'AnnotationCollection', first: { items: [over(at(1, 3))] } }, ['野氏']],
    ['an empty list', [], []],
  ])('%s', (_, document, expected) => expect(words(document)).toEqual(expected))

  test('the bodies with their purposes', () => {
    const body = [{ type: 'TextualBody', purpose: 'classifying', value: 'attribution' }, 'plain', { type: 'Image' }]
    expect(read({ ...over(at(1, 3)), body })?.taken[0]?.bodies).toEqual([
      { purpose: 'classifying', value: 'attribution' },
      { purpose: '', value: 'plain' },
    ])
  })
})

describe('tells what does not fit', () => {
  it.each([
    ['a target without selector', { target: 'https://a.example/' }, 'no-selector'],
    ['nothing at all', 5, 'not-an-annotation'],
    ['no target', {}, 'not-an-annotation'],
    ['another selector', over({ type: 'XPathSelector', value: '/p' }), 'unknown-selector'],
    ['a refined selector', over({ ...at(0, 9), refinedBy: at(0, 1) }), 'unknown-selector'],
    ['an end behind the text', over(at(0, 9999)), 'outside'],
    ['an end before its start', over(at(5, 2)), 'outside'],
    ['halves', over(at(0.5, 2)), 'outside'],
    ['a family cut apart', over(at(4, 6)), 'cuts-character'],
    ['combining kana cut apart', over(quote('か')), 'cuts-character'],
    ['punctuation alone', over(quote('。', { prefix: '見た' })), 'nothing-to-read'],
    ['an empty span', over(at(3, 3)), 'nothing-to-read'],
    ['a quote that is not there', over(quote('橋は新しい')), 'quote-missing'],
    ['a quote that stands twice', over(quote('橋は古い')), 'quote-ambiguous'],
    ['an empty quote', over(quote('')), 'quote-missing'],
  ])('%s', (_, item, why) => expect(read([item])).toEqual({ taken: [], misfits: [{ index: 0, why }] }))

  test('and reads no more than it says', () => {
    const result = read(Array.from({ length: MOST + 2 }, () => over(at(1, 3))))
    expect(result?.taken).toHaveLength(MOST)
    expect(result?.misfits.map(({ why }) => why)).toEqual(['too-many', 'too-many'])
  })
})

test.each([null, 'text', 3, {}, { items: 'none' }, { first: 'https://a.example/page1' }])(
  '%j is no document of annotations',
  (document) => expect(read(document)).toBeNull(),
)
