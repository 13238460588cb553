// Words of hedging and forecast, Japanese and English. Data; `cue-plain.ts` reads it. A pattern
// stands for the cue from its first to its last character; look-arounds tell it from its look-alikes.

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
