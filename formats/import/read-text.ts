// What every reader gives back.
import type { ArticleFacts, Block, Revision } from '../../core/article.schema'

/** A text as read: the blocks' texts joined by `\n`, offsets UTF-16 into it, and what the text says of itself. */
export type ReadText = {
  text: string
  blocks: Pick<Block, 'ordinal' | 'kind' | 'guessed' | 'start' | 'end'>[]
  decoded: Revision['decoded']
  /** Guesses; '' or null where the text does not say. */
  facts: Pick<ArticleFacts, 'title' | 'outlet' | 'author' | 'publishedOn' | 'language'>
}
