// Words for sources without a name, Japanese and English. Data; `cue-name.ts` and `cue-plain.ts` read it.

const alternatives = (...patterns: string[]) => patterns.join('|')

const UNNAMED_PEOPLE =
  '(?:関係筋|消息筋|情報筋|外交筋|軍事筋|政府筋|観測筋|市場筋|業界筋|[\\p{Script=Han}]{1,4}筋|関係者|当局者|(?<!最)高官|高位者|専門家|アナリスト|エコノミスト|評論家|担当者|側近|識者|有識者|官僚|研究者|目撃者|内部者|幹部|元?職員|従業員|住民|外交官|軍人|匿名の人物|ある人物|情報機関(?:の報告書|の報告)?|諜報機関|観測者|批評家|市民|学者|複数の[\\p{L}]{1,8})'
/** A source phrase that ends in what people are, not in who they are. */
export const UNNAMED_HEAD = new RegExp(`${UNNAMED_PEOPLE}(?:ら|達|たち|の一人|の1人)?$`, 'u')
/** Without one of these a sentence has no such words; asked first, since those patterns are slow. */
export const MAY_BE_ANONYMOUS = /匿名|明かさ|伏せ|筋|関係者|人物|当局者|高官|情報機関|諜報機関/u
/** Words that tell of an unnamed source wherever they stand. */
export const ANONYMITY = alternatives(
  '匿名(?:を条件に|で|の)?',
  '(?:名前|身元|氏名|実名)を(?:明かさ|伏せ)[ぁ-ん]{1,8}',
  '(?:[^、。「」『』がはをで\\s]{1,16}に(?:詳しい|近い|通じた|精通する)(?:他の|別の|複数の)?|[^、。「」『』がはをに\\s]{0,12})(?:関係筋|消息筋|情報筋|外交筋|軍事筋|政府筋|観測筋)',
  '[^、。「」『』がはをで\\s]{1,16}(?:に(?:詳しい|近い|通じた|精通する)|を知る)(?:他の|別の|複数の|ある)?(?:関係者|人物|当局者|高官)(?:の一人|ら)?',
  '(?:この|ある|別の)(?:[\\p{Script=Han}\\p{Script=Katakana}]{0,8})(?:関係者|当局者|高官)',
  '(?:西側|欧米|外国|各国|複数|同盟国|西側諸国)の(?:情報機関|諜報機関)(?:の報告書)?',
)

const PEOPLE_EN =
  '(?:people|persons?|sources?|officials?|diplomats?|aides?|insiders?|executives?|employees?|lawmakers?|analysts?|experts?|critics|engineers?|observers?|residents?|witnesses?|leaders?|members?|advisers?|officers?|investigators?|researchers?|scholars?|workers?|commentators?|spokespeople)'
const KNOWING =
  '(?:familiar with|with (?:direct )?knowledge of|close to|briefed on|involved in|aware of|who (?:saw|attended|knows?|had seen))'
/** A source phrase that names nobody: no capital behind its first word but of a country or outlet before the noun. */
export const UNNAMED_EN = new RegExp(
  `^(?:(?:the|a|an|one|two|three|four|five|six|several|some|many|most|other|another|both|multiple|unnamed|anonymous)\\s+){0,2}(?:[\\p{L}’'-]+\\s+){0,3}${PEOPLE_EN}(?:\\s+${KNOWING}(?:\\s+[\\p{L}’'-]+){1,5})?$`,
  'iu',
)
/** Words of anonymity in English. */
export const ANONYMITY_EN = alternatives(
  '(?:speaking |spoke )?on (?:the )?condition of anonymity',
  '(?:asked|declined|refused|requested|wished|wanted)(?: not)? to be (?:named|identified|quoted)',
  `(?:(?:a|an|one|two|three|several|some)\\s+)?(?:unnamed|anonymous)\\s+(?:[\\p{L}’'-]+\\s+){0,2}${PEOPLE_EN}`,
  `(?:(?:a|an|the|one|two|three|several|some)\\s+)?(?:(?!citing\\b|quoting\\b|told\\b|said\\b|by\\b|to\\b|of\\b|from\\b|and\\b|that\\b)[\\p{L}’'-]+\\s+)?${PEOPLE_EN}\\s+${KNOWING}(?:\\s+(?!and\\b|or\\b|said\\b|say\\b|told\\b|was\\b|were\\b|is\\b|are\\b|has\\b|had\\b)[\\p{L}’'-]+){1,4}`,
)
