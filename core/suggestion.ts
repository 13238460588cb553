// Suggestions: what of a text a reviewer may want to mark, made from its cues. A suggestion has no id and decides nothing;
// accepting one fills a card that its reviewer still writes.
import { proposeAssertion } from './attribution'
import type { NameSpan } from './cue-name'
import type { Cue, CueType } from './cues'
import { snapToGraphemes } from './grapheme'
import type { Sentence } from './sentence'
import { sourceKindOf } from './source-kind'
import type { Assertion, SourceKind } from './words'

/** A source the text cites, as it stands there; `kind` null where its name does not tell. */
export type SuggestedSource = NameSpan & { name: string; kind: SourceKind | null }

/** A span that could be an annotation: UTF-16, half-open, into the article's text. */
export type Suggestion = NameSpan & {
  asserts: Assertion
  /** Opinion about what is to come, with nobody cited: likely to be set aside. */
  isForecast: boolean
  /** Nearest first: who the article names, then whom those lean on. */
  chain: SuggestedSource[]
  /** Whether the chain ends in somebody without a name, or hearsay that names nobody. */
  endsUnnamed: boolean
  /** The types of the cues it rests on, each once. */
  because: CueType[]
}

/** Cues that alone give no reason to mark a sentence. */
const QUIET: ReadonlySet<CueType> = new Set(['date', 'quotation'])

/**
 * The suggestions of a text, in order: one for each sentence with a cue that is more than a date or quotation; and, where
 * the sentence says that somebody said something in quotation marks, one for what was said, as content. `sentences` and
 * `cues` as handed to and given by `findCues`.
 */
export function proposeAnnotations(text: string, sentences: readonly Sentence[], cues: readonly Cue[]): Suggestion[] {
  const bySentence = new Map<number, Cue[]>()
  for (const cue of cues) {
    const known = bySentence.get(cue.sentences.from)
    if (known === undefined) bySentence.set(cue.sentences.from, [cue])
    else known.push(cue)
  }
  return [...bySentence]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, own]) => {
      const sentence = sentences[index]
      return sentence === undefined ? [] : ofSentence(text, sentence, own)
    })
}

function ofSentence(text: string, { start, end }: Sentence, cues: readonly Cue[]): Suggestion[] {
  if (cues.every(({ type }) => QUIET.has(type))) return []
  const because = [...new Set(cues.map(({ type }) => type))]
  const sayings = cues.filter(({ type }) => type === 'attribution')
  const chain = chainOf(text, sayings)
  const endsUnnamed = isEndUnnamed(sayings, chain, cues)
  const whole: Suggestion = {
    start,
    end,
    asserts: sayings.length === 0 ? 'content' : proposeAssertion(text.slice(start, end)),
    isForecast: because.includes('forecast') && sayings.length === 0,
    chain,
    endsUnnamed,
    because,
  }
  const quoted = cues.flatMap((cue): Suggestion[] => {
    const saying = sayings.find((other) => cue.type === 'quotation' && other.start === cue.end && other.by === 'verb')
    if (saying === undefined || cue.end - cue.start < 3) return []
    const told = cues.filter((other) => other.start >= cue.start && other.end <= cue.end && other !== cue)
    const own = chainOf(text, [saying, ...told.filter(({ type }) => type === 'attribution')])
    return [
      {
        ...snapToGraphemes(text, cue.start + 1, cue.end - 1),
        asserts: 'content',
        isForecast: false,
        chain: own,
        endsUnnamed: own.at(-1)?.kind === 'anonymous',
        because: [...new Set<CueType>(['quotation', 'attribution', ...told.map(({ type }) => type)])],
      },
    ]
  })
  return [whole, ...quoted]
}

/**
 * Who leans on whom, nearest first. A credit stands around all, a source phrase (によると) around the rest, but for what the speaker cites (citing X); of verbs the
 * last one, or the one outside the quotation, stands around those before it. Each name once.
 */
function chainOf(text: string, sayings: readonly Cue[]): SuggestedSource[] {
  const isCiting = ({ start, end }: Cue) => /^(?:citing|quoting)$/i.test(text.slice(start, end))
  const rank = (cue: Cue) =>
    cue.by === 'credit' ? 0 : isCiting(cue) ? 3 : cue.by === 'source' || cue.by === 'referred' ? 1 : 2
  const ordered = [...sayings].sort((a, b) => rank(a) - rank(b) || (rank(a) === 2 ? b.end - a.end : a.start - b.start))
  const chain: SuggestedSource[] = []
  const seen = new Set<string>()
  for (const { cited, standing } of ordered) {
    if (cited === null || seen.has(cited.name)) continue
    seen.add(cited.name)
    const kind = standing === 'anonymous' ? 'anonymous' : sourceKindOf(text.slice(cited.start, cited.end))
    chain.push({ ...cited, kind })
  }
  return chain
}

function isEndUnnamed(sayings: readonly Cue[], chain: readonly SuggestedSource[], cues: readonly Cue[]): boolean {
  if (chain.at(-1)?.kind === 'anonymous') return true
  if (cues.some(({ type }) => type === 'anonymity')) return true
  return chain.length === 0 && sayings.some(({ by }) => by === 'hearsay')
}
