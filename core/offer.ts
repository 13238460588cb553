// Suggestions as they are offered to one person: wherever they come from, named by their place, and left out where an
// annotation already answers them.
import { hasLetterOrDigit } from './sentence'
import type { Suggestion } from './suggestion'
import type { Assertion, Mark } from './words'

/** A suggestion with where it comes from: the cues of the text, or the project's recommender with its words on it. */
export type Offer = Suggestion & { from: 'cues' | 'recommender'; words: string }

type Extent = { start: number; end: number }

/** The name of a suggestion in its revision: found anew, it has the same. */
export function offerKey({ start, end, asserts }: Extent & { asserts: Assertion }): string {
  return `${start}-${end}-${asserts}`
}

/** Two lists of offers in order of the text as one, in order; of two with one name the one of `first`. */
export function mergedOffers(first: readonly Offer[], second: readonly Offer[]): Offer[] {
  const known = new Set(first.map(offerKey))
  return [...first, ...second.filter((offer) => !known.has(offerKey(offer)))].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.asserts < b.asserts ? -1 : 1),
  )
}

/** What of an annotation tells whether it answers a suggestion. */
export type Answer = Extent & { mark: Mark; asserts: Assertion }

/**
 * The offers nothing answers: no annotation of the same assertion, and nothing set aside, shares a letter or digit with
 * them; nobody looked at their whole sentence; they were not dismissed. `offers` in order of the text, the rest in any.
 * Time grows with the offers and with the answers near each.
 */
export function openOffers(
  text: string,
  offers: readonly Offer[],
  {
    answers,
    lookedAt,
    dismissed,
  }: { answers: readonly Answer[]; lookedAt: readonly Extent[]; dismissed: ReadonlySet<string> },
): Offer[] {
  const looks = lookedAt.map(({ start, end }): Answer => ({ start, end, mark: 'set-aside', asserts: 'content' }))
  const given = [...answers, ...looks].sort((a, b) => a.start - b.start)
  // A sweep: what began and has not ended before the offer; offers begin ever later, so what has ended stays out.
  let next = 0
  let near: Answer[] = []
  return offers.filter((offer) => {
    if (near.some(({ end }) => end <= offer.start)) near = near.filter(({ end }) => end > offer.start)
    for (; next < given.length; next++) {
      const answer = given[next] as Answer
      if (answer.start >= offer.end) break
      if (answer.end > offer.start) near.push(answer)
    }
    return !dismissed.has(offerKey(offer)) && !near.some((answer) => answersIt(text, answer, offer))
  })
}

function answersIt(text: string, answer: Answer, offer: Offer): boolean {
  if (answer.start >= offer.end || answer.end <= offer.start) return false
  if (answer.mark !== 'set-aside' && answer.asserts !== offer.asserts) return false
  return hasLetterOrDigit(text, Math.max(answer.start, offer.start), Math.min(answer.end, offer.end))
}

/** The offer the keys act on at an offset: the shortest that holds it, of two alike the one about what was said. Null where none does. */
export function offerAt(offers: readonly Offer[], offset: number): Offer | null {
  return offers.reduce<Offer | null>((best, offer) => {
    if (offer.start > offset || offer.end < offset) return best
    return best === null || offer.end - offer.start < best.end - best.start ? offer : best
  }, null)
}
