// The words by which a text names a source: where the noun phrase before a particle starts, what of it is the name, and
// whether it names anybody. Offsets are UTF-16, half-open, into the string handed in.
import { OPENINGS, POINTERS } from './attribution-cues'
import { UNNAMED_EN, UNNAMED_HEAD } from './unnamed-words'

/** Where a name stands. */
export type NameSpan = { start: number; end: number }

/** The longest name looked for. */
const LONGEST = 60
/** Where a phrase before a name ends; the name starts behind it. */
const BOUNDARY =
  /[、，。．！？!?「」『』“”"：:；;（【】\n…=＝]|に(?!詳しい|近い|関する|よる|通じた)|である(?=[\p{L}])|で(?!ある|きる|す)|を(?!知る)|(?:した|された|された|ている|ていた|った|んだ|いる|働く|する|受けて|行く|来る|なる|わる|れる)(?=[\p{Script=Han}\p{Script=Katakana}\p{Lu}])|[がは]/gu
const NOTE = /\s*[（(](?![A-Za-zＡ-Ｚ.\s]{2,12}[）)])[^（()）]{0,40}[）)]\s*$/u
const TRAILING = /(?:など|等|ら(?=$)|自身|本人|側近ら)$/u
/** Nothing but a date, a number or a time: 2023年は. */
const NO_NAME =
  /^(?:[\p{Nd}年月日、,.〜~～\s-]+|(?:今回|今後|現在|最近|当時|当初|今年|昨年|前年|翌年|先週|今週|今月|先月|翌日|前日|前回|次回|同日|一部|多く|両方|全体|結局|実は|理由|背景|場合|現状|今|多くの場合|それ自体)(?:は|の)?)$/u
/** What speakers are called: of two topics the one that is called so is taken for the speaker. */
const SPEAKER =
  /(?:氏|さん|君|大統領|首相|[\p{Script=Han}]相|長官|報道官|主席|書記|議長|大臣|大使|知事|市長|高官|当局者?|関係者|専門家|筋|政府|[省庁府紙誌側]|通信社?|テレビ|新聞|放送|声明|報告書|機関|協会|研究員|教授|博士|所長|局長|会長|社長|総裁|司令官|将軍|者|官|NHK|\b[A-Z]{2,5}|(?:官|氏|者|長)の?\s*[A-Z][\p{L}\s.]{1,24})(?:ら|たち)?$/u
/** Lists of sources are joined by 、: A、BとCによると. */
const LISTED = /(?:当局者|関係者|高官|通信社?|新聞|専門家|[紙誌氏省庁団])$/u

/** The noun phrase that ends at `at`, not reaching before `from`; null where none, or only a date or a pointer, stands there. */
export function nameBefore(text: string, from: number, at: number): NameSpan | null {
  const low = Math.max(from, at - LONGEST)
  const noted = text.slice(low, at)
  const bare = noted.replace(NOTE, '')
  let start = 0
  // A name in marks (週刊誌「沿岸評論」) is read from what stands before them.
  const marked = /[「『][^「」『』]{1,30}[」』]$/u.exec(bare)?.index ?? bare.length
  for (const match of bare.slice(0, marked).matchAll(BOUNDARY)) {
    if (match.index + match[0].length < bare.length) start = match.index + match[0].length
  }
  if (start === 0 && low > from) return null
  return cleaned(text, low + start, low + bare.length)
}

/** The same span without openings, 「など」 and white space; null where nothing, or nobody, is left. */
export function cleaned(text: string, from: number, to: number): NameSpan | null {
  let start = from
  let end = to
  const words = () => text.slice(start, end)
  start += /^[、，\s\u3000]*/u.exec(words())?.[0].length ?? 0
  start += OPENINGS.exec(words())?.[0].length ?? 0
  start += /^[、，\s\u3000]*/u.exec(words())?.[0].length ?? 0
  for (;;) {
    const tail = /[、，\s\u3000]+$/u.exec(words()) ?? TRAILING.exec(words())
    if (tail === null || tail[0].length === 0) break
    end -= tail[0].length
  }
  return isName(words()) ? { start, end } : null
}

/** Whether a phrase can name a source: no pointer, no date, not empty. */
export function isName(words: string): boolean {
  return (
    words !== '' &&
    words.length <= LONGEST &&
    !POINTERS.has(words.toLowerCase()) &&
    !NO_NAME.test(words) &&
    /[\p{L}]/u.test(words)
  )
}

/** Whether a source phrase names nobody: 関係筋, 米政府高官, two officials. */
export function isUnnamed(words: string): boolean {
  return UNNAMED_HEAD.test(words) || UNNAMED_EN.test(words)
}

/** A source phrase grown to the left over a list of sources (A当局者、B監視団によると). */
export function withList(text: string, from: number, span: NameSpan): NameSpan {
  if (text[span.start - 1] !== '、') return span
  const before = nameBefore(text, from, span.start - 1)
  if (before === null || before.end !== span.start - 1) return span
  return LISTED.test(text.slice(before.start, before.end)) ? { start: before.start, end: span.end } : span
}

/** Whether a name is called as people, offices and media are. */
export function isSpeaker(words: string): boolean {
  return SPEAKER.test(words)
}
