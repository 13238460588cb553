// Quoted texts: press texts between rows of asterisks, closed by their credit, and speeches set apart after a colon.
import type { Reading } from './block'
import type { BlockLine } from './block-line'
import { bracketPairs } from './bracket-pairs'
import { endsWithCredit, isStarred } from './block-shape'

/**
 * A press text opens with a headline between asterisks and ends with a row of signs or a credit, whichever comes first;
 * after a row of signs a text is one only when it ends with a credit before the next heading. What has no end is none.
 */
export function markQuotes({ lines, kinds }: Reading): void {
  let from: number | null = null
  let isHeaded = false
  const close = (to: number) => {
    for (let at = from ?? to; at < to; at++) kinds[at] ??= { kind: 'quote', reason: 'press' }
    from = null
  }
  for (const [index, line] of lines.entries()) {
    const reason = kinds[index]?.reason
    if (reason === 'rule') {
      if (isHeaded) close(index)
      from = index + 1
      isHeaded = false
    } else if (reason === 'starred' && isStarred(line)) {
      from = index + 1
      isHeaded = true
    } else if (reason === 'bracketed' && line.bare.startsWith('【')) from = null
    else if (from !== null && endsWithCredit(line)) {
      close(index + 1)
      isHeaded = false
    }
    markSpeech({ lines, kinds }, index)
  }
}

/** A line that opens with a quotation after a line that ends with a colon; or a whole quotation right after such a one. */
function markSpeech({ lines, kinds }: Reading, index: number): void {
  const line = lines[index]
  const before = lines[index - 1]
  if (kinds[index] !== null || line === undefined || before === undefined || !/^[「『“"]/u.test(line.bare)) return
  const isIntroduced = /[:：]$/u.test(before.bare)
  const goesOn = kinds[index - 1]?.reason === 'speech' && isWholeQuotation(line)
  if (isIntroduced || goesOn) kinds[index] = { kind: 'quote', reason: 'speech' }
}

/** Opens and ends with quotation marks, alike or not, and the first is not closed in between. */
function isWholeQuotation({ bare }: BlockLine): boolean {
  const end = /[」』”"][。．.]?$/u.exec(bare)
  const close = bracketPairs(bare).closeOf.get(0)
  return end !== null && (close === undefined || close === end.index)
}
