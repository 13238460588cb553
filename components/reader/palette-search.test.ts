import { describe, expect, it } from 'vitest'
import { findable, ranked } from './palette-search'

const THINGS = [
  { name: '裏付けあり', others: 'うらづけ sourced evidence' },
  { name: '検証不能', others: 'けんしょうふのう unverifiable' },
  { name: '次の未確認文', others: 'つぎ みかくにん next sentence' },
  { name: '前の未確認文', others: 'まえ みかくにん previous sentence' },
  { name: 'カードの提出・保存', others: 'ていしゅつ submit save card' },
  { name: '𠮷野氏の注釈', others: 'よしの' },
]
const search = (query: string) =>
  ranked(THINGS, query, ({ name, others }) => findable(name, others)).map(({ name }) => name)

const cases: [string, string, string[]][] = [
  ['nothing typed', '', THINGS.map(({ name }) => name)],
  ['a name', '検証', ['検証不能']],
  ['its reading', 'うらづけ', ['裏付けあり']],
  ['its reading in katakana', 'ウラヅケ', ['裏付けあり']],
  ['its reading in half-width katakana', 'ｳﾗﾂﾞｹ', ['裏付けあり']],
  ['a voicing mark of its own', 'うらつ\u3099け', ['裏付けあり']],
  ['English', 'unver', ['検証不能']],
  ['full-width English', 'ＵＮＶＥＲ', ['検証不能']],
  ['two words', '未確認 next', ['次の未確認文']],
  ['a word in the middle', '提出', ['カードの提出・保存']],
  ['letters in order', 'nxsent', ['次の未確認文']],
  ['a surrogate pair', '𠮷', ['𠮷野氏の注釈']],
  ['what nothing is called', 'xyz', []],
]

describe('the palette', () => {
  for (const [name, query, found] of cases) {
    it(`finds by ${name}`, () => expect(search(query)).toEqual(found))
  }

  it('puts what begins so before what holds it', () => {
    const things = ['未確認文へ', '次の未確認文']
    expect(ranked(things.toReversed(), '未確認', (name) => findable(name, ''))).toEqual(things)
  })
})
