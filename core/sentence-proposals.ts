// Where `Intl.Segmenter` ends sentences, asked for in windows: V8 copies the whole text at every step of an iteration, so
// that 100,000 short sentences in one block would take minutes.

/** UTF-16 units handed to the segmenter at a time, more only where a sentence is longer. */
export const WINDOW = 4096
/** A proposal this near to the end of a window may depend on what follows; it is asked for again. */
const MARGIN = 512

const segmenters = new Map<string, Intl.Segmenter>()

/** By the language alone: a region changes nothing here, and an odd one would make Intl throw. */
function segmenterOf(tag: string): Intl.Segmenter {
  const language = /^[a-z]{2,3}/i.exec(tag)?.[0] ?? 'ja'
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}

/** The offsets inside the text (never 0 or its length) at which the segmenter starts a sentence, rising. */
export function sentenceProposals(text: string, language: string): number[] {
  const segmenter = segmenterOf(language)
  const found: number[] = []
  let from = 0
  let size = WINDOW
  while (from < text.length) {
    const end = Math.min(text.length, from + size)
    const sure = end === text.length ? end - 1 : end - MARGIN
    const before = found.length
    for (const { index } of segmenter.segment(text.slice(from, end))) {
      if (from + index > sure) break
      if (index > 0) found.push(from + index)
      // A grown window is used for one sentence only, or its many steps would copy it as many times.
      if (index > 0 && size > WINDOW) break
    }
    if (found.length > before) {
      from = found.at(-1) ?? from
      if (end === text.length && size === WINDOW) break
      size = WINDOW
    } else if (end === text.length) break
    else size *= 2
  }
  return found
}
