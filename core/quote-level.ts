// Quotations inside one sentence, as depth: which quotation an offset lies in, and the topics (Xは, Xが) of each.
import { bracketPairs } from './bracket-pairs'
import { type NameSpan, nameBefore } from './cue-name'

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

/** Asks who a clause speaks of. */
export type Topics = {
  /** The name of the first topic of this level from `from` to `to`: Xは or Xが、, else Xが. */
  first: (level: number, from: number, to: number) => NameSpan | null
  /** The name of the first Xが behind the first Xは: who acts inside what is reported. */
  inner: (level: number, from: number, to: number) => NameSpan | null
  /** Whether there is any topic, be it a pronoun. */
  has: (level: number, from: number, to: number) => boolean
}

const KINDS = [
  /(?<![にとでへ])[はも](?![いなしどう])/gu,
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
  const named = (kind: number, level: number, from: number, to: number) => {
    for (const at of within(kind, level, from, to)) {
      const name = nameBefore(sentence, from, at)
      if (name !== null) return { at, name }
      // A pronoun is a subject too: it names nobody, and no later topic speaks in its place.
      if (kind === 0 && isPronoun(sentence, at)) return { at, name: null }
    }
    return null
  }
  return {
    first: (level, from, to) => {
      const [topic, set, any] = [0, 1, 2].map((kind) => named(kind, level, from, to))
      // Xが、 set apart before the first Xは speaks for the whole: タイムズ紙が、要請は2月だったと報じた.
      const first = topic && set && set.at < topic.at ? set : (topic ?? set ?? any)
      return first?.name ?? null
    },
    inner: (level, from, to) => {
      const outer = named(0, level, from, to)
      return outer === null ? null : ((named(1, level, outer.at, to) ?? named(2, level, outer.at, to))?.name ?? null)
    },
    has: (level, from, to) => [0, 2].some((kind) => within(kind, level, from, to).length > 0),
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
