// The Hypothesis client's anchoring and highlighter. Its npm package ships bundles for whole pages, and with them source
// maps that hold the sources they were made of; the modules imported here are those sources (hypothesis-source.ts), of
// the same version, and nothing of them is changed. `guest.ts` cannot run without the client's server and sidebar, so
// the three steps of its `anchor()` are repeated here, without what it does for the sidebar and the bucket bar.
import { anchor } from 'hypothesis-source/annotator/anchoring/html'
import { TextRange } from 'hypothesis-source/annotator/anchoring/text-range'
import { type HighlightElement, Highlighter } from 'hypothesis-source/annotator/highlighter'
import 'hypothesis/build/styles/highlights.css'
import type { Engine } from './engine'
import { showText } from '../show-text'

/** What the client stores of an annotation's place: all three selectors, as its `describe` makes them. */
type Stored = { id: string; selectors: object[] }

/** Hypothesis over plain paragraphs. */
export function hypothesis(): Engine<Stored> {
  let root: HTMLElement = document.body
  let highlighter = new Highlighter(root)
  const highlights = new Map<string, HighlightElement[]>()

  /** `Guest.anchor`: locate the selectors, keep the place as a text range, highlight what it resolves to. */
  const draw = async ({ id, selectors }: Stored) => {
    const place = TextRange.fromRange(await anchor(root, selectors))
    const elements = highlighter.highlightRange(place.toRange(), 'other-content')
    for (const element of elements) element.dataset.bench = id
    highlights.set(id, elements)
  }
  const erase = (id: string) => {
    highlighter.removeHighlights(highlights.get(id) ?? [])
    highlights.delete(id)
  }

  return {
    prepare({ id }, { start, end, first, firstOffset, last, lastOffset, quote, prefix, suffix }) {
      const selectors = [
        {
          type: 'RangeSelector',
          startContainer: `/p[${first + 1}]`,
          startOffset: firstOffset,
          endContainer: `/p[${last + 1}]`,
          endOffset: lastOffset,
        },
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      ]
      return { id, selectors }
    },
    async start(container, paragraphs, prepared) {
      showText(container, paragraphs)
      root = container
      highlighter = new Highlighter(root)
      highlighter.setHighlightsVisible(true)
      // As the guest does with what the sidebar sends it.
      await Promise.all(prepared.map(draw))
    },
    add: draw,
    async change(prepared) {
      erase(prepared.id)
      await draw(prepared)
    },
    async remove(id) {
      erase(id)
    },
    drawn: (id) =>
      (highlights.get(id) ?? [])
        .filter((element) => element.isConnected)
        .map((element) => element.textContent)
        .join(''),
    isDrawn: () => document.querySelector('hypothesis-highlight') !== null,
    hitTest: (x, y) => highlighter.getHighlightsFromPoint(x, y).map((element) => element.dataset.bench ?? ''),
  }
}
