// An article of a wanted length, made of our own phrases, the same for the same seed. A paragraph is a line, as imports
// take it; the first is the title. The places between phrases are kept, because spans begin and end there.
import { FIGURES, HEADINGS, SENTENCE_PARTS, SPEECH } from './phrases'
import { type Random, seededRandom } from './random'

/** An article of the benchmark. Offsets are UTF-16, half-open, into `text`. */
export type BenchArticle = {
  title: string
  /** The paragraphs joined by `\n`: what stands in the database after an import. */
  text: string
  paragraphs: readonly string[]
  /** Sentences in order, each with the offsets where its phrases begin, and its end. None crosses a paragraph. */
  sentences: readonly { paragraph: number; cuts: readonly number[]; end: number }[]
}

type Sentence = readonly string[]

/** An article of at least `length` UTF-16 units, and less than a paragraph more. */
export function makeArticle(length: number, seed = 1): BenchArticle {
  const random = seededRandom(seed)
  const title = `沿岸の港をめぐる長い記録 ${seed}`
  const paragraphs: string[] = [title]
  const sentences: { paragraph: number; cuts: readonly number[]; end: number }[] = []
  let end = title.length
  for (let number = 1; end < length; number++) {
    const start = end + 1
    const made = number % 18 === 0 ? heading(random, number) : paragraph(random)
    let at = start
    for (const sentence of made) {
      const cuts: number[] = []
      for (const phrase of sentence) {
        cuts.push(at)
        at += phrase.length
      }
      if (made.length > 1) sentences.push({ paragraph: number, cuts, end: at })
    }
    paragraphs.push(made.flat().join(''))
    end = at
  }
  return { title, text: paragraphs.join('\n'), paragraphs, sentences }
}

/** Two to seven sentences: 80 to 400 characters, as in a newspaper. */
function paragraph(random: Random): Sentence[] {
  return Array.from({ length: random.between(2, 7) }, () => (random.next() < 0.08 ? speech(random) : statement(random)))
}

function heading(random: Random, number: number): Sentence[] {
  return [[`${random.pick(HEADINGS)} その${number}`]]
}

function statement(random: Random): Sentence {
  const phrases = SENTENCE_PARTS.map((part) => random.pick(part))
  if (random.next() < 0.4) phrases.splice(4, 0, random.pick(FIGURES).replace('#', figure(random)))
  return [...phrases.filter((phrase) => phrase !== ''), '。']
}

function speech(random: Random): Sentence {
  const [, who = [], when = []] = SENTENCE_PARTS
  return [random.pick(who), random.pick(when), random.pick(SPEECH), 'と話した', '。']
}

const FULL_WIDTH_SHIFT = '０'.charCodeAt(0) - '0'.charCodeAt(0)

function figure(random: Random): string {
  const digits = String(random.between(2, 9800))
  if (random.next() < 0.7) return digits
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH_SHIFT))
}
