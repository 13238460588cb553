// Finds where a Japanese sentence says that somebody said it, and who. The words are in `attribution-cues.ts`; one pass
// over the sentence for each pattern, and a bounded look around every hit.
import {
  ACCORDING_TO,
  ANNOUNCED,
  AS_SAID,
  BOUND,
  BOUND_REACH,
  CREDIT,
  HEARSAY,
  HOLDS,
  REPORTED_ALONE,
  SAID_IN_HEADLINE,
  SO_THE_STORY,
  STANDS_WRITTEN,
  VERB,
  WHO_SAYS_SO,
} from './attribution-cues'
import { cleaned, isSpeaker, type NameSpan, nameBefore, withList } from './cue-name'
import { type QuoteLevels, quoteLevels, topicsOf, type Topics } from './quote-level'

/**
 * A place where a text says that somebody said it. `by` is how: a particle and its verb, a statement announced or
 * referred to, a source phrase (によると), a credit, hearsay. Offsets into the string searched.
 */
export type Saying = NameSpan & {
  by: 'verb' | 'announced' | 'referred' | 'source' | 'credit' | 'hearsay'
  cited: NameSpan | null
  /** For a verb: no subject stands in its clause, so that the sentence before may give it. */
  lacksSubject?: boolean
}

const verbs = new RegExp(VERB, 'gu')
const holds = new RegExp(`${HOLDS}|${STANDS_WRITTEN}`, 'gu')
const hearsay = new RegExp(HEARSAY.join('|'), 'gu')
const asSaid = new RegExp(AS_SAID, 'gu')
const source = new RegExp(ACCORDING_TO, 'gu')

/** The sayings of one sentence, in order. */
export function japaneseSayings(sentence: string): Saying[] {
  const levels = quoteLevels(sentence)
  const topics = topicsOf(sentence, levels)
  const found = [
    ...named(CREDIT, 'credit', sentence),
    ...named([SO_THE_STORY], 'source', sentence),
    ...named([SAID_IN_HEADLINE], 'verb', sentence),
    ...named([WHO_SAYS_SO], 'announced', sentence),
    ...sourcePhrases(sentence, levels),
    ...references(sentence),
    ...withVerbs(sentence, levels, topics),
    ...matches(hearsay, sentence).map((span): Saying => ({ ...span, by: 'hearsay', cited: null })),
    ...reportedAlone(sentence),
  ]
  return withoutOverlap(found)
}

function matches(pattern: RegExp, text: string): NameSpan[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Patterns that hold the name themselves. */
function named(patterns: readonly RegExp[], by: Saying['by'], sentence: string): Saying[] {
  return patterns.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match): Saying[] => {
      const name = match.groups?.name ?? ''
      const at = match.index + match[0].indexOf(name)
      const span = { start: match.index, end: match.index + match[0].length }
      const cited = cleaned(sentence, at, at + name.length)
      return cited === null && by === 'credit' ? [] : [{ ...span, by, cited }]
    }),
  )
}

function sourcePhrases(sentence: string, levels: QuoteLevels): Saying[] {
  return matches(source, sentence).flatMap(({ start, end }): Saying[] => {
    const from = levels.start(start)
    const named = nameBefore(sentence, from, start)
    if (named === null && !/[\p{L}）)]/u.test(sentence[start - 1] ?? '')) return []
    return [{ start, end, by: 'source', cited: named === null ? null : withList(sentence, from, named) }]
  })
}

/** X述べたように: the name stands before it. */
function references(sentence: string): Saying[] {
  return matches(asSaid, sentence).flatMap(({ start, end }): Saying[] => {
    const particle = /[がのも]$/u.exec(sentence.slice(Math.max(0, start - 1), start))
    return particle === null ? [] : [{ start, end, by: 'referred', cited: nameBefore(sentence, 0, start - 1) }]
  })
}

function reportedAlone(sentence: string): Saying[] {
  if (sentence.length > 80) return []
  const match = REPORTED_ALONE.exec(sentence)
  const said = match?.groups?.said
  if (match === null || said === undefined) return []
  const start = sentence.lastIndexOf(said)
  const subject = /^[^がは]*/u.exec(sentence)?.[0].length ?? 0
  return [{ start, end: start + said.length, by: 'verb', cited: nameBefore(sentence, 0, subject) }]
}

/** What binds a verb to its statement: offsets of the cue, and the subject where it stands in between. */
type Binding = { start: number; end: number; by: 'verb' | 'announced'; isNamed: boolean; between: NameSpan | null }

function bindingsOf(sentence: string): Binding[] {
  const bindings: Binding[] = []
  let last = 0
  for (const { start: at, end } of matches(verbs, sentence)) {
    const low = Math.max(last, at - BOUND_REACH)
    const before = sentence.slice(low, at)
    // The look-behinds of the patterns need the characters before `low` too.
    const announced = ANNOUNCED.exec(before)
    if (announced !== null) {
      bindings.push({ start: low + announced.index, end, by: 'announced', isNamed: false, between: null })
      last = end
      continue
    }
    const bound = nearest(BOUND.map((pattern) => pattern.exec(sentence.slice(Math.max(0, low - 2), at))))
    if (bound === null) continue
    const start = Math.max(0, low - 2) + bound.index
    if (start < last || isTalkWith(sentence, start, at)) continue
    const name = bound.groups?.name
    const nameAt = name === undefined ? -1 : start + bound[0].indexOf(name)
    const between = name === undefined ? null : cleaned(sentence, nameAt, nameAt + name.length)
    bindings.push({ start, end, by: 'verb', isNamed: name !== undefined, between })
    last = end
  }
  for (const { start, end } of matches(holds, sentence))
    bindings.push({ start, end, by: 'verb', isNamed: false, between: null })
  return bindings.sort((a, b) => a.start - b.start)
}

/** 夫と話した: a noun, と and a verb of talking tell with whom, not what. */
function isTalkWith(sentence: string, particle: number, verb: number): boolean {
  return (
    particle === verb - 1 &&
    /[話語]/u.test(sentence[verb] ?? '') &&
    /[\p{Script=Han}\p{Script=Katakana}ー]/u.test(sentence[particle - 1] ?? '')
  )
}

/** The match that begins last: the particle nearest to the verb. */
function nearest(found: (RegExpExecArray | null)[]): RegExpExecArray | null {
  return found.reduce((best, match) => (match !== null && match.index > (best?.index ?? -1) ? match : best), null)
}

function withVerbs(sentence: string, levels: QuoteLevels, topics: Topics): Saying[] {
  const sayings: Saying[] = []
  /** Per level of quotation: where the clause of the next verb starts, and who spoke last. */
  const clause = new Map<number, { from: number; saying: Saying }>()
  for (const { start, end, by, isNamed, between } of bindingsOf(sentence)) {
    const level = levels.at(start)
    const before = clause.get(level)
    const isAround = before !== undefined && /^[、，\s]{0,2}$/u.test(sentence.slice(before.saying.end, start))
    const from = before === undefined ? levels.start(start) : isAround ? before.from : before.saying.end
    const direct = isNamed ? between : besideQuote(sentence, levels, start, from)
    const topic =
      isNamed || direct !== null
        ? null
        : topics.speaker(level, from, start, sentence[start] === 'と' ? levels.openOf(start - 1) : null)
    const saying: Saying = { start, end, by, cited: direct ?? topic?.name ?? null }
    const earlier = before === undefined || isAround ? null : before.saying.cited
    const isEarlierSpeaker = earlier !== null && isSpeaker(sentence.slice(earlier.start, earlier.end))
    if (!isNamed && direct === null && (topic === null || (isEarlierSpeaker && !topic.isSpeaker))) {
      // No subject of its own: who spoke before speaks on.
      saying.cited = earlier
      if (topic === null && earlier === null) saying.lacksSubject = true
    }
    // …が示唆している、と述べた: the one who speaks last has the first topic, the one before it a が of its own.
    if (isAround && before.saying.by === 'verb') {
      const inner = topics.inner(level, before.from, before.saying.start)
      if (inner !== null) before.saying.cited = inner
    }
    sayings.push(saying)
    clause.set(level, { from, saying })
  }
  return sayings
}

/** Xは「…」と述べた, Xはこう述べた: the name right before the quotation or the announcement. */
function besideQuote(sentence: string, levels: QuoteLevels, start: number, from: number): NameSpan | null {
  const open = levels.openOf(start - 1)
  const at = open ?? start
  const particle = /[はがも][、，]?\s*$/u.exec(sentence.slice(Math.max(from, at - 4), at))
  if (particle === null) return null
  const topic = Math.max(from, at - 4) + particle.index
  return /[にとでへ]/u.test(sentence[topic - 1] ?? '') ? null : nameBefore(sentence, from, topic)
}

/** In order; of two that overlap the one that began first, at the same place the longer. */
function withoutOverlap(sayings: Saying[]): Saying[] {
  const kept: Saying[] = []
  for (const saying of sayings.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (saying.start >= (kept.at(-1)?.end ?? 0)) kept.push(saying)
  }
  return kept
}
