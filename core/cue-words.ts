// Words of hedging, forecast and anonymity, Japanese and English. Data; `cue-plain.ts` and `cue-name.ts` read it. A
// pattern stands for the cue from its first to its last character; look-arounds tell it from its look-alikes.

const alternatives = (...patterns: string[]) => patterns.join('|')

/** The statement is weakened. */
export const HEDGING = alternatives(
  '(?<=[たるいだのうんな])らし(?:い(?!人)|かった|く(?=、|て|は))|(?<=\\p{Script=Han})らしい(?=[。、」とが]|$)',
  'かもしれ(?:ない|なかった|ません|ぬ)|かも知れ(?:ない|なかった|ません)',
  'とみられ(?:る|ている|ています|ます|ていた|た)|と見られ(?:る|ている|ています|ます|ていた)',
  '可能性(?:が|も|は)(?:非常に|極めて|十分に?|最も)?(?:ある|高い|大きい|低い|あり|あった|高く|高まっている|残る|強い|否定できない|否定し?きれない|指摘されている|出て(?:きた|いる))(?:ます|ました)?',
  '(?:恐れ|おそれ|虞)(?:が|も)(?:ある|あり|あった)(?:ます|ました)?',
  'かね(?:ない|ません|なかった)',
  'とは思え(?:ない|ません|なかった)',
  '(?<=[らたるいだの])では(?:ない|ありません)か(?!ら)',
  '(?<=は|う|る)あるまい|(?<=[るうくすつむぶぐ])まい(?=[。」と])',
  'とは?考え(?:にくい|づらい|難い)|(?:考え|信じ)(?:にくい|づらい|難い)|とは(?:限らない|限りません|言い切れない|言えない)',
  '(?:と|と私は|と筆者は)思(?:う|われる|います|われます|っている)',
  'と(?:考えられ|推測され|推定され|推察され|見込まれ|目され)(?:る|ている|ます|ています)',
  '(?:ように|かに|とも)(?:見え|思え|思われ)(?:る|ます|た|ている)',
  '(?<=[るたいうくだすの])(?:よう(?:だ|です|だった|でした|である)|みたい(?:だ|です))(?!が?け)',
  '(?:な|よ|良)さそう(?:だ|です|な|に|である)',
  '(?<=[りきちにみえけせれべげ])そう(?:だ|です)(?=[。」とがっ]|$)',
  '(?:では|じゃ)ない(?:だろう|でしょう)か|のでは(?:ない(?:か|かと|だろうか|でしょうか))?(?=[。」と]|$)',
  '(?<=(?:ところ|いう))(?:だろう|でしょう)か',
  '(?:あり|なり|起こり|起き)(?:うる|得る|える)|(?<=[りいきしちびみえ])(?:得る|うる)(?=[。、」とがだ]|$)',
  '(?<=[るたいな])はず(?:だ(?!った)|です|である)',
  '模様(?:だ|です)',
  'おそらく|恐らく|たぶん|多分|もしかする?と|もしかしたら|ひょっとする?と|どうやら|ことによると',
)
/** だろう and its like: forecast behind a verb in its dictionary form or its ない, else hedging. */
export const DAROU = '(?:だろう|でしょう|であろう)'
/** What stands before だろう when it speaks of what is to come. */
export const BEFORE_FORECAST = /(?:[うくぐすつぬぶむ]|(?<!てい|でい|であ|がい|もい)る|(?<!では|じゃ|くは)ない)$/u
/** A question as a headline puts it: 合意か. */
export const HEADLINE_QUESTION =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ーA-Za-z])(?<!何|誰|幾)か(?=[?？]?\s*$|[\s\u3000](?=[\p{L}\p{N}]))/gu

/** What is to come. */
export const FORECAST = alternatives(
  '(?<!就業|先|の)予定(?:だった|だ|です|で(?:あり|ある|あった|した)?|となって(?:いる|います))',
  '(?<!就業|先行き)(?:見通し|見込み|公算)(?:だ|です|で(?:あり|ある)?|となっ(?:た|ている)|が(?:強い|大きい|高い)|を示した)',
  '(?<=[うくぐすつぬぶむる])(?:計画|方針|構え)(?:だ|です|で(?:ある|(?=、)))',
  '見込ま?(?:れる|れて(?:いる|おり|います)|んでいる|んでいた)',
  '(?:予想|予測)(?:され(?:る|て(?:いる|おり|います|いた)|た|ます)|し(?:た(?!通り|とおり)|ている|ています|ていた|ました)|する|(?=[、。」]))',
  '(?<=[とが])期待(?:され(?:る|て(?:いる|おり|います)|た|ます)|し(?:た|ている|ています)|する)',
  '(?<=[うくぐすつぬぶむる])(?<!いう)ことに(?:なる|なります|なりそうだ)(?=[。」と]|だろう|でしょう|$)',
  '時間の問題(?:だ|です|である)?',
)

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

/** Hedging in English. */
export const HEDGING_EN = alternatives(
  'may(?! \\d)|might|could(?! not)',
  '(?:appears?|appeared|seems?|seemed|(?:is|are|was|were) (?:un)?likely|tends?) to',
  '(?:is|are|was|were) (?:believed|thought|suspected|understood|rumou?red|said|reported|alleged) to',
  'reportedly|allegedly|apparently|possibly|perhaps|probably|presumably|seemingly|supposedly|purportedly|likely(?! to)',
)
/** Forecast in English. */
export const FORECAST_EN = alternatives(
  "(?:will(?! of\\b)|won’t|won't|is going to|are going to)",
  '(?:is|are|was|were) (?:expected|set|due|scheduled|planned|poised|projected|forecast|slated|bound) (?:to|for)',
  '(?:expects?|plans?|intends?) to',
)
