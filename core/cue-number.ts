// Figures and dates: numbers with units, and words that fix a day, month, season or year. Data and the patterns built from
// it; full-width digits count as digits.

const alternatives = (words: string) => words.trim().split(/\s+/).join('|')
const D = '[0-9０-９]'
const NUMBER = `${D}{1,15}(?:[,，.．]${D}{1,15}){0,6}`
const RANGE = '\\s?(?:[~～〜–-]|から)\\s?'

/** Units and counters that make a number a figure. 年, 日, 月 and 条 stand apart. */
const UNITS = alternatives(`
  米ドル ドル 円 ユーロ 人民元 元 ルーブル ポンド ウォン フラン ルピー 人 名 社 か国 カ国 ヶ国 ヵ国 ケ国 箇国 か所 カ所 ヶ所 箇所 回 件 発 隻 機 台 両 基 個 本 校
  軒 戸 語 字 文字 ページ 頁 % ％ パーセント ポイント 倍 割 分の1 キロメートル 平方キロメートル 平方キロ 平方メートル キログラム キロワット キロ km ㎞ KM
  メートル センチ ミリ cm mm m トン kg ｋｇ グラム リットル ヘクタール バレル 度 歳 つ 票 席 議席 点 世帯 家族 往復 便 杯 冊 枚 着 丁 門 発分 両分
  カ月間 か月間 ヶ月間 カ月 か月 ヶ月 ヵ月 週間 日間 年間 時間 分間 秒間 分 秒 世紀 世代 兆 億 万 千 マイル フィート 大隊 個旅団 個師団
`)
const NOT_A_COUNT = '(?!目|国間|式|号|番|曜|位)'

/** Japanese figures. */
export const FIGURE = [
  `(?<![第0-9０-９A-Za-z,，.．-])${NUMBER}(?:${RANGE}${NUMBER})?\\s?(?:[兆億万千百]{1,3}(?:${NUMBER})?){0,4}\\s?(?:${UNITS})${NOT_A_COUNT}`,
  `(?<![第0-9０-９A-Za-z,，.．-])${D}{1,3}年(?:間|(?=に(?:わた|渡)|以上|ぶり|前|後|余|越し|ごと))${NOT_A_COUNT}`,
  `(?<![第0-9０-９A-Za-z,，.．-])${D}{1,3}日(?=前|後|以内|以上|ぶり)`,
  `(?<=(?:あと|残り|まで)(?:わずか|約)?)${D}{1,3}日`,
  `(?<![第0-9０-９A-Za-z,，.．-])${D}{1,4}条(?=に及|から[な成]|で構成)`,
  `数[十百千万億]{0,3}(?:人|年|社|か国|カ国|回|件|発|隻|機|台|時間|日|カ月|か月|週間|分|ドル|円|トン|キロ)(?!前|後|間?前|間?後)`,
  `[$＄€£¥]\\s?${NUMBER}(?:\\s?(?:billion|million|trillion|thousand|bn|m)\\b|[兆億万]+)?`,
].join('|')
/** One of many is no count: 成果の1つ. */
export const ONE_OF = /の[1１]つ$/u

const ERA = '(?:令和|平成|昭和|大正|明治)(?:元|[0-9０-９]{1,2})年'
const PART = '(?:上旬|中旬|下旬|初め|初旬|初頭|末|半ば|前半|後半)'
const SEASON = '[春夏秋冬]'
const WEEKDAY = '[月火水木金土日]曜(?:日|(?=[、，にのは]))'
const WEEKDAY_NOTE = '(?:[（(][月火水木金土日](?:曜日?)?[）)])?'
const RELATIVE = `(?:${alternatives('一昨年 昨年 今年 来年 前年 翌年 同年 先月 今月 来月 翌月 同月 先週 今週 来週 翌週 昨日 今日 明日 本日 翌日 前日 同日 当日 一昨日 週末 昨夏 昨秋 昨冬 昨春 今夏 今秋 今冬 今春')})`
const YEAR = `(?:${D}{4}年|${ERA})`
const MONTH = `${D}{1,2}月`
const DAY = `(?<!(?:あと|残り|まで)(?:わずか|約)?)${D}{1,2}日(?!間|前|後|以内|以上|ぶり)`

const ONE_DATE = [
  `(?:(?:${YEAR}|${RELATIVE}|${D}{2}年)の?)?${MONTH}(?:の?${DAY}${WEEKDAY_NOTE}|の?${PART})?`,
  `(?:${RELATIVE}の?)?${DAY}${WEEKDAY_NOTE}`,
  `[（(]${MONTH}[）)]${DAY}`,
  `${YEAR}(?:代(?:${PART})?|の?${PART}|の?${SEASON})?`,
  `${D}{2}年(?=に(?!わた|渡)|から|まで)`,
  `${RELATIVE}(?:の?${WEEKDAY}|の?${PART}|の?${SEASON}(?!季))?`,
  WEEKDAY,
  `この${SEASON}(?!季)`,
].join('|')
/** Japanese dates; a range is one. */
export const DATE = `(?<![0-9０-９A-Za-z第.,])(?:${ONE_DATE})(?:(?:${RANGE}|と)(?:${YEAR}|${MONTH}${DAY}|${MONTH}|${DAY}))?`

const MONTH_EN =
  '(?:January|February|March|April|May(?= \\d)|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const WEEKDAY_EN = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
/** English dates. */
export const DATE_EN = [
  `\\b(?:last |next |this )?${WEEKDAY_EN}\\b`,
  `\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH_EN}(?:,? \\d{4})?\\b`,
  `\\b${MONTH_EN}(?: \\d{1,2}(?:st|nd|rd|th)?\\b(?!,\\d))?(?:,? \\d{4})?(?![\\p{L}\\d])`,
  '\\b(?:1[5-9]|20)\\d{2}s?\\b(?!,\\d)',
  '\\b(?:last|next|this|the previous|the following) (?:week|month|year|spring|summer|autumn|fall|winter|night)\\b',
  '\\b(?:yesterday|today|tomorrow)\\b',
].join('|')

const COUNT_EN = '\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?'
const SCALE_EN = '(?: (?:hundred|thousand|million|billion|trillion))?'
/** English figures: with the unit, or with the noun counted where it follows at once. */
export const FIGURE_EN = [
  `(?:US)?[$€£¥]\\s?(?:${COUNT_EN})${SCALE_EN}(?:\\s?(?:bn|m)\\b)?`,
  `(?<![\\p{L}\\d.,-])(?:${COUNT_EN})${SCALE_EN}(?: ?%| (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)(?:US )?(?!(?:and|or|of|in|on|to|at|by|from|the|that|was|were|is|are|as|for|with|but|it|he|she|they|who|which|when|after|before|has|had|st|nd|rd|th)\\b)[a-z][\\p{L}-]{1,20})`,
].join('|')
