// Coverage of a revision: which of its checkable sentences were judged, set aside or looked at (design §4, Coverage).
import type { Block } from './article.schema'
import type { ReportCoverage, SentenceState } from './report.schema'
import { hasLetterOrDigit, isCheckable } from './sentence'

type Span = { start: number; end: number }

/** A place with what stands on it: the state it gives to every sentence of which it covers a letter or digit. */
export type CoveringMark = Span & { state: Exclude<SentenceState, 'unseen'> }

/** Which state of a sentence wins. The verdicts, worst first, then the rest; `said` only where nothing examines it. */
const STRENGTH: Record<SentenceState, number> = {
  contradicted: 7,
  undecided: 6,
  unverifiable: 5,
  sourced: 4,
  'set-aside': 3,
  'looked-at': 2,
  said: 1,
  unseen: 0,
}

/** The sentences that count: of checkable blocks, with a letter or digit, in order of the text. */
export function checkableSentences<S extends Span>(
  text: string,
  blocks: readonly Block[],
  sentences: readonly S[],
): S[] {
  const inOrder = blocks.toSorted((a, b) => a.start - b.start)
  return sentences
    .filter(({ start, end }) => {
      const block = inOrder[firstEndingAfter(inOrder, start)]
      return (
        block !== undefined && block.start <= start && isCheckable(block.kind) && hasLetterOrDigit(text, start, end)
      )
    })
    .toSorted((a, b) => a.start - b.start)
}

/**
 * The coverage of `sentences`, which are the checkable ones in order. A sentence has the strongest state of all marks
 * on it; one that was marked looked at though only an attribution stands on it counts as looked at.
 */
export function coverageOf(text: string, sentences: readonly Span[], marks: readonly CoveringMark[]): ReportCoverage {
  const states = sentences.map((): SentenceState => 'unseen')
  for (const mark of marks) {
    for (let i = firstEndingAfter(sentences, mark.start); i < sentences.length; i++) {
      const sentence = sentences[i] as Span
      if (sentence.start >= mark.end) break
      if (STRENGTH[mark.state] <= STRENGTH[states[i] as SentenceState]) continue
      const covers = hasLetterOrDigit(text, Math.max(mark.start, sentence.start), Math.min(mark.end, sentence.end))
      if (covers) states[i] = mark.state
    }
  }
  const count = (least: number, most: number) =>
    states.filter((state) => STRENGTH[state] >= least && STRENGTH[state] <= most).length
  const parts = {
    verdict: count(STRENGTH.sourced, STRENGTH.contradicted),
    setAside: count(STRENGTH['set-aside'], STRENGTH['set-aside']),
    lookedAt: count(STRENGTH['looked-at'], STRENGTH['looked-at']),
  }
  const covered = parts.verdict + parts.setAside + parts.lookedAt
  return {
    sentences: sentences.length,
    ...parts,
    share: sentences.length === 0 ? null : covered / sentences.length,
    saidOnly: sentences
      .filter((_, i) => states[i] === 'said')
      .map(({ start, end }) => ({ text: text.slice(start, end), start, end })),
    strip: runsOf(states),
  }
}

/** Index of the first span that ends after an offset; spans in order and apart. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function runsOf(states: SentenceState[]): ReportCoverage['strip'] {
  const runs: ReportCoverage['strip'] = []
  for (const state of states) {
    const last = runs.at(-1)
    if (last?.state === state) last.sentences++
    else runs.push({ state, sentences: 1 })
  }
  return runs
}
