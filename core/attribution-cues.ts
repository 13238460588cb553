// Words by which a text says that somebody said it: the one table of them. `attribution-ja.ts` and `attribution-en.ts`
// find them in a sentence; `attribution.ts` and `cues.ts` ask those. Every repetition in a pattern is bounded, so that a
// scan takes time in step with the text.

const listed = (words: string) => words.trim().split(/\s+/)
const anyOf = (words: string) => `(?:${listed(words).join('|')})`

/** Verbs of saying made with する. Acts done by words (要請, 約束) are not among them: that they were done is content. */
const SURU = anyOf(`
  指摘 主張 強調 説明 発表 表明 宣言 警告 批判 非難 反論 反撃 発言 証言 言及 報道 報告 断言 回答 解説 総括 否定 コメント 投稿 ツイート
  力説 明言 言明 公言 告白 弁明 釈明 反発 結論 断定 確認 記述 記載 擁護 自認 自任 示唆 述懐 暴露 リーク 公表 通告 弁解 論評 抗議
  返答 応答 反駁 糾弾 称賛 賞賛 激賞 酷評 強弁 打電 配信 速報 布告 助言 皮肉 けん制 牽制 自称 自賛 豪語 予告 吐露 回想 勧告 要約 提案 提唱 提起 忠告 喝破 一蹴 歓迎 規定 明記 特筆 列挙 供述 答弁 陳述 謝罪 陳謝 演説 講演 抗弁
  問題視 疑問視 力説 激怒 称揚 追及 指弾 弾劾 補足 付言 付記 併記 通知 布告 通達 祝福
`)
/** Verbs of forming a view; in the passive nobody says it (予想される). */
const SURU_VIEW = anyOf('分析 予測 予想 評価 推測 推定 推計 試算 診断')
/** Verbs whose forms all keep the stem (述べた, 述べて, 述べ). */
const ICHIDAN = anyOf(`
  述べ 報じ 伝え 答え 訴え 認め 唱え 付け加え つけ加え 付けくわえ 結論付け 結論づけ 応じ 論じ 書き立て 断じ 告げ 打ち明け 呼びかけ
  呼び掛け 書き留め 位置付け 位置づけ 言い添え 言い立て 教え 申し立て 突き付け 書き添え 締めくくり におわせ 匂わせ うかがわせ
  問いかけ 問い掛け 尋ね 定め 応え 言い聞かせ 切り捨て 突っぱね 見立て
`)
/** 語る, 言う and the like: った, って. */
const GODAN_TT = '(?:語|言|謳|うた|綴|言い張|言い切|皮肉|振り返|がな|怒鳴)'
/** 話す and the like: した, して. */
const GODAN_S = anyOf(
  '話 明か 漏ら こぼ 記 言い表 ほのめか 念を押 書き残 書き出 釘を刺 突き放 言い渡 評 称 言い交わ ただ 問い質 返',
)
/** 書く and the like: いた, いて. */
const GODAN_K = anyOf('書 説 嘆 つぶや 呟 ぼや うそぶ')
/** Set phrases: と警鐘を鳴らす, と理解を求めた. */
const PHRASES = anyOf(`
  警鐘を鳴ら(?:した|す|している) 理解を求め(?:た|る|ている) 協力を求め(?:た|る|ている) 持論を展開(?:した|する|している) 不満を(?:漏ら|示)(?:した|す|している)
  疑問を(?:投げ掛け|投げかけ|呈し|示し)(?:た|ている) 苦言を呈し(?:た|ている) 難色を示(?:した|す|している) 期待を(?:込め|寄せ)(?:た|る|ている)
  危機感を(?:示|あらわに)(?:した|す|している) 懸念を(?:示|表明)(?:した|す|する|している) 胸を張(?:った|る|っている) 首をかしげ(?:た|る|ている) 語気を強め(?:た|る)
  釘を刺(?:した|す) 声を荒らげ(?:た|る) 怒りをあらわに(?:した|する) 見通しを(?:示|語|述べ)(?:した|った|た) 驚きを隠(?:さない|さなかった|せない) 自信を(?:見せ|示)(?:た|した|ている)
  見解を(?:示|述べ|明らかに)(?:した|た|している) 注意を促(?:した|す|している) 警戒を(?:呼びかけ|強め)(?:た|る|ている) 皮肉を込め(?:た|る) 口をそろえ(?:た|る) (?:批判|非難|反発|主張|要求)を(?:強め|繰り返し|展開し)(?:た|ている)
`)
/** What a stance is called when somebody shows it: との見方を示した. */
const STANCE = anyOf('見方 認識 考え 見解 見通し 意向 懸念 期待 不満 立場 姿勢 疑問 主張 分析 方針 判断 評価')

const TE = 'て(?!いない|いません|いなか|はい)(?:いる|います|いた|いました|おり|きた|きました|きている|いて|い(?=、))?'
const TA = `(?:た(?:だけ(?:だった|だ|である|です)|(?!い|く|が[るっ]))|${TE}|ました|ます|ましょう)`
const PASSIVE = `れ(?:た|る|${TE}|ました|ます)`
const STOP = '(?=[、，。．」』】）),.\\s]|$)'
const SURU_FORMS = `(?:し${TA}|する|さ${PASSIVE}|をし${TA}|を行(?:った|って(?:いる|います)?|いました)|し?${STOP})`
const SURU_ACTIVE = `(?:し${TA}|する|をし${TA}|を行(?:った|って(?:いる|います)?)|し?${STOP})`
const ICHIDAN_FORMS = `(?:${TA}|るにとどめ(?:た|ている)|るにとどまった|る|ら${PASSIVE}|始め(?:た|${TE})|${STOP})`

/** A verb of saying in any form that can stand in or end a sentence. */
export const VERB = `(?:${[
  `${SURU}${SURU_FORMS}`,
  `${SURU_VIEW}${SURU_ACTIVE}`,
  `${ICHIDAN}${ICHIDAN_FORMS}`,
  `${GODAN_TT}(?:っ(?:た|${TE})(?!よい|いい|良い|も|し)|る|う(?!べき|まで|ほど|こと|もの|より)|りました|ります|いました|います|いつつも?|[りい]${STOP})`,
  `${GODAN_S}(?:し${TA}|す|さ${PASSIVE}|し${STOP})`,
  `${GODAN_K}(?:い(?:た|${TE})|く|きました|か${PASSIVE}|き${STOP})`,
  `(?:見|み)(?:る(?![と限べ])|て(?:いる|います|いた|おり))(?![ぁ-ん])`,
  `口に(?:し${TA}|する)|(?:結|締めくく)(?:んだ|んで(?:いる|います)|った|って(?:いる|います))|(?:語|謳|うた|綴)われ(?:た|る|${TE})`,
  PHRASES,
  `明らかに(?:し${TA}|する|さ${PASSIVE}|し${STOP})`,
  `${STANCE}を(?:示(?:し${TA}|す|し${STOP})|表(?:し${TA}|す)|表明(?:し${TA}|する|${STOP})|述べ(?:${TA}|る)|伝え(?:${TA}|る)|明らかに(?:し${TA}|する))`,
].join('|')})`

/** What may stand between the particle and its verb. */
const GAP = '[^、。「」『』“”"をはが]'
const NAME = '[^、。「」『』“”"はがを]'

/** What ends in と and binds nothing: こと, and adverbs. */
const ADVERB = 'こ|公然|きっぱり|はっきり|堂々|淡々|平然|漠然|毅然|突然|次々|着々|しっかり|ずっと|もっと|やっと|きっと'

/**
 * Read backwards from a verb: the particle that binds the statement, and (group `name`) who stands between. The look-behind
 * tells a quoting と from "and": before it stands the end of a clause or a closing mark.
 */
export const BOUND = [
  // …と述べた, …必要と指摘した: at once.
  /(?<binder>(?<=[\p{L}\p{N}」』”"’）)】…%％、\s])(?<!こ|公然|きっぱり|はっきり|堂々|淡々|平然|漠然|毅然|突然|次々|着々)(?:との?|とも|って|などと(?:も)?|旨を?))$/u,
  // …ことを強調した, …かについて言及した, …との趣旨を…
  new RegExp(
    `(?<binder>(?:(?:こと|事|旨|点)(?:を|も|について)|か(?:どうか)?(?:について|を)|(?<=[るたいだうく」』”"])との${GAP}{1,12}を)${GAP}{0,20})$`,
    'u',
  ),
  // …と公式に否定した; …と、会見で述べた.
  new RegExp(
    `(?<binder>(?<=[ぁ-んー無」』”"’）)】\\s、](?<![をがはにのでへ]))(?<!によ[るれ]|${ADVERB})(?:とも?(?!い[うっ])|などと)、?${GAP}{1,24})$`,
    'u',
  ),
  // …とSpectator誌は指摘した; …と、外相が、3日に報じた.
  new RegExp(
    `(?<binder>(?<=[\\p{L}\\p{N}」』”"’）)】\\s、](?<![をがはにのでへ]))(?<!によ[るれ]|${ADVERB})(?:とも?(?!い[うっ])|などと)、?(?<name>${NAME}{1,40})[はがも]、?(?:${GAP}{1,20}、)?${GAP}{0,20})$`,
    'u',
  ),
]
/** Read backwards from a verb: what announces a statement still to come. */
export const ANNOUNCED = new RegExp(
  `(?<binder>(?:(?:次|以下|この|その|右|上)の?(?:ように|とおり|通り)|こう|そう)${GAP}{0,20})$`,
  'u',
)
/** How far back from its verb a particle is looked for. */
export const BOUND_REACH = 100

/** A sentence or quotation and としている. */
export const HOLDS = `(?<=[」』”"ただるいくすつぬぶむぐ\\s])とし(?:た(?:うえで|上で)|ながらも?|た(?!場合|ら|ところ|て|の|こ|[\\p{L}])|ている|ています|ていた|ており|ました|(?=、))`

/** 「…」とある: a document says. */
export const STANDS_WRITTEN = `(?<=[」』”"])と(?:ある|あり|あった)(?=[。、])`
/** …というのがXの言い分だ. The group is the name. */
export const SO_THE_STORY =
  /(?<=[ぁ-ん」』、])というのが(?<name>[^、。「」をはが]{1,25}?)の(?:言い分|話|見方|主張|説明|見解|立場|見立て|解釈|分析|結論|考え)(?:だ|です|である)?/gu
/** …。そう語るのはXだ. The group is the name. */
export const WHO_SAYS_SO =
  /(?:(?<![ぁ-ん])(?:そう|こう)|と)(?:語る|話す|述べる|言う|指摘する|説明する|明かす|嘆く|訴える)のは、?(?<name>[^、。「」]{1,40}?)(?:だ|である|です)?(?=。|$)/gu
/** A headline that ends with who says it: …と米政府当局者. */
export const SAID_IN_HEADLINE =
  /(?<=[たるいだう」』”"])と(?<name>[\p{Script=Han}\p{Script=Katakana}ー・A-Za-z]{1,16}(?:氏|大統領|首相|外相|国防相|財務相|[\p{Script=Han}]相|長官|報道官|当局者|高官|筋|大臣|紙|誌|大使|知事|市長|社長|議長|会長|専門家|関係者|主席|国王|総裁|幹部|団体))\s*$/gu

/** …という, …とされる: somebody said so, it is not told who. */
export const HEARSAY = [
  `(?<=[たるいうだくすつむぶぐぬんか」』”"])と(?:いう|言う)(?=[。．」』]|\\s*$)`,
  'とのこと(?:だ|です|である)?(?=[。．」』]|\\s*$)',
  `(?<=[」』”"\\sたるいだう])とされ(?:る|ている|ています|ます|てきた|ていた)(?=[。．、」』がもと]|\\s*$)`,
  '(?<=[」』”"たるいだう])と(?:も|は)?(?:言|い)われ(?:る|ている|ています|ます)(?=[。．、」』が]|\\s*$)',
  '(?:という|との)(?:ニュース|報道|噂|うわさ|情報|話|観測|証言|未確認情報|声|見方|意見|指摘|批判)(?:が|も)[^、。「」]{1,10}(?=[。、])',
  '(?:というの?(?:は|も|が)?)?(?:よく)?(?:言われ|いわれ|指摘され)(?:る|ている|てきた)(?:ように|とおり|通り|ところ)',
  '(?<=[たるだ])そう(?:だ|です)(?=[。．」』]|$)',
  '(?<=[」』”"])\\s*とも?(?=[。．]?\\s*$)',
]
/** X述べたように: who said so stands before it with が or の. */
export const AS_SAID = `(?:述べた|言う|言った|語った|話した|話す|指摘した|指摘する|説明した|報じた|伝えた|書いた|認めた|強調した)(?:ように|とおり|通り)`
/** A short sentence that only says who reported what stands before: …が報じた。 */
export const REPORTED_ALONE =
  /^[^、。「」『』を]{1,40}(?:が|は)(?:[^、。「」『』をはが]{0,15})(?<said>(?:報じ|伝え)(?:た|ている|ています|ました)|(?:報道|発表|放送)し(?:た|ています|ました))(?=[。．]?$)/u

/** Xによると, Xの発表では. */
export const ACCORDING_TO =
  '(?:の(?:発表|報道|話|説明|見方|調べ|調査|分析|評価|見解|推計|試算|証言|言葉|見立て|情報|まとめ))?(?:によると|によりますと|によれば|に依れば|に拠れば|を借りれば)|の(?:話|情報|証言|コメント)として|を引用して|の(?:発表|報道|話|説明|見方|調べ|分析|見立て|推計|試算|見解)では(?!な|あ)|(?<=統計|調査|集計|データ|資料|報告書|試算|推計|白書)では(?!な|あ)|いわく|曰く|への取材で(?=[^、。]{0,8}(?:分か|わか|明らか))'

/** The credit that closes a quotation: 【7月3日 時事】, also where the bracket is lost at the end; a programme's. */
export const CREDIT = [
  /【[\p{Nd}年月日、,/.・\s-]{1,24}(?<name>[^】【「」\p{Nd}年月日、\s][^】【「」\n]{0,24}?)(?:より)?\s*(?:】|(?=\s*$))/gu,
  /[「（(](?<name>[^「」（）()\n]{1,40}?)[\s\p{Nd}年月日/]{0,16}(?:放送分?|掲載|記事|紙面|配信)(?:より|から)[」）)]/gu,
  /[（(](?<name>[^（）()\n]{1,40}?)[\s\p{Nd}年月日/]{0,16}放送分?[）)]/gu,
  /(?<=[。」』）)])\s*[【(（〔](?<name>[^】【「」（）()。、\s]{1,12}?(?:通信|新聞|テレビ|ニュース|時事|共同|ロイター|AFP|AP|BBC|CNN|NHK))[】)）〕]/gu,
]

// English.

const said = (words: string) => listed(words).join('|')
/** Verbs that hardly ever mean anything else. */
const STRONG_EN = said('said says say told tells insisted warned replied testified tweeted argued alleged retorted')
/** Verbs that need "that", a quotation or a comma beside them. */
const WEAK_EN = said(`
  reported reports report wrote writes write claimed claims claim stated states announced announces added adds argues argue insists warns warn
  noted notes note denied denies deny confirmed confirms acknowledged acknowledges explained explains suggested suggests
  conceded declared revealed disclosed asserted maintained recalled observed remarked predicted estimated estimates
  believes believe concluded alleges allege estimate
`)
/** Verbs of what a document says, only with "that". */
const SHOWS_EN = '(?:found|finds|shows?|showed|indicates?|indicated)(?=\\s+that\\b)'
/** Somebody said so, it is not told who. */
export const HEARSAY_EN = '\\bit (?:is|was|has been) (?:widely )?(?:said|reported|alleged|claimed|rumou?red) that\\b'
/** A verb of saying with its auxiliaries; group `weak` where it needs company. */
export const SAYING_EN = `\\b(?:(?:has|have|had|also|later|then|repeatedly|publicly)\\s+){0,3}(?:(?<strong>${STRONG_EN})|(?<weak>${WEAK_EN}|${SHOWS_EN}))\\b(?!-)`
/** What makes a weak verb a verb of saying, right after it. */
export const COMPANY_EN =
  /^(?:\s+[\p{L}\p{N}.’'-]+){0,6}?\s+that\b|^\s*[,:]?\s*[“"‘]|^(?:\s+(?:on|in|at)?\s*[\p{L}\p{N}]+){0,3}[.,]?\s*$/u
/** Before a verb these make it passive or something else: was told, to say, it is said. */
export const NOT_SAYING_EN =
  /\b(?:was|were|been|be|being|is|are|to|not|cannot|can|will|would|should|must|may|might|could|did|does|do|of|no|the|an?|these|those|such|his|her|their|its|our|any|several|some|all|more|’s|'s)\s+$/iu
/** Where the words before an English verb stop being its subject. */
export const SUBJECT_BOUNDARY_EN =
  /[,;:“”"(—–]\s*|\s+(?:that|and|but|while|as|because|when|where|which|though|although|so|if|citing)\s+|[.!?][”"’']?\s+/giu
/** The words of a name, read forwards: a noun phrase up to the clause's end. */
export const NAME_AFTER_EN =
  /^\s+(?<name>(?:(?:the|a|an|two|three|four|five|several|some|many|its|their|his|her)\s+)?[\p{L}\p{N}][\p{L}\p{N}.’'-]*(?:\s+(?!(?:on|in|at|has|have|had|was|were|is|are|said|says|told|that|who|which|after|before|during|as|while|but|would|will|may|might|could)\b)[\p{L}\p{N}&][\p{L}\p{N}.’'-]*){0,9})/iu
/** According to X, citing X. */
export const ACCORDING_TO_EN = '\\b(?:according\\s+to|citing|quoting)\\b'

/** Words that only point at a name given elsewhere. */
export const POINTERS = new Set(
  listed(`
    彼 彼女 彼ら 彼女ら 同氏 同紙 同誌 同社 同局 同外相 同大統領 同首相 同省 同国 同国側 これ それ ここ そこ 私 我々 われわれ 私たち 者 人 点 こと の もの
    he she it they we i who which you one that this there
  `),
)

/** Openings of a sentence that are no part of the name. */
export const OPENINGS =
  /^(?:ただし?|また|しかし|一方で?|なお|さらに|実際|そして|その上|又|この|追記[:：]|後に|のちに|さて|すると|だが|ところで|すでに|既に|[\p{Nd}]+日|関して|対して|ついて|おいて|とって|今月|先月|昨年|先週|翌日|最近)+[、,]?/u
