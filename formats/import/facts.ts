// What the blocks of an article say about it: title, author, date, outlet, language. Guesses for a form, never stored unseen.
import type { ReadBlock } from '../../core/block'
import { withoutSite } from '../../core/block-title'

/** Guessed facts: '' or null where the text does not tell. */
export type GuessedFacts = {
  title: string
  author: string
  /** Calendar date, 2022-11-26. */
  publishedOn: string | null
  outlet: string
  /** `ja`, `en` or ''. */
  language: 'ja' | 'en' | ''
}

const LONGEST_TITLE = 300
const LONGEST_NAME = 200

/** Reads the facts out of an article's blocks. */
export function guessFacts(blocks: readonly ReadBlock[]): GuessedFacts {
  const titleLine =
    blocks
      .find(({ kind }) => kind === 'title')
      ?.text.trim()
      .replace(/^#{1,6}\s+/, '') ?? ''
  const isNamedSite = titleLine !== '' && /[|｜]/u.test(titleLine)
  const { headline, site } = isNamedSite ? withoutSite(titleLine) : { headline: titleLine, site: '' }
  const siteName = blocks.find(({ reason }) => reason === 'site-name')?.text.trim() ?? ''
  const signed = blocks.filter(({ reason }) => reason === 'byline' || reason === 'date').map(({ text }) => text.trim())
  return {
    title: oneLine(headline, LONGEST_TITLE),
    author: oneLine(signed.map(authorIn).find((name) => name !== '') ?? '', LONGEST_NAME),
    publishedOn: signed.map(dateIn).find((date) => date !== null) ?? null,
    outlet: oneLine(site || siteName, LONGEST_NAME),
    language: languageOf(blocks),
  }
}

/** As one line a form takes: white space to single spaces, cut between characters. */
function oneLine(text: string, longest: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (line.length <= longest) return line
  let cut = ''
  for (const { segment } of new Intl.Segmenter('en').segment(line.slice(0, longest + 50))) {
    if (cut.length + segment.length > longest) break
    cut += segment
  }
  return cut
}

const AUTHORS = [
  /\b[Bb]y:?\s+(?<name>\p{Lu}[^|\d–—]{1,80}?)(?=\s*(?:[|–—-]\s|,?\s*\d|,?\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|$))/u,
  /^(?<name>[^。、「」:：]{1,40}?)著\s*[:：(（]/u,
  /^[^。、「」=＝]{1,12}[=＝](?<name>[^。、「」=＝\d]{2,20}?)[\s　]+\d/u,
  /^(?:著者|執筆者?|筆者|文責|文|取材)\s*[:：/／ \u3000]\s*(?<name>[^:：/／|(（\d]{1,60})/u,
]

function authorIn(line: string): string {
  for (const pattern of AUTHORS) {
    const name = pattern.exec(line)?.groups?.name?.trim()
    if (name) return name.replace(/[,\s]+$/u, '')
  }
  return ''
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The first date in a line; null where day and month cannot be told apart (04/05/2023). */
function dateIn(line: string): string | null {
  const yearFirst = /(\d{4})[年/.-]\s?(\d{1,2})[月/.-]\s?(\d{1,2})/u.exec(line)
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const yearLast = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/u.exec(line)
  if (yearLast) {
    const [first, second, year] = [Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3])]
    if (first <= 12 && second <= 12 && first !== second) return null
    return first > 12 ? day(year, second, first) : day(year, first, second)
  }
  const named =
    /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Z][a-z]{2})[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/u.exec(
      line,
    )
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1
    return day(Number(named[4]), month, Number(named[1] ?? named[3] ?? 0))
  }
  return null
}

function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date))
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return isReal ? at.toISOString().slice(0, 10) : null
}

const READ = 20_000

/** By script: kana means Japanese; hardly anything but ASCII letters, English. */
function languageOf(blocks: readonly ReadBlock[]): GuessedFacts['language'] {
  let sample = ''
  for (const { kind, text } of blocks) {
    if (sample.length > READ) break
    if (kind !== 'boilerplate') sample += text.slice(0, READ)
  }
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  if (letters === 0) return ''
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 10 > letters) return 'ja'
  return count(/[A-Za-z]/g) * 100 > letters * 97 && /\b(?:the|of|and|to|in|is)\b/i.test(sample) ? 'en' : ''
}
