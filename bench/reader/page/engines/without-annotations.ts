// An engine with nothing to draw: what it takes to show the text its way.
import type { Engine } from './engine'

export function withoutAnnotations<P>(engine: Engine<P>): Engine<P> {
  return { ...engine, start: (container, paragraphs) => engine.start(container, paragraphs, []), isDrawn: () => true }
}
