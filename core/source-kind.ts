// What kind of source a name is, told by how it ends or what it holds. A proposal for a field the reviewer sees.
import { isUnnamed } from './cue-name'
import type { SourceKind } from './words'

/** The first that fits is taken. */
const KINDS: [SourceKind, RegExp][] = [
  [
    'document',
    /(?:声明|報告書?|文書|条約|条文|第[\p{Nd}]+条|統計|調査|白書|書簡|覚書|議定書|協定|憲章|記録|法案?|資料|データ)$|\b(?:report|statement|treaty|document|survey|study|memo|communiqué|records?)$/iu,
  ],
  [
    'agency',
    /通信社?$|^(?:時事|共同|ロイター|タス|新華社|AP|AFP|UPI|Reuters|TASS|Xinhua|Bloomberg|ブルームバーグ)(?:通信)?$|\bnews agency$/iu,
  ],
  [
    'outlet',
    /(?:[紙誌]|新聞|テレビ|放送|ニュース|タイムズ|ポスト|ジャーナル|スペクテイター|スクープ)(?:電子版)?$|^(?:NHK|BBC|CNN|WSJ|NYT|FT|TBS)|\b(?:Times|Post|Journal|Review|Spectator|Guardian|Herald|Tribune|News|magazine|newspaper)$|news$/u,
  ],
  [
    'official',
    /(?:大統領|首相|[\p{Script=Han}]相|大臣|長官|報道官|主席|書記|議長|大使|知事|市長|港長|政府|[省庁府]|当局|委員会|国防部|外交部|総裁|参謀|司令官|[\p{Script=Han}]側|国際移住機関|国連)(?:[（(][^（）()]*[）)])?$|\b(?:President|Prime Minister|Minister|Ministry|Secretary|Ambassador|Mayor|Governor|spokes(?:man|woman|person)|board|government|department|commission|Chancellor)\b/u,
  ],
  [
    'person',
    /(?:氏|さん|君|教授|博士|研究員|研究幹事|所長|局長|会長|社長|記者|アナリスト)$|^(?:Mr|Ms|Mrs|Dr|Prof)\.? |^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.?)*(?: \p{Lu}[\p{Ll}’'-]+){1,2}$/u,
  ],
]

/** The kind of source a cited name is; null where the name does not tell. */
export function sourceKindOf(name: string): SourceKind | null {
  if (isUnnamed(name)) return 'anonymous'
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}
