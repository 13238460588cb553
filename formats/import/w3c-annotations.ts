// Reads W3C Web Annotations (https://www.w3.org/TR/annotation-model/) over a text we have: an annotation, a list, a page or
// a collection with its first page. Selectors: TextPositionSelector in code points (§4.2.5), TextQuoteSelector (§4.2.4).
// Never a guess: what fits nowhere or in several places is told, not placed.
import { codePointIndex } from '../../core/code-points'
import { isGraphemeBoundary } from '../../core/grapheme'
import { hasLetterOrDigit } from '../../core/sentence'

/** Why an annotation was not taken. */
export const MISFITS = [
  'not-an-annotation',
  'no-selector',
  'unknown-selector',
  'outside',
  'cuts-character',
  'nothing-to-read',
  'quote-missing',
  'quote-ambiguous',
  'too-many',
] as const
export type Misfit = (typeof MISFITS)[number]

/** What is said of a span: `purpose` as the standard names it, '' where it has none. */
export type ReadBody = { purpose: string; value: string }
/** An annotation as read: UTF-16, half-open, into the text. */
export type ReadAnnotation = { start: number; end: number; bodies: ReadBody[] }

type Json = Record<string, unknown>
type Place = { start: number; end: number }

/** More are not read. */
export const MOST = 5000

/**
 * The annotations of a document, and which were not taken and why (`index`: place in the document, from 0). Null when the
 * document is no annotation, list, page or collection.
 */
export function readW3cAnnotations(
  document: unknown,
  text: string,
): { taken: ReadAnnotation[]; misfits: { index: number; why: Misfit }[] } | null {
  const items = itemsOf(document)
  if (items === null) return null
  const toUtf16 = codePointIndex(text)
  const taken: ReadAnnotation[] = []
  const misfits: { index: number; why: Misfit }[] = []
  items.forEach((item, index) => {
    if (index >= MOST) {
      misfits.push({ index, why: 'too-many' })
      return
    }
    const bodies = isJson(item) ? listed(item.body).flatMap(bodyOf) : []
    const targets = isJson(item) ? listed(item.target) : []
    if (targets.length === 0) misfits.push({ index, why: 'not-an-annotation' })
    for (const target of targets) {
      const place = placeOf(target, text, toUtf16)
      if (typeof place === 'string') misfits.push({ index, why: place })
      else taken.push({ ...place, bodies })
    }
  })
  return { taken, misfits }
}

function itemsOf(document: unknown): unknown[] | null {
  if (Array.isArray(document)) return document as unknown[]
  if (!isJson(document)) return null
  if (Array.isArray(document.items)) return document.items as unknown[]
  if (isJson(document.first)) return itemsOf(document.first)
  return 'target' in document ? [document] : null
}

function bodyOf(body: unknown): ReadBody[] {
  if (typeof body === 'string') return [{ purpose: '', value: body }]
  if (!isJson(body) || typeof body.value !== 'string') return []
  return [{ purpose: typeof body.purpose === 'string' ? body.purpose : '', value: body.value }]
}

/** Where a target stands: by its quote at its position, else by its quote alone, else by its position alone. */
function placeOf(target: unknown, text: string, toUtf16: (codePoint: number) => number | null): Place | Misfit {
  const selectors = isJson(target) ? listed(target.selector).filter(isJson) : []
  if (selectors.length === 0) return 'no-selector'
  const position = selectors.find(({ type }) => type === 'TextPositionSelector')
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
  if (position === undefined && quote === undefined) return 'unknown-selector'
  // A refinement narrows the place down; taken without it the span would be another one.
  if (position?.refinedBy !== undefined || quote?.refinedBy !== undefined) return 'unknown-selector'
  const at = position === undefined ? null : spanOf(position, toUtf16)
  if (quote === undefined) return at === null ? 'outside' : checked(text, at)
  const exact = typeof quote.exact === 'string' ? quote.exact : ''
  if (at !== null && text.slice(at.start, at.end) === exact) return checked(text, at)
  const found = quoted(text, exact, quote)
  return typeof found === 'string' ? found : checked(text, found)
}

function spanOf({ start, end }: Json, toUtf16: (codePoint: number) => number | null): Place | null {
  if (typeof start !== 'number' || typeof end !== 'number' || end < start) return null
  const from = toUtf16(start)
  const to = toUtf16(end)
  return from === null || to === null ? null : { start: from, end: to }
}

function quoted(text: string, exact: string, { prefix, suffix }: Json): Place | Misfit {
  if (exact === '') return 'quote-missing'
  const before = typeof prefix === 'string' ? prefix : ''
  const after = typeof suffix === 'string' ? suffix : ''
  let found: Place | null = null
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length
    if (!text.startsWith(after, end) || at < before.length || !text.startsWith(before, at - before.length)) continue
    if (found !== null) return 'quote-ambiguous'
    found = { start: at, end }
  }
  return found ?? 'quote-missing'
}

function checked(text: string, { start, end }: Place): Place | Misfit {
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return 'cuts-character'
  return hasLetterOrDigit(text, start, end) ? { start, end } : 'nothing-to-read'
}

function listed(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value]
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
