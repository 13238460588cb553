// The text and nothing over it: what every engine's figures are set against.
import { showText } from '../show-text'
import type { Engine } from './engine'

/** Draws nothing; adding, changing and removing do nothing: their time to paint is the least a page can show. */
export function plain(): Engine<object> {
  return {
    prepare: (extent, offsets) => ({ ...extent, ...offsets }),
    start: async (container, paragraphs) => showText(container, paragraphs),
    add: async () => {},
    change: async () => {},
    remove: async () => {},
    drawn: () => '',
    isDrawn: () => true,
    hitTest: () => [],
  }
}
