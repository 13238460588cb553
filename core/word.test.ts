import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from './grapheme'
import { type PhraseCutter, wordBreaks } from './word'

/** Cuts after every second unit, through whatever stands there. */
const everySecond = (piece: string) => piece.match(/[\s\S]{1,2}/g) ?? []

const cut = (piece: string, language: string, phrases: PhraseCutter | null) => {
  const breaks = wordBreaks(piece, language, phrases)
  return breaks.slice(1).map((end, i) => piece.slice(breaks[i], end))
}

const cases: { name: string; language?: string; phrases: string; words: string; withoutPhrases?: string }[] = [
  {
    name: 'particles from their words, endings not',
    phrases: '両国の|首脳は|五月に|北京で|会談した。',
    words: '両国|の|首脳|は|五月|に|北京|で|会談した|。',
  },
  {
    name: 'a surrogate pair and quotation marks',
    phrases: '𠮷野氏は|「合意は|近い」と|述べた。',
    words: '𠮷|野|氏|は|「|合意|は|近い|」|と|述べた|。',
  },
  { name: 'an emoji family', phrases: '👨‍👩‍👧‍👦の|写真が|配られた。', words: '👨‍👩‍👧‍👦|の|写真|が|配られた|。' },
  { name: 'a combining voicing mark', phrases: 'か|\u3099ぎの|話も|出た。', words: 'か\u3099ぎ|の|話|も|出た|。' },
  {
    name: 'a long ending',
    phrases: '「美しい|国」では|食べられなかった。',
    words: '「|美しい|国|」|では|食べられなかった|。',
  },
  { name: 'katakana', phrases: 'オーウェン・マシューズ氏', words: 'オーウェン|・|マシューズ|氏' },
  { name: 'English', language: 'en', phrases: "The minister didn't.", words: "The| |minister| |didn't|." },
  { name: 'a line of a file from Windows', phrases: '一行目。\r\n二', words: '一行|目|。|\r\n|二' },
  { name: 'nothing', phrases: '', words: '' },
]

describe('wordBreaks', () => {
  for (const { name, language = 'ja', phrases, words, withoutPhrases = words } of cases) {
    const text = phrases.replaceAll('|', '')
    it(`cuts ${name}`, () => expect(cut(text, language, () => phrases.split('|')).join('|')).toBe(words))
    it(`cuts ${name} before the phrases are loaded`, () =>
      expect(cut(text, language, null).join('|')).toBe(withoutPhrases))
  }

  it('cuts no grapheme cluster, whatever the text', () => {
    const hard = fc.constantFrom(
      '𠮷',
      '👨‍👩‍👧‍👦',
      'か\u3099',
      '\r\n',
      '。',
      '述べた',
      'は',
      'e\u0301',
      '🇯🇵',
      ' ',
      'a',
      '\ud842',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(hard, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        const breaks = wordBreaks(text, 'ja', everySecond)
        expect(breaks[0]).toBe(0)
        expect(breaks.at(-1)).toBe(text.length)
        for (const at of breaks) expect(isGraphemeBoundary(text, at)).toBe(true)
      }),
    )
  })
})
