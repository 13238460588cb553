// Whether a span speaks of the world or of somebody having said so, proposed from its words. A proposal only: one key
// switches it. The cues are data in `attribution-cues.ts`.
import {
  ACCORDING_TO_AT_START,
  ACCORDING_TO_EN,
  COMMA_SAID_AT_END_EN,
  HEARSAY_AT_END,
  HOLDS_AT_END,
  OPENINGS,
  POINTERS,
  SAID_AT_END,
  SAID_AT_END_EN,
  SAID_AT_START_EN,
  SAID_BY_AT_END_EN,
} from './attribution-cues'
import { bracketPairs } from './bracket-pairs'
import type { Assertion } from './words'

/** How much of either end is read: a cue is short, a span may be long. */
const READ = 160
const ENGLISH = [SAID_BY_AT_END_EN, SAID_AT_END_EN, COMMA_SAID_AT_END_EN, ACCORDING_TO_EN]

/** `attribution` where the span ends with words of saying (…と述べた, … said) or opens with its source (…によると). */
export function proposeAssertion(exact: string): Assertion {
  const { head, tail } = endsOf(exact)
  const isSaid =
    [SAID_AT_END, HOLDS_AT_END, HEARSAY_AT_END, ...ENGLISH].some((cue) => cue.test(tail)) ||
    [ACCORDING_TO_AT_START, SAID_AT_START_EN, ACCORDING_TO_EN].some((cue) => cue.test(head))
  return isSaid ? 'attribution' : 'content'
}

/**
 * The name of who is said to have said it, as the span gives it; null where it gives none, or only a pronoun. Best
 * effort: it fills a field that the reviewer sees and can change.
 */
export function citedName(exact: string): string | null {
  if (proposeAssertion(exact) === 'content') return null
  const { head, tail } = endsOf(exact)
  const direct =
    ACCORDING_TO_AT_START.exec(head) ??
    ENGLISH.map((cue) => cue.exec(tail)).find((match) => match !== null) ??
    ACCORDING_TO_EN.exec(head) ??
    SAID_AT_START_EN.exec(head)
  const said = SAID_AT_END.exec(tail)
  const isTold = said !== null || HOLDS_AT_END.test(tail)
  const name = direct?.groups?.name ?? said?.groups?.name ?? (isTold ? topicOf(exact.slice(0, 4 * READ)) : null)
  return name === null ? null : cleaned(name)
}

function endsOf(exact: string): { head: string; tail: string } {
  const text = exact.trim()
  const head = text.slice(0, READ)
  const tail = text.slice(-READ).replace(/(?:[。．.!！?？:：）)\s]|【[^】]*】?)+$/u, '')
  return { head, tail }
}

/** Who speaks: the words before the first topic (Xは, Xが、) outside of quotation marks, else before the first Xが. */
function topicOf(text: string): string | null {
  const { outermost } = bracketPairs(text)
  const isQuoted = (at: number) => outermost.some(({ open, close }) => open < at && at < close)
  for (const topic of [/(?<![にとでへ])は|(?<![なただるいす])が(?=、)/gu, /(?<![なただるいす])が/gu]) {
    for (const { index } of text.matchAll(topic)) {
      if (isQuoted(index)) continue
      const clause = text.slice(0, index).split(/[、。「」]|に(?!詳しい|近い|関する|よる)|で(?!ある|働く)|を/u)
      const name = clause.at(-1)?.trim() ?? ''
      if (name !== '') return name
    }
  }
  return null
}

function cleaned(name: string): string | null {
  const bare = name
    .trim()
    .replace(OPENINGS, '')
    .replace(/^[、\s]+|(?:など|等|ら)$/gu, '')
    .trim()
  return bare === '' || bare.length > 40 || POINTERS.has(bare.toLowerCase()) ? null : bare
}
