// From what a recommender says of a span to a suggestion: what it asserts, who is cited, why.
import { proposeAssertion } from './attribution'
import { isUnnamed } from './cue-name'
import type { Offer } from './offer'
import { sourceKindOf } from './source-kind'
import { ASSERTIONS } from './words'

/** What is said of a span, by the purposes of the W3C: classifying, identifying, commenting, describing. */
type Said = { start: number; end: number; bodies: readonly { purpose: string; value: string }[] }

const LONGEST_NAME = 200
const LONGEST_WORDS = 500

/**
 * The suggestion of one recommended span (UTF-16, half-open, into `text`). `classifying` says `attribution` or `content`
 * (else the words of the span decide); each `identifying` names a source, nearest first; what comments or describes is
 * kept as the reason. A verdict it may name is not taken: that is a person's to give.
 */
export function offerOf(text: string, { start, end, bodies }: Said): Offer {
  const exact = text.slice(start, end)
  const valuesFor = (...purposes: string[]) =>
    bodies.filter(({ purpose }) => purposes.includes(purpose)).map(({ value }) => plain(value))
  const classified = ASSERTIONS.find((assertion) => valuesFor('classifying').includes(assertion))
  const names = [...new Set(valuesFor('identifying'))].filter((name) => name !== '' && name.length <= LONGEST_NAME)
  const chain = names.slice(0, 12).map((name) => {
    const at = exact.indexOf(name)
    const place = at < 0 ? { start, end: start } : { start: start + at, end: start + at + name.length }
    return { ...place, name, kind: sourceKindOf(name) }
  })
  return {
    start,
    end,
    asserts: classified ?? proposeAssertion(exact),
    isForecast: false,
    chain,
    endsUnnamed: names.length > 0 && isUnnamed(names.at(-1) ?? ''),
    because: [],
    from: 'recommender',
    words: valuesFor('commenting', 'describing', '').join(' ').slice(0, LONGEST_WORDS),
  }
}

/** One line: control characters and lone surrogates become spaces. */
function plain(value: string): string {
  return value.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()
}
