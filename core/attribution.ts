// Whether a span speaks of the world or of somebody having said so, proposed from its words. A proposal only: one key
// switches it. What counts as saying is decided once, in `attribution-ja.ts` and `attribution-en.ts`, over the tables of
// `attribution-cues.ts`; here only where in the span it stands.
import { OPENINGS } from './attribution-cues'
import { englishSayings } from './attribution-en'
import { japaneseSayings, type Saying } from './attribution-ja'
import type { Assertion } from './words'

/** What may follow the last word of saying: 。, a credit, のである. */
const AFTER = /^(?:の(?:だ|です|である)|こと(?:だ|です|である))?(?:[。．.!！?？:：）)」』”"\s]|【[^】]*】?)*$/u
/** How many words may follow an English verb at the end: … said on Monday. */
const AFTER_EN = /^(?:\s+[\p{L}\p{N}.’'-]+){0,8}[.!?”"\s]*$/u

/** Every saying of a span, Japanese and English, in order. Offsets into the span. */
export function sayingsOf(span: string): Saying[] {
  return [...japaneseSayings(span), ...englishSayings(span)].sort((a, b) => a.start - b.start)
}

/** `attribution` where the span ends with words of saying (…と述べた, … said) or opens with its source (…によると). */
export function proposeAssertion(exact: string): Assertion {
  return edgeSayings(exact).length > 0 ? 'attribution' : 'content'
}

/**
 * The name of who is said to have said it, as the span gives it; null where it gives none, or only a pronoun. Best
 * effort: it fills a field that the reviewer sees and can change.
 */
export function citedName(exact: string): string | null {
  const text = exact.trim()
  const sayings = edgeSayings(exact)
  const opening = sayings.find(({ by }) => by === 'source')
  const saying = opening ?? sayings.findLast(({ by }) => by !== 'hearsay') ?? null
  const cited = saying?.cited ?? null
  return cited === null ? null : text.slice(cited.start, cited.end)
}

/** The sayings at either end of a span: they say how the whole of it is meant. Credits stand apart from it. */
function edgeSayings(exact: string): Saying[] {
  const text = exact.trim()
  const bare = text.replace(/[。．.!！?？:：\s]+$/u, '')
  const isLatin = (at: number) => /[A-Za-z]/.test(text[at] ?? '')
  return sayingsOf(text).filter((saying) => {
    if (saying.by === 'credit') return false
    const after = text.slice(saying.end, saying.end + 400)
    if (saying.end >= bare.length || AFTER.test(after)) return true
    const opensWith = (at: number) => text.slice(0, Math.min(at, 60)).replace(OPENINGS, '').trim() === ''
    if (isLatin(saying.start)) {
      const isFirst =
        saying.cited === null
          ? /^\p{L}+\s*$/u.test(text.slice(0, Math.min(saying.start, 20)))
          : opensWith(saying.cited.start)
      const closes = saying.cited !== null && saying.cited.start > saying.end ? text.slice(saying.cited.end) : after
      return opensWith(saying.start) || isFirst || (closes.length < 120 && AFTER_EN.test(closes))
    }
    return saying.by === 'source' && saying.cited !== null && opensWith(saying.cited.start)
  })
}
