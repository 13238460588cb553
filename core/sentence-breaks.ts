// Where sentences end inside one block. `Intl.Segmenter` proposes; this pass moves a proposal before an opening mark,
// drops it inside a quotation, and drops it where a quotation or an abbreviation goes on. Trimming is the caller's.
import { type BracketPairs, bracketPairs, isCloser, isOpener } from './bracket-pairs'
import { sentenceProposals } from './sentence-proposals'
import {
  GOES_ON_AFTER_QUOTE,
  NAME_SAYS,
  NEVER_LAST,
  NEVER_LAST_BEFORE_DIGIT,
  OPENS_SENTENCES,
  STARTS_AFTER_QUOTE,
} from './sentence-cues'

const OMISSION = /[（(](?:[前中後]|以下)?略[）)]/y
const SPACE = /\s/
const TERMINATOR = /[.!?。．！？｡‼⁇⁈⁉]/
/** A bracket, or the name of a programme or work before its credit. */
const NOTE_START = /^(?:[(（【[［〔<＜]|[「『][^【]*【)/
const CREDIT_OPENERS = '【[［'
/** A bracketed remark longer than this is a statement, not a note. */
const LONGEST_NOTE = 80
/** How far a rule reads on: enough for a name and a verb. */
const LOOK_AHEAD = 80

/** Offsets inside the block's text at which a new sentence starts, rising; neither 0 nor the length is among them. */
export function sentenceBreaks(block: string, language: string): number[] {
  const pairs = bracketPairs(block)
  const breaks: number[] = []
  let outer = 0
  let start = 0
  for (const end of proposalsOf(block, language, pairs)) {
    const tail = tailOf(block, start, end)
    start = end
    const at = behindOmission(block, beforeOpening(block, pairs, tail.afterTerminator, tail.end))
    if (at >= block.length) break
    while ((pairs.outermost[outer]?.close ?? Number.POSITIVE_INFINITY) < at) outer++
    const isQuoted = (pairs.outermost[outer]?.open ?? Number.POSITIVE_INFINITY) < at
    if (isQuoted || at <= (breaks.at(-1) ?? 0)) continue
    const isClosing = at > tail.afterTerminator
    if (isClosing ? goesOnAfterQuote(block, at) : goesOnAfterStop(block, at)) continue
    breaks.push(at)
  }
  return breaks.filter((at, i) => !isNote(block.slice(at, breaks[i + 1] ?? block.length), at, pairs))
}

/** The segmenter's, and the end of every quotation whose last full stop has white space after it (。 」), which it misses. */
function proposalsOf(block: string, language: string, pairs: BracketPairs): number[] {
  const proposals = sentenceProposals(block, language)
  const missed = pairs.outermost.filter(({ open, close }) => {
    if (!SPACE.test(block[close - 1] ?? '')) return false
    let at = close - 1
    while (at > open && SPACE.test(block[at] ?? '')) at--
    return TERMINATOR.test(block[at] ?? '')
  })
  if (missed.length === 0) return proposals
  return [...proposals, ...missed.map(({ close }) => close + 1)].filter((at) => at < block.length).sort((a, b) => a - b)
}

/** A proposal's ending: past the last terminator stand closing or opening marks, then white space. */
function tailOf(block: string, start: number, proposed: number): { afterTerminator: number; end: number } {
  let end = proposed
  while (end > start && SPACE.test(block[end - 1] ?? '')) end--
  let afterTerminator = end
  while (afterTerminator > start && isMark(block[afterTerminator - 1] ?? '')) afterTerminator--
  return { afterTerminator, end }
}

function isMark(character: string): boolean {
  return character === '"' || character === "'" || isOpener(character) || isCloser(character)
}

/** The segmenter ends sentences behind an opening mark too (。「); the mark belongs to what follows. */
function beforeOpening(block: string, pairs: BracketPairs, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (isOpener(block[at] ?? '') || pairs.closeOf.has(at)) return at
  }
  return to
}

/** (中略) and its like speak of what was left out here: they close the sentence before. */
function behindOmission(block: string, at: number): number {
  OMISSION.lastIndex = at
  return OMISSION.test(block) ? OMISSION.lastIndex : at
}

function goesOnAfterQuote(block: string, at: number): boolean {
  const next = block.slice(at, at + LOOK_AHEAD)
  const word = next.trimStart()
  if (/^\p{Ll}/u.test(word) && /^[a-z]/i.test(word)) return true
  if (NAME_SAYS.test(word)) return true
  if (STARTS_AFTER_QUOTE.some((cue) => word.startsWith(cue))) return false
  return GOES_ON_AFTER_QUOTE.some((cue) => word.startsWith(cue))
}

/** Full stops that end no sentence: Mr. X, No. 4, M. K. X, U.S. Army, M.K.バドラクマール, と...しかし. */
function goesOnAfterStop(block: string, at: number): boolean {
  if (block[at - 1] !== '.') return false
  const after = block[at] ?? ''
  const word = latinWordBefore(block, at - 1)
  if (!SPACE.test(after)) return word !== '' || block[at - 2] === '.'
  const next = block.slice(at, at + LOOK_AHEAD).trimStart()
  if (NEVER_LAST.has(word.toLowerCase())) return true
  if (NEVER_LAST_BEFORE_DIGIT.has(word.toLowerCase())) return /^\d/.test(next)
  const isInitials = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)
  const following = /^\p{Lu}[\p{L}'’-]*/u.exec(next)?.[0] ?? ''
  return isInitials && following !== '' && !OPENS_SENTENCES.has(following.toLowerCase())
}

/** The Latin word (dots inside it kept, at most 12 units) that ends at `end`. */
function latinWordBefore(block: string, end: number): string {
  return /(?:[A-Za-z]\.)*[A-Za-z]+$/.exec(block.slice(Math.max(0, end - 12), end))?.[0] ?? ''
}

/**
 * Whether a piece is no sentence but a note on the one before: (中略), (こちら), 【7月3日 時事】, also a credit whose closing
 * mark was lost. Starts with a bracket, holds nothing outside of brackets and quotations, and has no full stop.
 */
function isNote(piece: string, offset: number, pairs: BracketPairs): boolean {
  const text = piece.trim()
  if (text.length > LONGEST_NOTE || !NOTE_START.test(text) || TERMINATOR.test(text)) return false
  const skipped = offset + piece.length - piece.trimStart().length
  for (let at = 0; at < text.length; at++) {
    if (SPACE.test(text[at] ?? '')) continue
    const close = pairs.closeOf.get(skipped + at)
    if (close === undefined) return CREDIT_OPENERS.includes(text[at] ?? ' ')
    at = close - skipped
  }
  return true
}
