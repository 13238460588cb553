// Finding what was meant in the palette: words folded (width, case, kana form), then compared one by one.
import { foldWords } from '@/core/find'

/** What is looked through for a thing: its name first, then other words for it; folded. */
export type Findable = { name: string; others: string }

/** Makes names comparable. */
export function findable(name: string, others: string): Findable {
  return { name: foldWords(name), others: foldWords(others) }
}

/**
 * How well something answers a query: 0 best; null not at all. Each word of the query must be found: at the beginning of the
 * name, somewhere in it, in the other words, or with its letters in order (`stce` finds `sentence`).
 */
export function distance({ name, others }: Findable, query: string): number | null {
  let sum = 0
  for (const word of foldWords(query).split(/\s+/)) {
    const one = wordDistance(name, others, word)
    if (one === null) return null
    sum += one
  }
  return sum
}

function wordDistance(name: string, others: string, word: string): number | null {
  if (word === '') return 0
  const at = name.indexOf(word)
  if (at === 0) return 0
  if (at > 0) return /[\s/・()(]/.test(name[at - 1] ?? '') ? 1 : 2
  const beside = others.indexOf(word)
  if (beside >= 0) return beside === 0 || /[\s、]/.test(others[beside - 1] ?? '') ? 3 : 4
  return hasInOrder(name, word) ? 6 : hasInOrder(others, word) ? 8 : null
}

/** Whether the letters stand in order; asked only of three letters or more, because two stand in order almost anywhere. */
function hasInOrder(text: string, word: string): boolean {
  const letters = [...word]
  if (letters.length < 3) return false
  let at = -1
  return letters.every((letter) => (at = text.indexOf(letter, at + 1)) >= 0)
}

/** What answers a query, best first; in the order given where it makes no difference. */
export function ranked<T>(things: readonly T[], query: string, wordsOf: (thing: T) => Findable): T[] {
  return things
    .flatMap((thing) => {
      const far = distance(wordsOf(thing), query)
      return far === null ? [] : [{ thing, far }]
    })
    .toSorted((a, b) => a.far - b.far)
    .map(({ thing }) => thing)
}
