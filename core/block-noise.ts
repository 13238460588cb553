// Lines that crawlers bring along with an article, as a table of named patterns. Each must match a whole line; a line that
// reads as a sentence is noise only where the rule says that its noise does. When in doubt a line is not listed here.
import { type BlockLine, WIDEST_NOISE } from './block-line'

type NoiseRule = {
  /** Why, for tests and for the reader's tooltip. */
  reason: string
  pattern: RegExp
  /** This kind of noise comes as full sentences too. */
  isSentence?: boolean
  /** The widest such line; 60 by default. */
  widest?: number
}

/** A date as pages print it, without the time. */
export const DATE_SOURCE =
  '(?:\\d{4}[年/.-]\\s?\\d{1,2}[月/.-]\\s?\\d{1,2}日?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?,? \\d{4})'
const DATE = `${DATE_SOURCE}(?:\\s*[(（][月火水木金土日][)）])?(?:[\\sT,]*\\d{1,2}[:時]\\d{2}(?::\\d{2}|分)?)?(?:\\s*(?:[AaPp]\\.?[Mm]\\.?|[A-Z]{2,4}|配信|更新|公開|掲載|付))*`
const NAME =
  "(?:\\p{Lu}[\\p{L}.'’-]*|(?:de|van|von|bin|al|and|&))(?:,?\\s+(?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|bin|al|and|in|&)){0,10}"
/** What parts a label from what it labels. */
const AFTER = '\\s?[:：=＝/／]\\s?'
const whole = (source: string, flags = 'iu') => new RegExp(`^(?:${source})$`, flags)

export const NOISE_RULES: readonly NoiseRule[] = [
  {
    reason: 'ad',
    pattern: whole(
      '[［\\[]\\s?ad[\\s_-]?\\d*\\s?[\\]］]|スポンサー(?:ド)?リンク|広告|[(（【\\[]?PR[)）】\\]]?|ads?(?: by .{1,30})?|advertisements?|advertising|sponsored(?: (?:content|links?|posts?|by .{1,40}))?|paid (?:content|post)|promoted(?: content)?|(?:story|article) continues below(?: (?:this )?ad(?:vertisement)?)?',
    ),
  },
  {
    reason: 'source-link',
    pattern: whole(
      'source link|(?:original )?source|元記事(?:はこちら|を読む)?|引用元|ソース|続きを読む|全文(?:を読む|はこちら)|もっと(?:読む|見る)|read more(?: here)?|read (?:the )?(?:original|full)(?: (?:article|story|post))?(?: here)?|continue reading|(?:click|tap) here(?: to read.{0,40})?',
    ),
  },
  {
    reason: 'picture-credit',
    pattern: whole(
      `[※*＊(（]?(?:(?:(?:この|上の|トップ|アイキャッチ|サムネイル|記事内)?の?(?:画像|写真|イメージ|動画|地図|図版?)の?(?:出典|提供|引用元?|出所|クレジット)?|出典|出所|引用元?|撮影)${AFTER}(?!.*(?:によれば|によると|と(?:氏|述べ|語っ|語る|言っ|言う|主張)|」と))|(?:画像|写真)提供\\s+|(?:photo(?:graph)?|image|picture|video)s? (?:credits?|by|source|courtesy(?: of)?)${AFTER}?\\s*|(?:photo|image|picture|credit|featured image)s?${AFTER}).{1,80}`,
    ),
  },
  {
    reason: 'picture-link',
    pattern: whole('(?:image from gyazo|\\[?(?:image|photo|画像|写真)\\]?|[\\w() -]{1,60}\\.(?:jpe?g|png|gif|webp))'),
  },
  {
    reason: 'picture-agency',
    pattern: whole(
      "(?:photo|image|©|\\(c\\))?[:： ]*(?:\\p{L}[\\p{L}.'’ -]{1,40}\\s?[/／]\\s?)(?:AFP|AP|Reuters|Getty(?: Images)?|Bloomberg|EPA|TASS|Xinhua|ロイター|時事|共同|ゲッティ)(?:\\s?[/／].{1,30})?",
    ),
  },
  {
    reason: 'wall',
    isSentence: true,
    widest: 120,
    pattern: whole(
      'attention required! \\| cloudflare|just a moment\\.*|access denied|(?:403|404)(?: forbidden| not found)?|checking your browser.*|please (?:enable|turn on) (?:javascript|cookies).*|(?:enable|you need to enable) javascript.*|are you a robot\\?|verify(?:ing)? (?:that )?you are (?:a )?human.*|performance & security by cloudflare',
    ),
  },
  {
    reason: 'cookies',
    isSentence: true,
    widest: 250,
    pattern: whole(
      '(?:we|this (?:web)?site|our (?:web)?site|we and our partners)(?: and our partners)? uses? (?:\\w+ ){0,3}cookies(?: and (?:similar|other) \\w+)?(?:[.,]| (?:to|for|on|in order|so)\\b).*|by (?:continuing|using|clicking|browsing).{0,100}cookies?.*|(?:accept|reject|allow)(?: all)? cookies|cookie (?:settings|policy|preferences|notice)|manage (?:cookies|consent|preferences)|(?:当|この|本)(?:サイト|ウェブサイト)(?:では|は).{0,20}(?:クッキー|cookie).*',
    ),
  },
  {
    reason: 'comments',
    pattern: whole(
      'コメント(?:を(?:残す|書く|する|見る)|する|欄|一覧)?(?:\\s?[(（]\\d+[)）])?|(?:\\d+ )?comments?(?: \\(\\d+\\))?|(?:leave|post|add|write) a (?:comment|reply)|(?:no|view|show) comments?|join the (?:conversation|discussion)|トラックバック.{0,10}',
    ),
  },
  {
    reason: 'share',
    pattern: whole(
      '(?:(?:タイトルと)?URLを|リンクを)コピー(?:しました|する)?|(?:この記事を|記事を)?(?:シェア|ツイート|共有|ポスト|ブックマーク)(?:する|しよう|してください)?|\\P{L}{0,24}この記事を.{0,20}(?:知らせる|シェアする|共有する|送る|広める)\\P{L}{0,12}|share(?: (?:this|on|via|with).{0,40})?[:：]?|(?:copy|copied)(?: the)? (?:link|url).{0,20}|link copied!?|印刷(?:する)?|メールで送る|いいね[!！]?|(?:公式.{0,10})?フォローする|follow (?:us|me)(?: on .{1,30})?|(?:(?:facebook|twitter|x|line|tweet|はてな(?:ブックマーク)?|はてブ|pocket|hatena|pin(?:terest)?(?: it)?|whatsapp|telegram|linkedin|reddit|e-?mail|mail|print|mastodon|bluesky|threads|rss|feedly|instagram|youtube|印刷|メール|シェア|保存|ツイート|ポスト|ブックマーク|共有|コピー)[\\s|/・,]*){1,12}',
    ),
  },
  {
    reason: 'tags',
    widest: 100,
    pattern: whole(
      '(?:tags?|tagged|categor(?:y|ies)|filed under|topics?|labels?|keywords?|タグ|カテゴリー?|キーワード|ハッシュタグ|ジャンル)\\s?[:：].{0,150}|(?:#[\\p{L}\\p{N}_ー]{1,30}\\s*){1,20}',
    ),
  },
  {
    reason: 'byline',
    pattern: whole(
      `(?:${DATE}[\\s|]*)?(?:(?:[Pp]osted|[Ww]ritten|[Rr]eported|[Tt]ranslated) )?[Bb]y:?\\s+${NAME}(?:[\\s|,–—-]+${DATE})?(?:\\s*\\|.{1,40})?`,
      'u',
    ),
  },
  { reason: 'byline', pattern: whole(`[^。、「」]{1,40}著\\s?[:：(（]?\\s?${DATE}[)）]?(?:\\s*Image from Gyazo)?`) },
  {
    reason: 'byline',
    pattern: whole(
      '(?:(?:著者|執筆者?|筆者|文責)[\\s:：/／]|(?:文|取材|翻訳|訳者?|投稿者|記者|編集)\\s?[:：/／])\\s?[^。はがを]{1,60}(?:Image from Gyazo)?|【[^【】。]{1,20}(?:記者|特派員|支局|編集委員)】',
    ),
  },
  {
    reason: 'byline',
    pattern: whole(`[^。、「」=＝]{1,12}[=＝][^。、「」=＝]{2,20}[\\s　]+${DATE}`),
  },
  {
    reason: 'date',
    pattern: whole(
      `(?:(?:投稿|公開|更新|配信|掲載|作成|最終更新)(?:日時?)?|published|updated|last updated|posted|date)?(?: on| at)?\\s?[:：]?\\s?${DATE}(?:\\s*[|/／]\\s*(?:updated|更新)?[:： ]*${DATE})?`,
    ),
  },
  {
    reason: 'related',
    pattern: whole(
      "[(（【\\[■◆▼●＞>→⇒]?\\s?(?:関連(?:記事|リンク|ニュース|動画|ページ|項目|する記事|キーワード)|[あ合]わせて読みたい|おすすめ(?:の)?記事|人気(?:の)?記事|(?:最新|新着)(?:の)?記事|こちらも(?:おすすめ|どうぞ)|related(?: (?:articles?|posts?|stories|news|links?|coverage|topics|reading))?|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|reading|stories|articles))?|more (?:from|on|stories|news|in) .{1,40}|see also|also read|also on .{1,30}|don['’]t miss|most (?:read|popular|viewed|shared)|アクセスランキング|ランキング|trending(?: now)?|latest (?:news|stories|posts))(?:(?:を)?(?:もっと)?(?:見る|読む)|一覧|はこちら|\\s?[:：].{0,120})?[)）】\\]]?",
    ),
    widest: 100,
  },
  {
    reason: 'related',
    widest: 100,
    pattern: whole(
      '(?:read (?:more|next|also)|more|watch|listen|also see)\\s?[:：].{1,150}|(?:READ|MORE|WATCH)\\b\\s?[:：].{1,150}',
    ),
  },
  {
    reason: 'video',
    isSentence: true,
    widest: 90,
    pattern: whole(
      '[^。]{0,70}(?:以下|下記|次|こちら|下)の(?:ビデオ|動画|映像|YouTube)(?:を|は|で|から|にて)[^。]{0,14}(?:ご覧|視聴|どうぞ|見て|チェック)[^。]{0,10}[。!！]?|(?:次|以下|下記|こちら)の(?:ビデオ|動画|映像)で(?:どうぞ|ご覧ください)[。!！]?|[^。]{1,70}(?:次|以下|下記|こちら)の(?:ビデオ|動画|映像)でどうぞ[。!！]?|watch (?:the|this) (?:full )?(?:video|clip|interview)(?: (?:below|above|here))?.{0,60}|(?:video|動画)\\s?[:：].{0,100}|see (?:the )?video below.{0,30}',
    ),
  },
  {
    reason: 'newsletter',
    isSentence: true,
    widest: 120,
    pattern: whole(
      '(?:sign up|subscribe|register)(?: now| here| today)?(?: (?:for|to) .{0,60}(?:newsletter|updates|alerts|emails?|inbox|channel|briefing).{0,80})?[.!]?|already a (?:subscriber|member)\\?.{0,40}|(?:log|sign) ?in(?: or (?:register|sign up))?|(?:get|receive) .{1,60} (?:in|to) your inbox.{0,40}|ログイン|(?:無料)?会員登録(?!者|数).{0,20}|メル?マガ.{0,30}(?:登録|購読).{0,10}|(?:この|当)記事は(?:有料|会員|有料会員)(?:限定|専用|記事).{0,30}|(?:有料)?会員(?:限定)?(?:の)?記事|有料記事|(?:有料)?会員になると.{0,40}|残り\\s?\\d+文字.{0,20}|チャンネル登録.{0,20}',
    ),
  },
  {
    reason: 'donate',
    isSentence: true,
    widest: 120,
    pattern: whole(
      '(?:please )?(?:support|donate to) (?:us|our (?:work|journalism|site)|independent (?:media|journalism))(?: (?:by|with|today|now).{0,80})?[.!]?|donate(?: now| today)?[.!]?|ご寄付(?:の|は|を).{0,30}|(?:ブログ)?ランキング(?:に)?(?:参加|応援).{0,40}|(?:応援)?クリック(?:を)?お願い.{0,20}|にほんブログ村.{0,20}|人気ブログランキング.{0,20}',
    ),
  },
  {
    reason: 'rights',
    isSentence: true,
    widest: 150,
    pattern: whole(
      '(?:©|Ⓒ|\\(c\\)\\s?(?=\\d{4}|copyright)|copyright\\b\\s?(?:©|\\(c\\)|\\d{4})).{0,200}|.{0,80}all rights reserved\\.?|.{0,30}無断(?:転載|複製|転用|使用).{0,30}禁(?:止|じ).{0,20}',
    ),
  },
  {
    reason: 'site-tool',
    pattern: whole(
      '(?:ホーム|home|トップ(?:ページ)?|top)(?:(?:へ|に)(?:戻る)?)?|(?:ホーム|home|トップ|top)\\s*[>＞»›/].{1,80}|(?:前|次|過去)の(?:記事|ページ)(?:へ)?|(?:previous|next|prev|older|newer)(?: (?:post|article|story|page)s?)?|メニュー|menu|skip to (?:main )?content|検索|search|(?:back to|go to) top|ページ(?:トップ|の先頭)へ(?:戻る)?|目次|loading\\.*|listen to (?:this )?(?:article|story)(?: \\d+ min.{0,10})?|サイトマップ|(?:プライバシー|クッキー)ポリシー|利用規約|お問い?合わ?せ|privacy policy|terms (?:of|and) (?:use|service|conditions)|contact(?: us)?|about us|(?:proudly )?powered by .{1,30}|theme:? .{1,30}|view all(?: posts)?|skip to .{1,20}|open in app|\\d+ (?:min(?:ute)?s?) read|この(?:記事|ページ)の(?:読み上げ|先頭へ)',
    ),
  },
]

/** The reason why a line is noise by its own words, or null. */
export function noiseReason({ bare, width, endsSentence }: BlockLine): string | null {
  if (width > WIDEST_NOISE) return null
  const rule = NOISE_RULES.find(
    ({ pattern, isSentence = false, widest = 60 }) =>
      width <= widest && (isSentence || !endsSentence || width <= 12) && pattern.test(bare),
  )
  return rule?.reason ?? null
}
