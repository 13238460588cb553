// Words that decide whether a sentence goes on: after a closing quotation mark, and after a full stop that may belong to
// an abbreviation. Data; `sentence-breaks.ts` reads it.

const listed = (words: string) => words.trim().split(/\s+/)

/** What follows a closed quotation and belongs to its sentence: 「…。」と述べた。 */
export const GOES_ON_AFTER_QUOTE = listed(`
  と って など なんて なる の を に は が も で から まで より へ や か だ ね よ し さ ら れ ほど ぐらい くらい ばかり だけ しか
  、 ， , ; ； : ： ― — – = ＝ ・ … 。 ． 」 』 ） ) ” ’
`)

/** Words that begin with one of the above but open a new sentence. */
export const STARTS_AFTER_QUOTE = listed(`
  ところ とはいえ ともあれ とりわけ とにかく ともかく なお なぜ なかでも なにより にもかかわらず もちろん もし もっとも もう
  もはや だが だから だけど でも、 では、 ですが ですから はじめ しかし しかも したがって さらに さて さきに やがて やはり
  より一層 かつて かれ かの のち よく よって ほか から、 から始 ただ はたして られ よう
`)

/** Latin words with a full stop that never end a sentence. */
export const NEVER_LAST = new Set(
  listed(`
    mr mrs ms messrs dr prof rev hon st gen lt col maj capt cmdr adm sgt sen rep gov pres amb
    vs cf e.g i.e approx fig vol
  `),
)

/** Before a digit these do not end a sentence either: No. 4, Art. 5, Feb. 24. */
export const NEVER_LAST_BEFORE_DIGIT = new Set(
  listed('no nos art sec ch p pp jan feb mar apr jun jul aug sep sept oct nov dec'),
)

/** After initials (U.S., M. K.) a capital goes on with the name, unless the word is one that opens sentences. */
export const OPENS_SENTENCES = new Set(
  listed(`
  the a an it he she they we i in on at but and this that these
  those there however as if when while after before for so his her their
`),
)

/** “No.” Smith said: a name and a verb of saying close the quotation's sentence. */
export const NAME_SAYS =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|say|told|tells|added|adds|wrote|writes|asked|asks|replied|noted|warned|argued|explained)\b/u
