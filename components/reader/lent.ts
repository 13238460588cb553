// The text on its way from the page to its first drawing. Both happen in one process, but what a page hands a client
// component as props also travels to the browser: the text would be sent twice, as markup and as data. So the page lends
// it here under a key of its own, and only the key travels. See docs/decisions/011-text-sent-once.md.
import { articleMarkup, type TextBlock } from '@/editor/document'
import type { Span } from '@/editor/span'

/** `text` is null where the markup holds only the beginning. */
export type Lent = { markup: string; text: string | null }

const KEY = Symbol.for('tenkyo.lent-texts')
/** Pages drawn at the same moment. One that comes later than this many others is drawn in the browser. */
const KEPT = 32

/** Lends a text for the drawing of one page. `spans`: what is marked in it. */
export function lend(
  key: string,
  shown: { text: string; blocks: readonly TextBlock[]; spans: readonly Omit<Span, 'place'>[] },
  isWhole: boolean,
): void {
  const spans = shown.spans.map((span): Span => ({ ...span, place: 'own' }))
  const texts = lentTexts()
  texts.set(key, { markup: articleMarkup(shown.text, shown.blocks, spans), text: isWhole ? shown.text : null })
  const oldest = texts.keys().next().value
  if (texts.size > KEPT && oldest !== undefined) texts.delete(oldest)
}

/** What was lent under the key; null in the browser, where nothing ever is. */
export function lentUnder(key: string): Lent | null {
  return typeof window === 'undefined' ? (lentTexts().get(key) ?? null) : null
}

function lentTexts(): Map<string, Lent> {
  const holder = globalThis as { [KEY]?: Map<string, Lent> }
  holder[KEY] ??= new Map()
  return holder[KEY]
}
