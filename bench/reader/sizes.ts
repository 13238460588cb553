// The articles that are measured, and what a page of a peer is given of them.
import { type BenchArticle, makeArticle } from './article'
import type { BenchData } from './page/engines/engine'
import { type BenchSpan, makeSpans } from './spans'

export type SizeName = '20k' | '200k' | '1M'
export type Size = { name: SizeName; length: number; annotations: number }

export const SIZES: Record<SizeName, Size> = {
  '20k': { name: '20k', length: 20_000, annotations: 100 },
  '200k': { name: '200k', length: 200_000, annotations: 1_000 },
  '1M': { name: '1M', length: 1_000_000, annotations: 10_000 },
}

/** Annotations that are added, changed and removed in turn. */
export const TRIALS = 5

/** The article of a size and its annotations. */
export function sized({ length, annotations }: Size): { article: BenchArticle; spans: BenchSpan[] } {
  const article = makeArticle(length)
  return { article, spans: makeSpans(article, annotations) }
}

/** As a page of a peer gets it. The trials are sentences about the middle of the text. */
export function peerData({ article, spans }: { article: BenchArticle; spans: readonly BenchSpan[] }): BenchData {
  const middle = Math.floor(article.sentences.length / 2)
  const chosen = article.sentences.slice(middle, middle + TRIALS)
  return {
    paragraphs: article.paragraphs,
    spans: spans.map(({ id, start, end }) => ({ id, start, end })),
    trials: chosen.map(({ cuts, end }, index) => ({ id: trialId(index), start: cuts[0] ?? 0, end })),
    trialParagraph: chosen[0]?.paragraph ?? 0,
  }
}

function trialId(index: number): string {
  return `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`
}
