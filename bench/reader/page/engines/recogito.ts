// Recogito's text annotator as it is published. All annotations are handed to `state.store.bulkAddAnnotations`, the
// quickest of its ways: with the newest @annotorious/core that npm resolves beside it (3.8.10), `setAnnotations` itself
// leaves them without ranges and draws nothing, and its other form adds them one by one. A changed place goes through
// the store's `updateTarget`.
import { type TextAnnotation, createTextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import type { Engine } from './engine'
import { showText } from '../show-text'

/** An annotation before the annotator has found its range in the page. */
type Stored = { id: string; bodies: []; target: { annotation: string; created: Date; selector: StoredSelector[] } }
type StoredSelector = { quote: string; start: number; end: number }

/** Recogito with one of its two renderers. */
export function recogito(renderer: 'CSS_HIGHLIGHTS' | 'SPANS'): Engine<Stored> {
  let annotator: ReturnType<typeof createTextAnnotator> | null = null
  const made = () => {
    if (annotator === null) throw new Error('the annotator was not started')
    return annotator
  }
  const spansOf = (id: string) => [
    ...document.querySelectorAll<HTMLElement>(`.r6o-span-highlight-layer [data-annotation="${id}"]`),
  ]
  return {
    prepare({ id }, { quote, start, end }) {
      const selector = [{ quote, start, end }]
      return { id, bodies: [], target: { annotation: id, created: new Date(0), selector } }
    },
    async start(container, paragraphs, prepared) {
      showText(container, paragraphs)
      annotator = createTextAnnotator(container, { renderer })
      // It completes what is stored with ranges of the page; its types name only the completed form.
      annotator.state.store.bulkAddAnnotations(prepared as unknown as TextAnnotation[], true)
    },
    async add(prepared) {
      made().addAnnotation(prepared as unknown as TextAnnotation)
    },
    async change({ target }) {
      made().state.store.updateTarget(target as unknown as TextAnnotation['target'])
    },
    async remove(id) {
      made().removeAnnotation(id)
    },
    drawn(id) {
      if (renderer === 'SPANS')
        return spansOf(id)
          .map((span) => span.style.cssText)
          .join(' ')
      const ranges = CSS.highlights.get(`_${id}`)
      return ranges === undefined ? '' : [...ranges].map((range) => `${range.startOffset}-${range.endOffset}`).join(' ')
    },
    isDrawn() {
      if (renderer === 'CSS_HIGHLIGHTS') return CSS.highlights.size > 0
      return document.querySelector('.r6o-span-highlight-layer [data-annotation]') !== null
    },
    hitTest(x, y) {
      const { element, state } = made()
      // As its renderer does at each pointer movement.
      const { left, top } = element.getBoundingClientRect()
      const hit = state.store.getAt(x - left, y - top, false)
      return hit === undefined ? [] : [hit.id]
    },
  }
}
