// Tenkyo's editor with nothing around it: the view of the text and the marks near the window, without cards, strip, labels
// and connection. What of the reader does the same work as the peers.
import { SECTION_SIZE } from '@/editor/block-shape'
import type { TextBlock } from '@/editor/document'
import { blockAt } from '@/editor/positions'
import { createReaderView, type ReaderView } from '@/editor/reader-view'
import type { Span } from '@/editor/span'
import { isEnough, type Window } from '@/editor/viewport'
import type { Engine } from './engine'

export function tenkyo(): Engine<Span> {
  let view: ReaderView | null = null
  let blocks: TextBlock[] = []
  let near: Window = { first: 0, last: 1 }
  /** The spans that touch each section, and the sections of each span. */
  let sections: Span[][] = []
  const places = new Map<string, number[]>()

  const sectionsOf = ({ start, end }: Span) => {
    const first = Math.floor(blockAt(blocks, start) / SECTION_SIZE)
    const last = Math.floor(blockAt(blocks, end - 1) / SECTION_SIZE)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  }
  const shown = () => ({
    sections: new Map(sections.slice(near.first, near.last + 1).map((spans, i) => [near.first + i, spans])),
  })
  const drawnIn = (id: string) => [...(view?.dom.querySelectorAll(`mark[data-id="${id}"]`) ?? [])]

  /** Other spans under an id: a section that holds it gets a new list, the others stay. */
  function put(id: string, span: Span | null): void {
    const into = span === null ? [] : sectionsOf(span)
    for (const at of new Set([...(places.get(id) ?? []), ...into])) {
      const others = (sections[at] ?? []).filter((one) => one.id !== id)
      sections[at] = span !== null && into.includes(at) ? [...others, span] : others
    }
    places.set(id, into)
    view?.setHighlights(shown())
  }

  return {
    prepare: ({ id, start, end }) => ({ id, start, end, mark: 'sourced', status: 'draft', place: 'own' }),
    async start(container, prepared) {
      const lines = [...container.children].map((element) => element.textContent ?? '')
      let at = 0
      blocks = lines.map((line, ordinal) => {
        const block: TextBlock = { ordinal, kind: 'paragraph', start: at, end: at + line.length }
        at = block.end + 1
        return block
      })
      sections = Array.from({ length: Math.ceil(blocks.length / SECTION_SIZE) }, () => [])
      for (const span of prepared) {
        places.set(span.id, sectionsOf(span))
        for (const section of places.get(span.id) ?? []) sections[section]?.push(span)
      }
      view = createReaderView({
        text: lines.join('\n'),
        blocks,
        sentences: [],
        language: 'ja',
        snapLevel: 'off',
        highlights: shown(),
        attributes: {},
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
