// Which quotation marks of a block hold somebody's words, and which only a term, a name or a title.
import type { BracketPairs } from './bracket-pairs'
import type { NameSpan } from './cue-name'

const OPENERS = '「『“"«'
/** A predicate: the words are a statement, not a term. */
const PREDICATE =
  /[。！？]|(?:した|された|する(?!ため)|される|している|されて|であ[るり]|でない|ではな|ません|です|ます|でした|たい|った|いた|れた|えた|める|れる|える|ける|げる|せる|てる|ねる|べる|がある|にある|もある|いる|なる|なければ|できる|べき|だろう|む(?=[\p{Script=Han}\p{Script=Katakana}])|守る|切る|取る|図る)|(?:[たるいだうくすつぬぶむぐ]|た?い|せよ|しろ|べし|[^ば]れ|せよ|めよ|けよ|待て|じて|か|よ|ね|ため|から)[.…・\s]*$/u
/** Look-alikes of a predicate inside a noun phrase. */
const NO_PREDICATE =
  /(?:に関|に対|によ|にお[けい]|とい)[しすうたてよりるい]{1,3}|めざす|いわゆる|あらゆる|いかなる|きれい|以外|互い|間違い|違い|扱い|願い|思い|狙い|戦い|争い|問い|失われた|大きな|小さな/gu
/** A title follows these. */
const TITLE_BEFORE =
  /(?:記事|論考|コラム|連載|寄稿|社説|書籍|著書|論文|映画|番組|小説|曲|題する|題した|タイトル|作品)$/u
/** という条約, と題する: a name, not words. */
const NAME_AFTER = /^(?:と題|という(?:名|言葉|用語|表現|語|タイトル|本|条約))/u
/** Bound by a verb of saying even one word is a quotation: 「史上最良」と評価した. */
const BOUND_AFTER =
  /^(?:であると|だと|と|とも)(?:[^、。「」をはが]{0,8})(?:評価|宣言|述べ|語|言(?!わ)|指摘|批判|非難|主張|強調|表現|答え|反論|否定|明か|形容)/u
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u
/** Shorter than this nothing is a statement. */
const SHORTEST = 5

/** The quotations of a block, outermost marks only. Offsets into the block, with the marks. */
export function quotationsOf(block: string, pairs: BracketPairs): NameSpan[] {
  return outermostQuotes(block, pairs).filter((span) => holdsWords(block, span))
}

/** Pairs of quotation marks that lie in no other, though they may lie in brackets. */
function outermostQuotes(block: string, pairs: BracketPairs): NameSpan[] {
  const spans: NameSpan[] = []
  for (const [open, close] of [...pairs.closeOf].sort((a, b) => a[0] - b[0])) {
    if (OPENERS.includes(block[open] ?? '\0') && open >= (spans.at(-1)?.end ?? 0)) {
      spans.push({ start: open, end: close + 1 })
    }
  }
  return spans
}

function holdsWords(block: string, { start, end }: NameSpan): boolean {
  const words = block.slice(start + 1, end - 1).trim()
  const before = block.slice(Math.max(0, start - 8), start).trimEnd()
  const after = block.slice(end, end + 40)
  if (words === '' || TITLE_BEFORE.test(before) || NAME_AFTER.test(after)) return false
  if (LATIN.test(words)) return holdsEnglish(words, after)
  if (BOUND_AFTER.test(after)) return true
  return words.length >= SHORTEST && PREDICATE.test(words.replace(NO_PREDICATE, '〓'))
}

/** An utterance ends in a mark inside the quotation, or is a clause of some length in small letters. */
function holdsEnglish(words: string, after: string): boolean {
  const count = words.split(/\s+/).length
  if (/[,.!?]$/.test(words)) return count >= 2
  const small = words.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length
  return (
    (count >= 4 && small >= count / 2) ||
    (count >= 2 && /^,?\s+(?:\p{L}+\s+){0,3}(?:said|says|told|added)\b/u.test(after))
  )
}
