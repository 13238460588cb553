// Quotations inside one sentence, as depth: which quotation an offset lies in, and the topics (Xは, Xが) of each.
import { bracketPairs } from './bracket-pairs'
import { isSpeaker, type NameSpan, nameBefore } from './cue-name'

const QUOTES = '「『“"'

/** Asks about the quotations of a sentence. Offsets into the sentence. */
export type QuoteLevels = {
  /** The opening mark of the innermost quotation that holds the offset; -1 outside of all. */
  at: (offset: number) => number
  /** Where the words of that quotation, or the sentence, begin. */
  start: (offset: number) => number
  /** The opening mark of the quotation that closes at the offset. */
  openOf: (close: number) => number | null
}

/** Reads the quotation marks of a sentence once. */
export function quoteLevels(sentence: string): QuoteLevels {
  const { closeOf } = bracketPairs(sentence)
  const openOf = new Map<number, number>()
  const level = new Int32Array(sentence.length + 1).fill(-1)
  const open: number[] = []
  for (let at = 0; at <= sentence.length; at++) {
    if (openOf.has(at)) open.pop()
    level[at] = open.at(-1) ?? -1
    const close = QUOTES.includes(sentence[at] ?? '\0') ? closeOf.get(at) : undefined
    if (close === undefined) continue
    open.push(at)
    openOf.set(close, at)
  }
  return {
    at: (offset) => level[offset] ?? -1,
    start: (offset) => (level[offset] ?? -1) + 1,
    openOf: (close) => openOf.get(close) ?? null,
  }
}

/** A subject: where its particle stands, its name (null for a pronoun), whether it is called as speakers are. */
export type Topic = { at: number; name: NameSpan | null; isSpeaker: boolean }

/** Asks who a clause speaks of. */
export type Topics = {
  /**
   * Who speaks from `from` to `to` on this level: the first Xは or Xが、 that is called as speakers are, else the last one
   * before the quotation that is bound (`quote`: its opening mark), else the first, else the first Xが.
   */
  speaker: (level: number, from: number, to: number, quote: number | null) => Topic | null
  /** The name of the first Xが behind the first Xは: who acts inside what is reported. */
  inner: (level: number, from: number, to: number) => NameSpan | null
}

const KINDS = [
  /(?<![にとでへ])は(?![いなしどう])|(?<=[\p{Script=Han}\p{Script=Katakana}A-Za-z）)ら])(?<!最)も(?![うのっしちとつなら])/gu,
  /(?<![なただるいすんの])が(?=[、，])/gu,
  /(?<![なただるいす])が/gu,
]
/** How many topics are tried before a clause is taken to name nobody. */
const TRIES = 4

/** Reads the topics of a sentence once. */
export function topicsOf(sentence: string, levels: QuoteLevels): Topics {
  const kinds = KINDS.map((pattern) => {
    const byLevel = new Map<number, number[]>()
    for (const { index } of sentence.matchAll(pattern)) {
      const level = levels.at(index)
      const known = byLevel.get(level)
      if (known === undefined) byLevel.set(level, [index])
      else known.push(index)
    }
    return byLevel
  })
  const within = (kind: number, level: number, from: number, to: number): number[] => {
    const all = kinds[kind]?.get(level) ?? []
    const first = firstFrom(all, from)
    return all.slice(first, first + TRIES).filter((at) => at < to)
  }
  const name = (from: number, at: number): Topic | null => {
    const span = nameBefore(sentence, from, at)
    if (span !== null) return { at, name: span, isSpeaker: isSpeaker(sentence.slice(span.start, span.end)) }
    // A pronoun is a subject too: it names nobody, and no later topic speaks in its place.
    return isPronoun(sentence, at) ? { at, name: null, isSpeaker: true } : null
  }
  const topics = (kind: number, level: number, from: number, to: number) =>
    within(kind, level, from, to).flatMap((at) => name(from, at) ?? [])
  return {
    speaker: (level, from, to, quote) => {
      // Xが、 set apart before the first Xは speaks for the whole: タイムズ紙が、要請は2月だったと報じた.
      const set = [...topics(0, level, from, to), ...topics(1, level, from, to)].sort((a, b) => a.at - b.at)
      const called = set.find((topic) => topic.isSpeaker)
      const nearest = quote === null ? undefined : set.findLast(({ at }) => at < quote)
      return called ?? nearest ?? set[0] ?? topics(2, level, from, to)[0] ?? null
    },
    inner: (level, from, to) => {
      const outer = topics(0, level, from, to)[0]
      if (outer === undefined) return null
      return (topics(1, level, outer.at, to)[0] ?? topics(2, level, outer.at, to)[0])?.name ?? null
    },
  }
}

function isPronoun(sentence: string, at: number): boolean {
  return /(?:彼女?ら?|同[氏紙誌社局省国]|同(?:外相|大統領|首相)|我々|私)$/u.test(
    sentence.slice(Math.max(0, at - 6), at),
  )
}

function firstFrom(sorted: readonly number[], from: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
