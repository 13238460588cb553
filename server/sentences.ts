// Sentences of a revision, remembered: splitting a text again for every visit would cost more than all else on the page.
import type { Block, Revision } from '@/core/article.schema'
import { type Sentence, sentencesOf } from '@/core/sentence'
import { once } from './once'

const REMEMBERED = 200

/** The sentences of all blocks. A revision's text and the bounds of its blocks never change, so neither do these. */
export function rememberedSentences(revision: Revision, blocks: readonly Block[], language: string): Sentence[] {
  const remembered = once('sentences', () => new Map<string, Sentence[]>())
  const key = `${revision.id} ${language}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const sentences = sentencesOf(revision.text, blocks, language)
  const oldest = remembered.keys().next().value
  if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  remembered.set(key, sentences)
  return sentences
}
