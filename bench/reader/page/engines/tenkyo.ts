// Tenkyo's editor with nothing around it: the view of the text and the marks near the window, without cards, strip, labels
// and connection. What of the reader does the same work as the peers.
import { FIRST_BLOCKS } from '@/core/views'
import { SECTION_SIZE } from '@/editor/block-shape'
import type { TextBlock } from '@/editor/document'
import { blockAt } from '@/editor/positions'
import { createReaderView, type ReaderView } from '@/editor/reader-view'
import type { Span } from '@/editor/span'
import { isEnough, type Window } from '@/editor/viewport'
import { nextFrame } from '../frames'
import type { Engine } from './engine'

export function tenkyo(): Engine<Span> {
  let view: ReaderView | null = null
  let near: Window = { first: 0, last: 0 }
  /** Where each section stands in the text, and the spans that touch it. */
  const extents: { start: number; end: number }[] = []
  let sections: Span[][] = []
  const known = new Map<string, Span>()

  const sectionsOf = ({ start, end }: Span) => {
    const [first, last] = [blockAt(extents, start), blockAt(extents, end - 1)]
    return first === last ? [first] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
  }
  const shown = () => ({
    sections: new Map(sections.slice(near.first, near.last + 1).map((spans, i) => [near.first + i, spans])),
  })
  const drawnIn = (id: string) => [...(view?.dom.querySelectorAll(`mark[data-id="${id}"]`) ?? [])]

  /** Another span under an id, or none: a section that it touches gets a new list, the others stay. */
  function put(id: string, span: Span | null): void {
    const old = known.get(id) ?? null
    const touched = [old, span].flatMap((one) => (one === null ? [] : sectionsOf(one)))
    for (const at of new Set(touched)) {
      const others = (sections[at] ?? []).filter((other) => other.id !== id)
      sections[at] = span !== null && sectionsOf(span).includes(at) ? [...others, span] : others
    }
    if (span === null) known.delete(id)
    else known.set(id, span)
    view?.setHighlights(shown())
  }

  /** As the reader does: the rest follows once the beginning is on the screen. */
  async function showRest(): Promise<void> {
    await nextFrame()
    await nextFrame()
    setTimeout(() => view?.showAll())
  }

  return {
    prepare: ({ id, start, end }) => ({ id, start, end, mark: 'sourced', status: 'draft', place: 'own' }),
    async start(container, paragraphs, prepared) {
      let at = 0
      const blocks = paragraphs.map((line, ordinal) => {
        const block: TextBlock = { ordinal, kind: 'paragraph', start: at, end: at + line.length }
        at = block.end + 1
        return block
      })
      for (let first = 0; first < blocks.length; first += SECTION_SIZE) {
        const last = Math.min(first + SECTION_SIZE, blocks.length) - 1
        extents.push({ start: blocks[first]?.start ?? 0, end: blocks[last]?.end ?? 0 })
      }
      sections = extents.map(() => [])
      for (const span of prepared) {
        known.set(span.id, span)
        for (const section of sectionsOf(span)) sections[section]?.push(span)
      }
      view = createReaderView({
        text: paragraphs.join('\n'),
        blocks,
        sentences: [],
        language: 'ja',
        snapLevel: 'off',
        highlights: shown(),
        beginning: FIRST_BLOCKS / SECTION_SIZE,
        label: '',
        describedBy: '',
        onCursor: () => undefined,
        commandOf: () => null,
        onCommand: () => false,
        onPick: () => undefined,
        onHover: () => undefined,
        onWindow(window) {
          if (isEnough(near, window)) return
          near = window
          view?.setHighlights(shown())
        },
      })
      container.dataset.long = ''
      container.replaceChildren(view.dom)
      void showRest()
    },
    async add(span) {
      put(span.id, span)
    },
    async change(span) {
      put(span.id, span)
    },
    async remove(id) {
      put(id, null)
    },
    drawn: (id) =>
      drawnIn(id)
        .map((mark) => mark.textContent)
        .join('|'),
    isDrawn: () => view?.dom.querySelector('mark') != null,
    hitTest(x, y) {
      const mark = document.elementFromPoint(x, y)?.closest('mark[data-id]')
      const id = mark?.getAttribute('data-id')
      return id == null ? [] : [id]
    },
  }
}
