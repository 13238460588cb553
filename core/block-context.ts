// Noise that only its surroundings give away: what stands twice, cards that link to other pages, lists of other headlines.
import type { Reading } from './block'
import { type BlockLine, hasJapanese, isHeadlineLike, WIDEST_NOISE } from './block-line'
import { headlineKey } from './block-title'

const NOISE = 'boilerplate'
/** A shorter line may well stand twice in a text. */
const NARROWEST_REPEAT = 30
const WIDEST_HEADLINE = 80

/**
 * Later copies of the title, and paragraphs that stand twice: the early copy where nothing but copies stands ahead of it
 * (a teaser), else the later one.
 */
export function markRepeats({ lines, kinds }: Reading): void {
  const title = kinds.findIndex((kind) => kind?.kind === 'title')
  const titleKey = headlineKey(lines[title]?.bare ?? '')
  const siteName = lines[kinds.findIndex((kind) => kind?.reason === 'site-name')]?.bare
  const places = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    if (kinds[index] !== null) continue
    if (title >= 0 && line.width <= WIDEST_NOISE && headlineKey(line.bare) === titleKey) {
      kinds[index] = { kind: NOISE, reason: 'repeated-headline' }
    } else if (line.bare === siteName) kinds[index] = { kind: NOISE, reason: 'site-name' }
    else if (line.width >= NARROWEST_REPEAT) {
      const copies = places.get(line.bare)
      if (copies === undefined) places.set(line.bare, [index])
      else copies.push(index)
    }
  }
  const isTeaser = teaserTest({ lines, kinds }, places)
  for (const copies of places.values()) {
    if (copies.length < 2) continue
    const [first, ...later] = copies as [number, ...number[]]
    const isEarly = isTeaser(first)
    const kept = isEarly ? later[0] : first
    for (const index of copies) if (index !== kept) kinds[index] = { kind: NOISE, reason: 'repeated-text' }
  }
}

/** Whether a line stands before the first paragraph that stands only once, with noise (a headline again) between them. */
function teaserTest({ lines, kinds }: Reading, places: ReadonlyMap<string, number[]>): (index: number) => boolean {
  const firstOwn = lines.findIndex(
    ({ bare, width }, index) => kinds[index] === null && width >= NARROWEST_REPEAT && places.get(bare)?.length === 1,
  )
  const lastNoise = kinds.slice(0, Math.max(0, firstOwn)).findLastIndex((kind) => kind?.kind === NOISE)
  return (index) => index < lastNoise
}

/**
 * Cards of other pages: in a Japanese text a line in Latin letters that ends with the name of a site, and the excerpt
 * right under it; in any text an excerpt that ends with "Continue reading".
 */
export function markCards({ lines, kinds }: Reading): void {
  const isJapanese = lines.filter(({ bare }) => hasJapanese(bare)).length * 2 > lines.length
  for (const [index, line] of lines.entries()) {
    const isOpen = kinds[index] === null || kinds[index]?.kind === 'caption'
    if (!isOpen || line.width > WIDEST_NOISE) continue
    const isUnderCard = !line.hasGap && kinds[index - 1]?.reason === 'link-card'
    const isExcerpt = /(?:continue reading|read more|続きを読む).{0,120}$/iu.test(line.bare.slice(-150))
    const isForeign = isJapanese && !hasJapanese(line.bare)
    const isCard = isForeign && line.width <= 100 && /\s[-–—|｜]\s\p{Lu}[\p{L}\p{N} .'’&]{1,40}$/u.test(line.bare)
    if (isCard || (isForeign && isUnderCard) || (isExcerpt && (isForeign || /…|\.\.\.|\[/u.test(line.bare)))) {
      kinds[index] = { kind: NOISE, reason: 'link-card' }
    }
  }
}

/** Headlines of other articles after a line such as 関連記事, a video's name after its teaser, and a list at the very end. */
export function markLists({ lines, kinds }: Reading): void {
  for (const [index, line] of lines.entries()) {
    const opener = kinds[index]
    if (opener?.kind !== NOISE || /[:：].*\S/u.test(line.bare)) continue
    if (opener.reason === 'related') markHeadlines({ lines, kinds }, index + 1, Number.POSITIVE_INFINITY)
    if (opener.reason === 'video') markHeadlines({ lines, kinds }, index + 1, 1)
  }
  markTail({ lines, kinds })
}

function markHeadlines({ lines, kinds }: Reading, from: number, most: number): void {
  let marked = 0
  for (let at = from; at < lines.length && marked < most; at++) {
    const line = lines[at]
    if (line === undefined || kinds[at] !== null || !isOtherHeadline(line)) return
    kinds[at] = { kind: NOISE, reason: 'related-headline' }
    marked++
  }
}

function isOtherHeadline(line: BlockLine): boolean {
  return isHeadlineLike(line, WIDEST_HEADLINE) || (line.width <= WIDEST_HEADLINE && !line.endsSentence)
}

/** Three or more headlines under each other, after which nothing but noise comes, in a text that parts its paragraphs. */
function markTail({ lines, kinds }: Reading): void {
  let end = lines.length
  while (end > 0 && (kinds[end - 1]?.kind === NOISE || kinds[end - 1]?.kind === 'separator')) end--
  let start = end
  while (start > 0 && kinds[start - 1] === null && isListed(lines[start - 1])) {
    start--
    if (lines[start]?.hasGap) break
  }
  const ahead = lines.slice(0, start)
  const parted = ahead.filter(({ hasGap, endsSentence }) => hasGap && endsSentence).length
  const isList = end - start >= 3 && lines[start]?.hasGap === true && parted >= 3 && parted * 2 > ahead.length / 2
  if (!isList) return
  for (let at = start; at < end; at++) kinds[at] = { kind: NOISE, reason: 'related-headline' }
}

function isListed(line: BlockLine | undefined): boolean {
  return line !== undefined && line.width >= 8 && isHeadlineLike(line, 60) && !/^[-*・•‣\d]/u.test(line.bare)
}
