// The plugin that draws spans as <mark> elements over the text. Spans come by section, of those near the viewport alone, and
// a change redraws only the blocks whose look it changes.
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { SECTION_SIZE } from './block-shape'
import { positionOf } from './positions'
import { type Piece, type Span, layered, markAttributes, piecesOf } from './span'

type Extent = { start: number; end: number }
/** The spans that touch a section, by section; sections left out are drawn without any. */
export type SectionSpans = ReadonlyMap<number, readonly Span[]>
/** What is left out stays as before. `active`: ids. `extra`: one span more. */
export type HighlightChange = { sections?: SectionSpans; extra?: Span | null; active?: readonly string[] }

type Shown = { sections: SectionSpans; extra: Span | null; active: ReadonlySet<string> }
type Highlights = Shown & { drawn: DecorationSet }

const key = new PluginKey<Highlights>('highlights')

/** Tells the plugin what changed. */
export function changeHighlights(transaction: Transaction, change: HighlightChange): Transaction {
  return transaction.setMeta(key, change).setMeta('addToHistory', false)
}

/** The id of the element that says in words what a mark is (kept outside the text, so that it is never copied). */
export function labelIdOf(annotationId: string): string {
  return `mark-${annotationId}`
}

/** The id of the element that leads from a mark to its card. */
export function detailsIdOf(annotationId: string): string {
  return `details-${annotationId}`
}

/** Draws over a text of these blocks; `first`: what stands from the beginning. */
export function highlights(blocks: readonly Extent[], first: HighlightChange): Plugin<Highlights> {
  return new Plugin<Highlights>({
    key,
    state: {
      init(_, { doc }) {
        const nothing: Shown = { sections: new Map(), extra: null, active: new Set() }
        const shown = changed(nothing, first)
        return { ...shown, drawn: redrawn(DecorationSet.empty, doc, nothing, shown) }
      },
      apply(transaction, before) {
        const drawn = transaction.docChanged ? before.drawn.map(transaction.mapping, transaction.doc) : before.drawn
        const change = transaction.getMeta(key) as HighlightChange | undefined
        if (change === undefined) return drawn === before.drawn ? before : { ...before, drawn }
        const after = changed(before, change)
        return { ...after, drawn: redrawn(drawn, transaction.doc, before, after) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  })

  function redrawn(drawn: DecorationSet, doc: Node, before: Shown, after: Shown): DecorationSet {
    const isAlike = before.extra === after.extra && before.active === after.active
    let set = drawn
    for (const section of new Set([...before.sections.keys(), ...after.sections.keys()])) {
      if (isAlike && before.sections.get(section) === after.sections.get(section)) continue
      for (let at = section * SECTION_SIZE; at < (section + 1) * SECTION_SIZE && at < blocks.length; at++) {
        const block = blocks[at]
        if (block === undefined) continue
        const spans = spansIn(after, section, block)
        const spansBefore = spansIn(before, section, block)
        if (lookOf(spansBefore, before.active) !== lookOf(spans, after.active)) {
          set = redrawnBlock(set, doc, block, spans, after.active)
        }
      }
    }
    return set
  }

  function redrawnBlock(
    set: DecorationSet,
    doc: Node,
    block: Extent,
    spans: readonly Span[],
    active: ReadonlySet<string>,
  ): DecorationSet {
    const from = positionOf(blocks, block.start)
    const to = positionOf(blocks, block.end)
    const cleared = set.remove(set.find(from, to).filter((one) => one.from >= from && one.to <= to))
    if (spans.length === 0) return cleared
    return cleared.add(
      doc,
      piecesOf(layered(spans), block.start, block.end).map((piece) =>
        Decoration.inline(
          positionOf(blocks, piece.start),
          positionOf(blocks, piece.end),
          attributesOf(piece, active.has(piece.span.id)),
        ),
      ),
    )
  }
}

function changed(before: Shown, { sections, extra, active }: HighlightChange): Shown {
  return {
    sections: sections ?? before.sections,
    extra: extra === undefined ? before.extra : extra,
    active: active ? new Set(active) : before.active,
  }
}

function spansIn({ sections, extra }: Shown, section: number, block: Extent): Span[] {
  const touches = ({ start, end }: Extent) => start < block.end && end > block.start
  const spans = (sections.get(section) ?? []).filter(touches)
  if (extra !== null && touches(extra)) spans.push(extra)
  return spans
}

function lookOf(spans: readonly Span[], active: ReadonlySet<string>): string {
  return spans
    .map(
      ({ id, start, end, mark, status, place }) => `${id} ${start} ${end} ${mark} ${status} ${place} ${active.has(id)}`,
    )
    .join(';')
}

function attributesOf(piece: Piece, isActive: boolean): Record<string, string> {
  return {
    nodeName: 'mark',
    ...markAttributes(piece, isActive),
    'aria-describedby': labelIdOf(piece.span.id),
    'aria-details': detailsIdOf(piece.span.id),
  }
}
