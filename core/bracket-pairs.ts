// Which brackets and quotation marks of one block belong together. What is never closed, or closed without having been
// opened, is left out, so that a lost mark says nothing about the text after it. One pass, each mark pushed and popped once.

const CLOSER: Record<string, string> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '〈': '〉',
  '《': '》',
  '“': '”',
  '‘': '’',
  '«': '»',
}
const OPENERS = new Set(Object.keys(CLOSER))
const CLOSERS = new Set(Object.values(CLOSER))
const LATIN = /[\p{Script=Latin}\p{Nd}]/u

/** The pairs of a block. */
export type BracketPairs = {
  /** Outermost pairs in order; `open` and `close` are the offsets of the marks themselves. They never overlap. */
  outermost: { open: number; close: number }[]
  /** Offset of the opening mark → offset of the mark that closes it. Inner pairs too. */
  closeOf: ReadonlyMap<number, number>
  /** How often a mark was looked at; grows in step with the text (for the test of that). */
  steps: number
}

/** Whether this character opens a bracket or quotation by its shape alone. */
export function isOpener(character: string): boolean {
  return OPENERS.has(character)
}

/** Whether this character closes a bracket or quotation by its shape alone. */
export function isCloser(character: string): boolean {
  return CLOSERS.has(character)
}

/**
 * The pairs in a block's text (offsets UTF-16 into it). A closing mark pairs with the nearest open one of its kind and
 * drops what was opened in between and never closed. Straight marks (" and ') open and close in turn; when a block has
 * an odd number of " they are ignored, and ' between Latin letters is an apostrophe.
 */
export function bracketPairs(block: string): BracketPairs {
  const usesStraight = countOf(block, '"') % 2 === 0
  const open: { mark: string; at: number }[] = []
  const openCount = new Map<string, number>()
  const closeOf = new Map<number, number>()
  const outermost: { open: number; close: number }[] = []
  let steps = 0

  const push = (mark: string, at: number) => {
    open.push({ mark, at })
    openCount.set(mark, (openCount.get(mark) ?? 0) + 1)
  }
  const close = (mark: string, at: number) => {
    if (!openCount.get(mark)) return
    for (;;) {
      const top = open.pop()
      if (top === undefined) return
      steps++
      openCount.set(top.mark, (openCount.get(top.mark) ?? 1) - 1)
      if (top.mark !== mark) continue
      closeOf.set(top.at, at)
      while ((outermost.at(-1)?.open ?? -1) > top.at) {
        outermost.pop()
        steps++
      }
      outermost.push({ open: top.at, close: at })
      return
    }
  }

  for (let at = 0; at < block.length; at++) {
    const mark = block[at] ?? ''
    steps++
    if (OPENERS.has(mark)) push(CLOSER[mark] ?? '', at)
    else if (mark === '"' || mark === "'") {
      if (mark === '"' ? !usesStraight : isBetweenLetters(block, at)) continue
      if (openCount.get(mark)) close(mark, at)
      else if (mark === '"' || canOpen(block, at)) push(mark, at)
    } else if (CLOSERS.has(mark) && !(mark === '’' && isBetweenLetters(block, at))) close(mark, at)
  }
  return { outermost, closeOf, steps }
}

/** An apostrophe: it's, l’article. */
function isBetweenLetters(block: string, at: number): boolean {
  return LATIN.test(block[at - 1] ?? ' ') && LATIN.test(block[at + 1] ?? ' ')
}

/** Not the mark of a plural (the states' vote) nor of a decade ('90s). */
function canOpen(block: string, at: number): boolean {
  return !LATIN.test(block[at - 1] ?? ' ') && !/[\s\d]/.test(block[at + 1] ?? ' ')
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}
