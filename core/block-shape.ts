// Kinds that a line's own shape gives away: rules and headings set in signs, credits, captions of pictures.
import { type BlockLine, WIDEST_NOISE } from './block-line'
import type { BlockKind } from './words'

/** What a shape says of a line. */
export type Shape = { kind: BlockKind; reason: string }

const RULE = /^(?:[*＊=＝\-‐–—―─━_＿~〜・◆◇■□●○☆★#＃+§]\s*){3,}$/u
const STARRED = /^[*＊]{2,}\s*\S.{0,118}?\s*[*＊]{2,}$/u
/** A date (its 月 perhaps lost) or the name of a paper, in 【】, at the end of a line; the closing mark may be missing. */
const CREDIT =
  /【\s*(?:\d[\d年月日、,・〜~./\-\s]{0,16}[日月]?\s*[^【】。]{0,30}|[^【】。]{0,20}(?:通信|新聞|時事|共同|ロイター|AFP|AP|CNN|BBC|NHK|WSJ|ブルームバーグ|産経|毎日|朝日|読売|日経|ニュース|news|より)\s*)】?[\s)）]*$/iu
const SIDE =
  /[（(](?:左|右|中央|手前|奥|左端|右端|前列|後列|[左右]から\d?|left|right|center|centre)[)）]|\([LRC]\).*\([LRC]\)/u
const DATED_PLACE =
  /(?:[=＝]\s?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:、[^。、]{1,20}){0,2}|、\s?\d{4}年\d{1,2}月\d{1,2}日|,\s(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2})?(?:,\s\d{4}|\s\d{4})?)[)）]?$/u
const SHOWS = /(?:画像|写真)(?:に)?は、?[^。]{1,160}(?:写って|写した|様子)[^。]{0,10}[。!！]?$/u
const CREDITED = /\S{4}.*\b(?:Photo(?:graph)?s?|Image|Picture)(?: credit| by)?\s?[:：]\s?[^.。]{2,60}$/u
const WIDEST_CAPTION = 160

/** Whether the line closes with the credit of a press text. */
export function endsWithCredit({ bare }: BlockLine): boolean {
  return CREDIT.test(bare.slice(-60))
}

/** Whether the line is a headline between asterisks, which opens a quoted press text. */
export function isStarred({ bare }: BlockLine): boolean {
  return STARRED.test(bare) && !RULE.test(bare)
}

/** The kind a line shows by its own shape, or null. */
export function shapeOf(line: BlockLine): Shape | null {
  const { bare, width } = line
  if (width > WIDEST_NOISE) return null
  if (RULE.test(bare)) return { kind: 'separator', reason: 'rule' }
  if (isStarred(line)) return { kind: 'heading', reason: 'starred' }
  if (/^【[^【】]*】?$/u.test(bare)) {
    return endsWithCredit(line) ? { kind: 'boilerplate', reason: 'credit' } : headingIfShort(line, 'bracketed')
  }
  if (/^(?:[<＜〈《][^<>＜＞〈〉《》]{1,60}[>＞〉》])$/u.test(bare)) return headingIfShort(line, 'bracketed')
  if (/^#{1,6}\s+\S/u.test(bare)) return headingIfShort(line, 'marked')
  if (/^[■◆●▼▽◇□◎★☆]\s?\S/u.test(bare) && !line.endsSentence) return headingIfShort(line, 'marked')
  if (/^(?:\d{1,2}|[０-９]{1,2}|[IVX]{1,4})[)）.．]\s?[^\d\s]/u.test(bare) && !/[。．.!！]$/u.test(bare)) {
    return headingIfShort(line, 'numbered')
  }
  if (/^[>＞]\s\S/u.test(bare)) return { kind: 'quote', reason: 'cited' }
  return isCaption(line) ? { kind: 'caption', reason: 'picture' } : null
}

function headingIfShort({ width }: BlockLine, reason: string): Shape | null {
  return width <= 70 ? { kind: 'heading', reason } : null
}

/** Who stands where, or an agency's "=3日、place" at the end, in a line that is no sentence; or all of it in brackets. */
function isCaption({ bare, width, endsSentence }: BlockLine): boolean {
  if (width > WIDEST_CAPTION) return SHOWS.test(bare.slice(-200))
  const isBracketed = /^[(（].*[)）]$/u.test(bare)
  if (
    isBracketed &&
    (SIDE.test(bare) || endsWithCredit({ ...EMPTY, bare: bare.slice(0, -1) }) || DATED_PLACE.test(bare))
  ) {
    return true
  }
  if (SHOWS.test(bare) || CREDITED.test(bare)) return true
  if (endsSentence) return false
  return (
    SIDE.test(bare) || DATED_PLACE.test(bare) || /^(?:FILE PHOTO|File photo|Photo shows|資料写真)\s?[:：]/u.test(bare)
  )
}

const EMPTY: BlockLine = { text: '', bare: '', width: 0, hasGap: false, endsSentence: false }
