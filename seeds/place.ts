// Finds the places the demo data names: a quote in a text as an anchor, and the sentence around it.
import { describeAnchor } from '@/core/anchor'
import type { Anchor } from '@/core/annotation.schema'
import type { Block } from '@/core/article.schema'
import { isCheckable, type Sentence, sentencesOf } from '@/core/sentence'
import type { DemoPlace } from './demo-shape'

/** A text with its blocks: what a place is looked for in. */
export type PlacedText = { text: string; blocks: readonly Pick<Block, 'ordinal' | 'kind' | 'start' | 'end'>[] }

/**
 * The anchor of a place. Only quotes that begin in a block which counts are numbered, so that a headline repeated as
 * boilerplate is passed over. Throws a RangeError where the text has no such place.
 */
export function anchorOf({ text, blocks }: PlacedText, { quote, occurrence = 1 }: DemoPlace): Anchor {
  const counted = blocks.filter((block) => isCheckable(block.kind))
  let seen = 0
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (!counted.some((block) => block.start <= at && at < block.end)) continue
    seen++
    if (seen === occurrence) return describeAnchor(text, at, at + quote.length)
  }
  throw new RangeError(`place ${occurrence} of 「${quote}」 is not in the text (${seen} found)`)
}

/** The whole sentence in which the place begins. */
export function sentenceOf(placed: PlacedText, place: DemoPlace, language: string): Sentence {
  const { start } = anchorOf(placed, place)
  const sentence = sentencesOf(placed.text, placed.blocks, language).find(
    (one) => one.start <= start && start < one.end,
  )
  if (sentence === undefined) throw new RangeError(`no sentence holds 「${place.quote}」`)
  return sentence
}
