import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingsOf } from './furigana'

const found = (text: string) => readingsOf(text).map(({ start, end }) => text.slice(start, end))

const cases: { name: string; text: string; readings: string[] }[] = [
  { name: 'a name', text: '田中（たなか）氏は', readings: ['（たなか）'] },
  { name: 'family name and given name', text: '山田太郎（やまだ・たろう）さん', readings: ['（やまだ・たろう）'] },
  { name: 'with a space between', text: '山田太郎（やまだ　たろう）さん', readings: ['（やまだ　たろう）'] },
  { name: 'half-width brackets', text: '辺野古(へのこ)', readings: ['(へのこ)'] },
  { name: 'not katakana, which may say who is meant', text: '同国（ロシア）', readings: [] },
  { name: 'katakana in Aozora', text: '北京《ペキン》', readings: ['《ペキン》'] },
  { name: 'half-width katakana with a voicing mark', text: '瓦斯《ｶﾞｽ》', readings: ['《ｶﾞｽ》'] },
  { name: 'a voicing mark of its own', text: '画（か\u3099）', readings: ['（か\u3099）'] },
  { name: 'a repeated kanji', text: '佐々（ささ）', readings: ['（ささ）'] },
  { name: 'a kanji of two units', text: '𠮷（よし）', readings: ['（よし）'] },
  { name: 'a kanji in another shape', text: '葛\u{e0100}（かつら）', readings: ['（かつら）'] },
  { name: 'Aozora', text: '漢字《かんじ》だ', readings: ['《かんじ》'] },
  {
    name: 'Aozora with a bar',
    text: '霧の｜ロンドン警視庁《スコットランドヤード》で',
    readings: ['｜', '《スコットランドヤード》'],
  },
  { name: 'two of them', text: '日本（にほん）と中国（ちゅうごく）', readings: ['（にほん）', '（ちゅうごく）'] },
  { name: 'a reading before a line end of two signs', text: '田中（たなか）\r\n次', readings: ['（たなか）'] },
  { name: 'not a remark with kanji', text: '会談（北京で）', readings: [] },
  { name: 'not a remark with a digit', text: '田中（５３）', readings: [] },
  { name: 'not kana behind kana', text: 'ゼレンスキー（うそ）', readings: [] },
  { name: 'not behind a bracket of another', text: '「首脳」（しゅのう）', readings: [] },
  { name: 'not empty brackets', text: '田中（）', readings: [] },
  { name: 'not a dot alone', text: '田中（・）', readings: [] },
  { name: 'not a long remark', text: `田中（${'あ'.repeat(40)}）`, readings: [] },
  { name: 'not without an end', text: '田中（たなか', readings: [] },
  { name: 'not over a line end', text: '田中（たな\nか）', readings: [] },
  { name: 'not a face in brackets', text: '田中（👨‍👩‍👧‍👦）', readings: [] },
  { name: 'a bar of another line is not its bar', text: '一｜二\nロンドン《ろんどん》', readings: [] },
]

describe('readings', () => {
  for (const { name, text, readings } of cases) {
    it(name, () => expect(found(text)).toEqual(readings))
  }

  it('lie apart, in order, and hold no kanji', () => {
    const parts = fc.constantFrom(
      '田',
      '中',
      '（',
      '）',
      '(',
      ')',
      '《',
      '》',
      '｜',
      'た',
      'ナ',
      '\u3099',
      '\n',
      '𠮷',
      '・',
    )
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 40 }).map((list) => list.join('')),
        (text) => {
          let last = 0
          for (const { start, end } of readingsOf(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(text.slice(start, end)).toMatch(/^(?:｜|[（(《](?:た|ナ|・|\u3099)+[）)》])$/)
            last = end
          }
        },
      ),
    )
  })

  it('take no longer where brackets open again and again', () => {
    expect(readingsOf('田（'.repeat(200_000))).toEqual([])
    expect(readingsOf(`田${'（た'.repeat(200_000)}`)).toEqual([])
  })
})
