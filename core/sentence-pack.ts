// Sentences on their way to the browser: three small numbers each instead of an object, a seventh of the bytes.
import type { Sentence } from './sentence'

/** Per sentence: the distance from the end of the one before, its length, and how many blocks further on it lies. */
export function packSentences(sentences: readonly Sentence[]): number[] {
  const packed: number[] = []
  let last = { end: 0, ordinal: 0 }
  for (const sentence of sentences) {
    packed.push(sentence.start - last.end, sentence.end - sentence.start, sentence.ordinal - last.ordinal)
    last = sentence
  }
  return packed
}

/** The sentences again. */
export function unpackSentences(packed: readonly number[]): Sentence[] {
  const sentences: Sentence[] = []
  let end = 0
  let ordinal = 0
  for (let i = 0; i + 2 < packed.length; i += 3) {
    const start = end + (packed[i] ?? 0)
    end = start + (packed[i + 1] ?? 0)
    ordinal += packed[i + 2] ?? 0
    sentences.push({ start, end, ordinal })
  }
  return sentences
}
