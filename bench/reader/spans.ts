// The annotations of a made article: where people mark such a text. Most are a sentence, some a part of one, a few two or
// three sentences or a passage that goes on in the next paragraph; every fifth meets another on purpose.
import type { BenchArticle } from './article'
import { type Random, seededRandom } from './random'

export const BENCH_MARKS = ['sourced', 'unverifiable', 'contradicted', 'set-aside'] as const

/** An annotation of the benchmark: UTF-16, half-open, into the article's text. */
export type BenchSpan = { id: string; start: number; end: number; mark: (typeof BENCH_MARKS)[number] }

type Extent = { start: number; end: number }

/** `count` spans in order of their start. They never cut a character, and never lie on a title or heading alone. */
export function makeSpans(article: BenchArticle, count: number, seed = 2): BenchSpan[] {
  const random = seededRandom(seed)
  const { sentences } = article
  if (sentences.length === 0) throw new RangeError('an article without sentences has nothing to mark')
  const places: Extent[] = []
  for (let made = 0; made < count; made++) {
    // Evenly spread, as when a text is worked through from its beginning; a fifth falls where one already stands.
    const even = Math.floor((made / count) * sentences.length)
    const first = random.next() < 0.2 ? Math.max(0, even - random.between(0, 2)) : even
    places.push(placeAt(article, first, random))
  }
  return places
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((place) => ({ id: idFrom(random), ...place, mark: random.pick(BENCH_MARKS) }))
}

function placeAt({ sentences }: BenchArticle, index: number, random: Random): Extent {
  const sentence = sentences[index]
  if (sentence === undefined) throw new RangeError(`there is no sentence ${index}`)
  const { cuts, end } = sentence
  const start = cuts[0] ?? 0
  const choice = random.next()
  if (choice < 0.55) return { start, end }
  if (choice < 0.85) {
    // A run of phrases, without the full stop that is the last of them.
    const from = random.between(0, cuts.length - 2)
    const to = random.between(from + 1, cuts.length - 1)
    return { start: cuts[from] ?? start, end: cuts[to] ?? end }
  }
  const last = sentences[Math.min(sentences.length - 1, index + random.between(1, 2))]
  return { start, end: last?.end ?? end }
}

/** A UUID made of the seed's numbers (version 4 in form). */
function idFrom(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.between(0, 15).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
