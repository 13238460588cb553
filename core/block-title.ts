// The title among the first lines, with what stands ahead of it: the site's name and its tagline.
import { type BlockLine, isHeadlineLike } from './block-line'

/** Where the title stands (index into the lines, null if the text has none) and what names the site or its section ahead of it. */
export type TitlePlace = { title: number | null; siteName: number | null; taglines: number[]; section: number | null }

const SITE_NAME =
  /(?:diary|blog|news|times|post|journal|weblog|ブログ|日記|新聞|ニュース|通信|タイムズ|日誌|ダイアリー)\s*$/iu
const SECTION =
  /^(?:国際|政治|経済|社会|国内|海外|地域|科学|文化|スポーツ|ニュース|速報|オピニオン|社説|コラム|world|politics|business|opinion|asia|europe|news|analysis|international|breaking(?: news)?)$/iu
/** What sites say of themselves. */
const TAGLINE =
  /(?:ブログ|サイト|ニュース|記事|日記|情報|論考|紹介|お届け|発信|読み解|伝え)|\b(?:blog|site|news|stories|journalism|journal|views|opinions?|analysis)\b/iu
const WIDEST_TITLE = 110
const SEARCHED = 12

/** A headline without the name of its site ("… | 碧空"): the same for every copy of it. */
export function headlineKey(bare: string): string {
  return withoutSite(bare).headline.replace(/\s+/gu, ' ').toLowerCase()
}

/** Splits "headline | site" and "headline - site". `site` is empty where none is named. */
export function withoutSite(bare: string): { headline: string; site: string } {
  const match = /^(.{4,}?)\s*(?:\s[|｜]\s|[|｜]|\s[-–—]\s)\s*([^|｜]{1,30})$/u.exec(bare.slice(-400))
  if (match === null || bare.length > 400) return { headline: bare, site: '' }
  return { headline: match[1] ?? bare, site: (match[2] ?? '').trim() }
}

/** Finds the title. `isTaken` tells the lines already known to be noise or signs. */
export function findTitle(lines: readonly BlockLine[], isTaken: (index: number) => boolean): TitlePlace {
  const none: TitlePlace = { title: null, siteName: null, taglines: [], section: null }
  const headlines = titleCandidates(lines, isTaken)
  const opensWithSection = headlines.length > 1 && SECTION.test(lines[headlines[0] ?? 0]?.bare ?? '')
  const section = opensWithSection ? (headlines[0] ?? null) : null
  const candidates = opensWithSection ? headlines.slice(1) : headlines
  const first = candidates[0]
  if (first === undefined) return none

  const counts = new Map<string, number>()
  for (const { bare, width } of lines) {
    if (width <= WIDEST_TITLE + 20) counts.set(headlineKey(bare), (counts.get(headlineKey(bare)) ?? 0) + 1)
  }
  const repeated = candidates.find((index) => (counts.get(headlineKey(lines[index]?.bare ?? '')) ?? 0) > 1)
  const second = candidates[1]
  const start = lines[first]
  const opensWithSite =
    repeated === undefined &&
    second !== undefined &&
    start !== undefined &&
    isSiteName(start, lines.slice(first + 1, second))
  const title = repeated ?? (opensWithSite ? second : first)
  const siteName = opensWithSite || (repeated !== undefined && repeated > first && isNamedSite(start)) ? first : null
  const between = (siteName === null ? [] : [...lines.keys()].slice(siteName + 1, title)).filter((at) => !isTaken(at))
  return {
    title: title ?? null,
    siteName,
    taglines: between.filter((at) => TAGLINE.test(lines[at]?.bare ?? '') && (lines[at]?.width ?? 0) <= 60),
    section,
  }
}

/** Headline-like lines ahead of the first line of running text; a short sentence (a tagline) does not end the search. */
function titleCandidates(lines: readonly BlockLine[], isTaken: (index: number) => boolean): number[] {
  const found: number[] = []
  for (const [index, line] of lines.slice(0, SEARCHED).entries()) {
    if (isTaken(index)) continue
    if (isHeadlineLike(line, WIDEST_TITLE)) found.push(index)
    else if (line.width > 60 || (index === 0 && line.width > 45)) break
  }
  return found
}

function isNamedSite(line: BlockLine | undefined): boolean {
  return line !== undefined && line.width <= 20 && SITE_NAME.test(line.bare)
}

/** A short first line that is called a diary, blog or paper, with at most a tagline between it and the next headline. */
function isSiteName(line: BlockLine, between: readonly BlockLine[]): boolean {
  return (
    isNamedSite(line) && between.length <= 1 && between.every(({ bare, width }) => width <= 60 && TAGLINE.test(bare))
  )
}
