// One line of an article and what its shape tells: how wide it is, whether it ends as a sentence does. The block rules
// judge these, so that each shape is worked out once and in one place.

/** A line that is not blank. `reason` names the rule that will have settled its kind. */
export type BlockLine = {
  /** The line as it stands. */
  text: string
  /** Without the white space at its edges. */
  bare: string
  /** Width in full-width characters; a Latin letter is half. Capped, so that a giant line costs nothing. */
  width: number
  /** A blank line, or the start of the text, stands before it. */
  hasGap: boolean
  /** Ends with a full stop, question or exclamation mark (and closing marks or a credit after it). */
  endsSentence: boolean
}

/** A line wider than this is never taken for noise, unless it stands twice. */
export const WIDEST_NOISE = 400

const MEASURED = 1000
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/
const SENTENCE_END =
  /(?:[。．｡!?！？‼⁇⁈⁉]|(?<!\.)\.)(?:["'”’」』）)】\]]|\s)*(?:[(（][^()（）。]{1,40}[)）]|【[^【】]{1,40}】?)?$/u
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** The lines of a settled text that are not blank. A line of nothing but white space (U+00A0, U+3000 too) is blank. */
export function linesOf(text: string): BlockLine[] {
  const lines: BlockLine[] = []
  let hasGap = true
  for (const line of text.split('\n')) {
    const bare = line.trim()
    if (bare === '') {
      hasGap = true
      continue
    }
    lines.push({ text: line, bare, width: widthOf(bare), hasGap, endsSentence: SENTENCE_END.test(bare.slice(-80)) })
    hasGap = false
  }
  return lines
}

/** The width of a text in full-width characters. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < Math.min(text.length, MEASURED); at++) width += WIDE.test(text[at] ?? '') ? 1 : 0.5
  return width + Math.max(0, text.length - MEASURED) / 2
}

/** Whether any kana or Chinese character stands in it. */
export function hasJapanese(text: string): boolean {
  return JAPANESE.test(text)
}

/** Reads like a headline: no full stop, no comma or colon at the end, of a headline's length, with a letter in it. */
export function isHeadlineLike({ bare, width, endsSentence }: BlockLine, widest: number): boolean {
  if (width > widest || /[、,:：;；…・]$|\.\.\.$/u.test(bare) || !/\p{L}/u.test(bare)) return false
  if (bare.replace(/「[^」]*」/gu, '').includes('。')) return false
  return !endsSentence || (/[!?！？][」』”"']?$/u.test(bare) && !/[。．]/u.test(bare))
}
