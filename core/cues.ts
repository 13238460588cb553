// Cues: words of a text that a reviewer will want to look at, found without network or model. Attribution (who said it),
// hedging, anonymity, figures, dates, quotations, forecasts; Japanese and English. Time grows in step with the text. The
// tables are data (`attribution-cues.ts`, `unnamed-words.ts`, `cue-words.ts`, `cue-number.ts`); here they are put together, sentence by sentence.
import { sayingsOf } from './attribution'
import type { Saying } from './attribution-ja'
import { bracketPairs } from './bracket-pairs'
import { isUnnamed, type NameSpan } from './cue-name'
import { plainCues } from './cue-plain'
import { quotationsOf } from './cue-quotation'
import { snapToGraphemes } from './grapheme'
import type { Sentence } from './sentence'

/** What a cue tells of. */
export const CUE_TYPES = ['attribution', 'hedging', 'anonymity', 'figure', 'date', 'quotation', 'forecast'] as const
export type CueType = (typeof CUE_TYPES)[number]

/** A cue: UTF-16, half-open, into the article's text. */
export type Cue = NameSpan & {
  type: CueType
  /** The sentences it lies in: from the first to before the last, as indices into those handed in. */
  sentences: { from: number; to: number }
  /** Of an attribution: how it is told, and who is cited, where the text gives more than a pronoun. */
  by: Saying['by'] | null
  cited: (NameSpan & { name: string }) | null
  /** Whether who is cited has a name; null where nobody is cited. */
  standing: 'named' | 'anonymous' | null
}

/**
 * The cues of the sentences handed in, in order of the text. Sentences as `sentencesOf` gives them, those of blocks that
 * do not count left out if that is wanted; they are told into blocks by their `ordinal`.
 */
export function findCues(text: string, sentences: readonly Sentence[]): Cue[] {
  const found: Cue[] = []
  for (let from = 0; from < sentences.length; ) {
    let to = from + 1
    while (to < sentences.length && sentences[to]?.ordinal === sentences[from]?.ordinal) to++
    for (const cue of blockCues(text, sentences, from, to)) found.push(cue)
    from = to
  }
  return found
}

function blockCues(text: string, sentences: readonly Sentence[], from: number, to: number): Cue[] {
  const found: Cue[] = []
  let speaker: Cue['cited'] = null
  for (let index = from; index < to; index++) {
    const { start, end } = sentences[index] as Sentence
    const sentence = text.slice(start, end)
    const cue = (type: CueType, span: NameSpan): Cue => ({
      type,
      ...snapToGraphemes(text, start + span.start, start + span.end),
      sentences: { from: index, to: index + 1 },
      by: null,
      cited: null,
      standing: null,
    })
    const sayings = sayingsOf(sentence)
    for (const saying of sayings) {
      const cited: Cue['cited'] =
        citedOf(text, start, saying) ?? (saying.lacksSubject && opensWithQuote(sentence) ? speaker : null)
      const standing = cited === null ? null : isUnnamed(cited.name) ? 'anonymous' : 'named'
      found.push({ ...cue('attribution', saying), by: saying.by, cited, standing })
      if (saying.by === 'verb') speaker = cited
    }
    const isInCredit = touching(sayings.filter(({ by }) => by === 'credit'))
    const plain = plainCues(sentence).filter((span) => !isInCredit(span))
    for (const span of plain) found.push({ ...cue(span.type, span), standing: anonymous(span.type) })
    const isTold = touching(plain.filter(({ type }) => type === 'anonymity'))
    for (const span of citedPlaces(sayings)) {
      if (!isTold(span) && isUnnamed(sentence.slice(span.start, span.end))) {
        found.push({ ...cue('anonymity', span), standing: 'anonymous' })
      }
    }
  }
  return [...found, ...blockQuotations(text, sentences, from, to)].sort((a, b) => a.start - b.start || b.end - a.end)
}

const anonymous = (type: CueType) => (type === 'anonymity' ? 'anonymous' : null)
const opensWithQuote = (sentence: string) => /^[「『“"]/u.test(sentence)

function citedOf(text: string, offset: number, { cited }: Saying): Cue['cited'] {
  if (cited === null) return null
  const { start, end } = snapToGraphemes(text, offset + cited.start, offset + cited.end)
  return { start, end, name: text.slice(start, end) }
}

/** Who is cited, each place once, in order. */
function citedPlaces(sayings: readonly Saying[]): NameSpan[] {
  const byStart = new Map(sayings.flatMap(({ cited }) => (cited === null ? [] : [[cited.start, cited]])))
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}

/** Asks, for spans in rising order, whether one of these (in order, none in another) shares a character with it. */
function touching(spans: readonly NameSpan[]): (span: NameSpan) => boolean {
  let next = 0
  return ({ start, end }) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next++
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) < end
  }
}

/** Quotations may reach over sentences, never over blocks. */
function blockQuotations(text: string, sentences: readonly Sentence[], from: number, to: number): Cue[] {
  const start = sentences[from]?.start ?? 0
  const block = text.slice(start, sentences[to - 1]?.end ?? start)
  let index = from
  return quotationsOf(block, bracketPairs(block)).map((span): Cue => {
    while (index + 1 < to && (sentences[index]?.end ?? 0) <= start + span.start) index++
    let last = index
    while (last + 1 < to && (sentences[last + 1]?.start ?? 0) < start + span.end) last++
    return {
      type: 'quotation',
      ...snapToGraphemes(text, start + span.start, start + span.end),
      sentences: { from: index, to: last + 1 },
      by: null,
      cited: null,
      standing: null,
    }
  })
}
