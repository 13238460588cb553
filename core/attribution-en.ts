// Finds where an English sentence says that somebody said it, and who. The words are in `attribution-cues.ts`.
import {
  ACCORDING_TO_EN,
  COMPANY_EN,
  HEARSAY_EN,
  NAME_AFTER_EN,
  NOT_SAYING_EN,
  POINTERS,
  SAYING_EN,
  SUBJECT_BOUNDARY_EN,
} from './attribution-cues'
import type { Saying } from './attribution-ja'
import { isName, type NameSpan } from './cue-name'

const sayings = new RegExp(SAYING_EN, 'giu')
const hearsay = new RegExp(HEARSAY_EN, 'giu')
const sources = new RegExp(ACCORDING_TO_EN, 'giu')
/** How far a name may reach from its verb. */
const REACH = 120
const ENGLISH = /[A-Za-z]{2}[,”"]?\s[“"]?[A-Za-z]/

/** The sayings of one sentence, in order; none where it holds no English. */
export function englishSayings(sentence: string): Saying[] {
  if (!ENGLISH.test(sentence)) return []
  const found: Saying[] = []
  for (const match of sentence.matchAll(sources)) {
    const end = match.index + match[0].length
    found.push({ start: match.index, end, by: 'source', cited: nameAfter(sentence, end) })
  }
  for (const match of sentence.matchAll(hearsay)) {
    found.push({ start: match.index, end: match.index + match[0].length, by: 'hearsay', cited: null })
  }
  for (const match of sentence.matchAll(sayings)) {
    const start = match.index
    const end = start + match[0].length
    const before = sentence.slice(Math.max(0, start - REACH), start)
    const after = sentence.slice(end, end + REACH)
    if (NOT_SAYING_EN.test(before) || /^\s+by\b/u.test(after)) continue
    const isInverted =
      /[,.!?]?[”"’'],?\s+$|,\s+$/u.test(before) && NAME_AFTER_EN.test(after) && !/^\s+that\b/iu.test(after)
    const follows = isInverted ? nameAfter(sentence, end) : null
    const subject = subjectBefore(sentence, start)
    const isClosing = /[,.!?][”"’']\s*[^“”"]*$|,\s+[^,]*$/u.test(before)
    const hasCompany = COMPANY_EN.test(after) || (isClosing && /^[^,“”"]{0,40}$/u.test(after))
    if (match.groups?.weak !== undefined && !hasCompany && !(isInverted && /[”"’']\s*$/u.test(before))) continue
    const isSubjectless = subject === null && follows === null
    if (isSubjectless && match.groups?.weak !== undefined) continue
    if (isSubjectless && !/[”"’',]\s*$/u.test(before)) continue
    const cited = subject ?? follows
    const isPointed = cited === null || isName(sentence.slice(cited.start, cited.end)) === false
    found.push({ start, end, by: 'verb', cited: isPointed ? null : cited })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A noun phrase right after the verb. */
function nameAfter(sentence: string, from: number): NameSpan | null {
  const name = NAME_AFTER_EN.exec(sentence.slice(from, from + REACH))?.groups?.name
  if (name === undefined) return null
  const start = sentence.indexOf(name, from)
  const end = start + name.replace(/[.’'-]+$/u, '').length
  return POINTERS.has(name.toLowerCase()) ? null : { start, end }
}

/** The words before the verb that can be its subject; the pronoun itself where it is one. */
function subjectBefore(sentence: string, verb: number): NameSpan | null {
  const low = Math.max(0, verb - REACH)
  const words = sentence.slice(low, verb).replace(/\s+$/u, '')
  // X, who asked not to be named, said: what stands between commas is not the subject, unless it is a name.
  const aside = /,\s+([^,]{1,60}),$/u.exec(words)
  const isAside = aside !== null && !/^\p{Lu}/u.test(aside[1] ?? '')
  const end = low + (isAside ? aside.index : words.replace(/,$/u, '').length)
  if (words.endsWith(',') && aside === null) return null
  let start = low
  for (const boundary of sentence.slice(low, end).matchAll(SUBJECT_BOUNDARY_EN)) {
    if (low + boundary.index + boundary[0].length < end && !isAbbreviation(sentence, low + boundary.index)) {
      start = low + boundary.index + boundary[0].length
    }
  }
  const phrase = sentence.slice(start, end)
  if (/[”"“]$/u.test(phrase) || phrase.trim() === '' || phrase.length > 90) return null
  return /^[\p{L}\p{N}]/u.test(phrase) && !/^(?:the|a|an|and|or)$/iu.test(phrase) ? { start, end } : null
}

/** Mr. Xi said: a full stop that ends no sentence. */
function isAbbreviation(sentence: string, stop: number): boolean {
  return /(?:\b(?:Mr|Ms|Mrs|Dr|Gen|Prof|Sen|Gov|St|Lt|Col)|\b\p{Lu})$/u.test(
    sentence.slice(Math.max(0, stop - 5), stop),
  )
}
