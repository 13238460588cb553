// Cues that are told by their words alone: hedging, forecast, anonymity, figures and dates. The words are in
// `cue-words.ts`, `unnamed-words.ts` and `cue-number.ts`.
import type { NameSpan } from './cue-name'
import { DATE, DATE_EN, FIGURE, FIGURE_EN, ONE_OF } from './cue-number'
import { BEFORE_FORECAST, DAROU, FORECAST, FORECAST_EN, HEADLINE_QUESTION, HEDGING, HEDGING_EN } from './cue-words'
import { ANONYMITY, ANONYMITY_EN, MAY_BE_ANONYMOUS } from './unnamed-words'

/** A cue that its words alone tell. Offsets into the sentence. */
export type PlainCue = NameSpan & { type: 'hedging' | 'forecast' | 'anonymity' | 'figure' | 'date' }

const whole = (patterns: string) => `(?<![\\p{L}’'-])(?:${patterns})(?![\\p{L}’'-])`
const anonymity = new RegExp(ANONYMITY, 'gu')
const JAPANESE: [PlainCue['type'], RegExp][] = [
  ['hedging', new RegExp(HEDGING, 'gu')],
  ['hedging', HEADLINE_QUESTION],
  ['forecast', new RegExp(FORECAST, 'gu')],
  ['anonymity', anonymity],
  ['date', new RegExp(DATE, 'gu')],
  ['figure', new RegExp(FIGURE, 'gu')],
]
const ENGLISH: [PlainCue['type'], RegExp][] = [
  ['hedging', new RegExp(whole(HEDGING_EN), 'giu')],
  ['forecast', new RegExp(whole(FORECAST_EN), 'giu')],
  ['anonymity', new RegExp(whole(ANONYMITY_EN), 'giu')],
  ['date', new RegExp(DATE_EN, 'gu')],
  ['figure', new RegExp(FIGURE_EN, 'gu')],
]
const darou = new RegExp(DAROU, 'gu')
const HAS_ENGLISH = /[A-Za-z]{2} [A-Za-z0-9$€£]|^[$€£\d]/

/** The cues of one sentence told by words alone, in order; of two of one type that overlap the first, then the longer. */
export function plainCues(sentence: string): PlainCue[] {
  const found: PlainCue[] = []
  const patterns = HAS_ENGLISH.test(sentence) ? [...JAPANESE, ...ENGLISH] : JAPANESE
  for (const [type, pattern] of patterns) {
    if (pattern === anonymity && !MAY_BE_ANONYMOUS.test(sentence)) continue
    for (const match of sentence.matchAll(pattern)) {
      if (match[0] === '') continue
      const start = match.index
      const end = start + match[0].length
      if (type === 'figure' && ONE_OF.test(sentence.slice(start - 1, end))) continue
      found.push({ type, start, end })
    }
  }
  for (const match of sentence.matchAll(darou)) {
    const before = sentence.slice(Math.max(0, match.index - 6), match.index)
    const type = BEFORE_FORECAST.test(before) ? 'forecast' : 'hedging'
    found.push({ type, start: match.index, end: match.index + match[0].length })
  }
  return onceEach(found)
}

function onceEach(cues: PlainCue[]): PlainCue[] {
  const end = new Map<string, number>()
  const dates = cues.filter(({ type }) => type === 'date')
  const sorted = cues.sort((a, b) => a.start - b.start || b.end - a.end)
  let nextDate = 0
  dates.sort((a, b) => a.start - b.start)
  return sorted.filter((cue) => {
    if (cue.start < (end.get(cue.type) ?? 0)) return false
    if (cue.type === 'figure') {
      // A number that belongs to a date is no figure.
      while (nextDate < dates.length && (dates[nextDate]?.end ?? 0) <= cue.start) nextDate++
      if ((dates[nextDate]?.start ?? Number.POSITIVE_INFINITY) < cue.end) return false
    }
    end.set(cue.type, cue.end)
    return true
  })
}
