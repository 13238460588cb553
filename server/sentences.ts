// Sentences of a revision, remembered: splitting a text again for every visit would cost more than all else on the page.
import type { Block, Revision } from '@/core/article.schema'
import { type Sentence, sentencesOf } from '@/core/sentence'
import { remembered } from './remembered'

/** Sentences in all. */
const REMEMBERED = 500_000

/** The sentences of all blocks. A revision's text and the bounds of its blocks never change, so neither do these. */
export function rememberedSentences(revision: Revision, blocks: readonly Block[], language: string): Sentence[] {
  const kept = remembered<Sentence[]>('sentences', REMEMBERED, ({ length }) => length)
  const key = `${revision.id} ${language}`
  return kept.get(key) ?? kept.keep(key, sentencesOf(revision.text, blocks, language))
}
