// How much of the text somebody looked at: counted by section, and anew only where a span or a look changed.
import type { LookedAt } from '@/core/article.schema'
import { hasLetterOrDigit, isCheckable, type Sentence } from '@/core/sentence'
import { SECTION_SIZE } from '@/editor/block-shape'
import { bySection } from './by-section'
import { remembered } from './remembered'
import { type ShownSpan, type ShownSpans, spansOf } from './shown-spans'
import type { ReaderState } from './state'

export type Coverage = {
  /** Sentences that count, in order. */
  checkable: readonly Sentence[]
  /** Those that nobody annotated or looked at. */
  open: readonly Sentence[]
  /** The same by section of the text. */
  openSections: readonly (readonly Sentence[])[]
}

/** Which checkable sentences somebody looked at or annotated, at any status but rejected and superseded. */
export function coverageOf(
  text: string,
  sentences: readonly Sentence[],
  { blocks, kept, lookedAt }: Pick<ReaderState, 'blocks' | 'kept' | 'lookedAt'>,
): Coverage {
  const checkable = checkableBySection(sentences, blocks, kept.sections.length)
  return counted(text, checkable, spansOf(kept), lookedBySection(lookedAt, kept.bounds))
}

const counted = remembered(
  (
    text: string,
    checkable: readonly (readonly Sentence[])[],
    spans: ShownSpans,
    looked: readonly (readonly LookedAt[])[],
  ): Coverage => {
    const openSections = checkable.map((section, at) => openIn(text, section, spans[at] ?? [], looked[at] ?? []))
    return { checkable: flat(checkable), open: ([] as Sentence[]).concat(...openSections), openSections }
  },
)

const flat = remembered((sections: readonly (readonly Sentence[])[]): readonly Sentence[] =>
  ([] as Sentence[]).concat(...sections),
)

const checkableBySection = remembered(
  (sentences: readonly Sentence[], blocks: ReaderState['blocks'], count: number): Sentence[][] => {
    const sections: Sentence[][] = Array.from({ length: count }, () => [])
    for (const sentence of sentences) {
      if (!isCheckable(blocks[sentence.ordinal]?.kind ?? 'paragraph')) continue
      sections[Math.floor(sentence.ordinal / SECTION_SIZE)]?.push(sentence)
    }
    return sections
  },
)

/** What was looked at, by section. */
export const lookedBySection = bySection<LookedAt>()

/** The open sentences of a section, remembered by what they follow from. */
const openIn = (() => {
  type Known = { text: string; checkable: unknown; looked: unknown; open: Sentence[] }
  const known = new WeakMap<readonly ShownSpan[], Known>()
  return (
    text: string,
    checkable: readonly Sentence[],
    spans: readonly ShownSpan[],
    looked: readonly LookedAt[],
  ): Sentence[] => {
    const last = known.get(spans)
    if (last?.text === text && last.checkable === checkable && last.looked === looked) return last.open
    const lookedAt = new Set(looked.map(({ start, end }) => `${start}-${end}`))
    const open = checkable.filter(
      ({ start, end }) =>
        !lookedAt.has(`${start}-${end}`) &&
        !spans.some(
          (span) =>
            span.start < end &&
            span.end > start &&
            hasLetterOrDigit(text, Math.max(start, span.start), Math.min(end, span.end)),
        ),
    )
    known.set(spans, { text, checkable, looked, open })
    return open
  }
})()
