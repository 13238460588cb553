// Words by which a text says that somebody said it. Data; `attribution.ts` reads it.

const listed = (words: string) => words.trim().split(/\s+/)

/** Verbs of saying made with する. Acts done by words (要請, 約束) are not among them: that they were done is content. */
const SURU = listed(`
  指摘 主張 強調 説明 発表 表明 宣言 警告 批判 非難 反論 発言 証言 言及 報道 報告 断言 回答 解説 分析 予測 予想 評価 総括 否定
  コメント 投稿 ツイート 力説 明言 言明 公言 告白 弁明 釈明 反発 結論 推測 断定 確認 記述
`)

/** Verbs of saying with the forms that end a sentence. */
const OTHERS = [
  '(?:報じ|述べ|伝え|答え|訴え|認め|唱え|付け加え|つけ加え|結論付け|結論づけ|応じ|論じ|書き立て)(?:た|る|ている|ています|ていた|ました|ます|られた|られている|られる|るにとどめた)',
  '(?:語|言)(?:った|る|う|っている|っています|りました|いました|われた|われている|われる)',
  '(?:話|記|明か|漏ら|こぼ)(?:した|す|している|しています|しました|された|されている|される)',
  '(?:書い|呼びかけ|呼び掛け|説い|嘆い)(?:た|ている|ています|ていた)',
  '(?:書か|説か)れて(?:いる|います|いた)',
  '明らかに(?:した|する|している|していた|しました|された)',
  '(?:見方|認識|考え|見解|見通し|意向|懸念|期待|不満|立場|姿勢)を(?:示した|示す|示している|示しました|表明した|表した|述べた|伝えた)',
]

const SURU_FORMS = '(?:した|する|している|しています|していた|しました|します|して|された|されている|される)?'
const VERBS = `(?:(?:${SURU.join('|')})${SURU_FORMS}|${OTHERS.join('|')})(?:の(?:だ|です|である))?`
const FILLER = '[^、。「」『』を]'

/**
 * The last と, との or the like, and the verb it binds: …と述べた, …と公式に否定した, …との見方を示した. The group is who
 * stands between them, where somebody does: …と、外相が語った.
 */
export const SAID_AT_END = new RegExp(
  `^[^]*(?:と|との|とも|って|などと|旨を|旨|ことを|との${FILLER}{1,12}を)、?(?:(?<name>${FILLER}{1,25}?)[はがも]、?)?${FILLER}{0,20}?${VERBS}$`,
  'u',
)

/** A sentence or quotation and としている. */
export const HOLDS_AT_END = /[」』”"ただるい]とし(?:た|ている|ています|ました)$/u

/** …という, …とされる: somebody said so, it is not told who. Also a closed quotation with only its と. */
export const HEARSAY_AT_END =
  /(?:と(?:いう|言う)|とのこと(?:だ|です|である)?|とされ(?:る|ている|ています|ます)|[」』”"]\s*とも?)$/u

/** Xによると、…: at the start of a span. The group is the name. */
export const ACCORDING_TO_AT_START =
  /^(?<name>[^、。「」]{1,40}?)(?:など|等)?(?:によると|によれば|に依れば|の発表では|の報道では|の話では|の説明では|の見方では|いわく|曰く)/u

const SAY =
  '(?:said|says|say|told|tells|reported|reports|wrote|writes|claimed|claims|stated|states|announced|announces|argued|argues|added|adds|warned|warns|noted|notes|insisted|insists|denied|denies|confirmed|confirms|acknowledged|testified|tweeted|alleged|alleges|explained|explains|replied)'
const NAME = "(?:(?:the|The|a|A|an|An)\\s+)?[\\p{L}\\p{N}][\\p{L}\\p{N}.’'-]*(?:\\s+[\\p{L}\\p{N}.’'-]+){0,6}"

/** “…,” X said (on Monday): at the end of a span. */
export const SAID_AT_END_EN = new RegExp(
  `[,.!?]?[”"’']\\s+(?<name>${NAME}?)\\s+${SAY}(?:\\s+[\\p{L}\\p{N}.,’'-]+){0,8}$`,
  'u',
)
/** …, X said: at the end of a span, without quotation marks. */
export const COMMA_SAID_AT_END_EN = new RegExp(`,\\s+(?<name>${NAME}?)\\s+${SAY}(?:\\s+[\\p{L}\\p{N}’'-]+){0,5}$`, 'u')
/** “…,” said X. */
export const SAID_BY_AT_END_EN = new RegExp(`[”"’',]\\s+${SAY}\\s+(?<name>${NAME})$`, 'u')
/** X said (that) …: at the start of a span. */
export const SAID_AT_START_EN = new RegExp(
  `^(?<name>${NAME}?)\\s+(?:(?:has\\s+|have\\s+|had\\s+)?(?:said|says|told|reported|wrote|claimed|claims|argued|warned|insisted)\\b(?!\\s+by\\b)|${SAY}\\s+that\\b)`,
  'u',
)
/** According to X, … and …, according to X. */
export const ACCORDING_TO_EN = new RegExp(`(?:^|,?\\s)[Aa]ccording to\\s+(?<name>${NAME})(?=$|,)`, 'u')

/** Words that only point at a name given elsewhere. */
export const POINTERS = new Set(
  listed('彼 彼女 彼ら 同氏 同紙 同誌 同社 同外相 これ それ 私 我々 he she it they we i who which'),
)

/** Openings of a sentence that are no part of the name. */
export const OPENINGS =
  /^(?:ただし?|また|しかし|一方で?|なお|さらに|実際|そして|その上|又|この|追記[:：]|\d+日|関して|対して|ついて|おいて|今月|先月|昨年|先週)+/u
