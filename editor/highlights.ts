// The plugin that draws over the text: spans as <mark> elements and, where there is none, tones as plain ones. Spans come by
// section, of those near the viewport alone, tones are drawn in the same sections, and a change redraws only the blocks whose
// look it changes.
//
// Tones are elements and not CSS highlights because a browser paints every block with a highlight anew whenever anything
// changes anywhere in the page (docs/performance.md).
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { SECTION_SIZE } from './block-shape'
import { positionOf } from './positions'
import { apart, outside } from './ranges'
import { type Piece, type Span, layered, markAttributes, piecesOf } from './span'

type Extent = { start: number; end: number }
/** The spans that touch a section, by section; sections left out are drawn without any. */
export type SectionSpans = ReadonlyMap<number, readonly Span[]>
/** What a stretch of text is shown as, beside marks; styled by the class `tone-…`. */
const TONES = ['looked', 'suggested'] as const
type Tone = (typeof TONES)[number]
/** Where each tone is: the ranges that touch a section, by section. A list that is the same is not gone through again. */
type Tones = Readonly<Record<Tone, readonly (readonly Extent[])[]>>
/** What is left out stays as before. `active`: ids. `extra`: one span more. */
export type HighlightChange = {
  sections?: SectionSpans
  extra?: Span | null
  active?: readonly string[]
  tones?: Partial<Tones>
}

type Shown = { sections: SectionSpans; extra: Span | null; active: ReadonlySet<string>; tones: Tones }
/** What is drawn in one block. */
type Look = { spans: readonly Span[]; tones: readonly (Extent & { tone: Tone })[] }

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
        const tones = { looked: [], suggested: [] }
        const nothing: Shown = { sections: new Map(), extra: null, active: new Set(), tones }
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
    const isToggled = ({ id }: Span) => before.active.has(id) !== after.active.has(id)
    const isOtherExtra = before.extra !== after.extra || (after.extra !== null && isToggled(after.extra))
    const extras = isOtherExtra ? [before.extra, after.extra].filter((span) => span !== null) : []
    const gone: Decoration[] = []
    const come: Decoration[] = []
    for (const section of new Set([...before.sections.keys(), ...after.sections.keys()])) {
      const [old, now] = [before.sections.get(section), after.sections.get(section)]
      const isRetoned = TONES.some((tone) => before.tones[tone][section] !== after.tones[tone][section])
      const isWhole = isRetoned || old === undefined || now === undefined
      const changes = isWhole ? [] : [...extras, ...inOneOf(old, now), ...now.filter(isToggled)]
      if (!isWhole && changes.length === 0) continue
      for (let at = section * SECTION_SIZE; at < (section + 1) * SECTION_SIZE && at < blocks.length; at++) {
        const block = blocks[at]
        if (block === undefined || !(isWhole || changes.some((span) => touch(span, block)))) continue
        const look = lookIn(after, section, block)
        if (nameOf(lookIn(before, section, block), before.active) === nameOf(look, after.active)) continue
        gone.push(...drawnOver(drawn, block))
        come.push(...decorationsOf(block, look, after.active))
      }
    }
    return drawn.remove(gone).add(doc, come)
  }

  function drawnOver(drawn: DecorationSet, block: Extent): Decoration[] {
    const from = positionOf(blocks, block.start)
    const to = positionOf(blocks, block.end)
    return drawn.find(from, to).filter((one) => one.from >= from && one.to <= to)
  }

  function decorationsOf(block: Extent, { spans, tones }: Look, active: ReadonlySet<string>): Decoration[] {
    const over = ({ start, end }: Extent, attributes: Record<string, string>) =>
      Decoration.inline(positionOf(blocks, start), positionOf(blocks, end), attributes)
    return [
      ...piecesOf(layered(spans), block.start, block.end).map((piece) =>
        over(piece, attributesOf(piece, active.has(piece.span.id))),
      ),
      ...tones.map((range) => over(range, { class: `tone-${range.tone}` })),
    ]
  }
}

function changed(before: Shown, { sections, extra, active, tones }: HighlightChange): Shown {
  return {
    tones: tones === undefined ? before.tones : { ...before.tones, ...tones },
    sections: sections ?? before.sections,
    extra: extra === undefined ? before.extra : extra,
    active: active ? new Set(active) : before.active,
  }
}

function touch(a: Extent, b: Extent): boolean {
  return a.start < b.end && a.end > b.start
}

/** Spans that only one of two lists has. */
function inOneOf(old: readonly Span[], now: readonly Span[]): Span[] {
  if (old === now) return []
  const [before, after] = [new Set(old), new Set(now)]
  return [...old.filter((span) => !after.has(span)), ...now.filter((span) => !before.has(span))]
}

function lookIn({ sections, extra, tones }: Shown, section: number, block: Extent): Look {
  const inSection = sections.get(section)
  if (inSection === undefined) return { spans: [], tones: [] }
  const spans = inSection.filter((span) => touch(span, block))
  if (extra !== null && touch(extra, block)) spans.push(extra)
  const toned = TONES.flatMap((tone) =>
    outside(apart((tones[tone][section] ?? []).filter((range) => touch(range, block))), spans).flatMap(
      ({ start, end }) => {
        const inside = { tone, start: Math.max(start, block.start), end: Math.min(end, block.end) }
        return inside.start < inside.end ? [inside] : []
      },
    ),
  )
  return { spans, tones: toned }
}

/** Two looks of one name are drawn alike. */
function nameOf({ spans, tones }: Look, active: ReadonlySet<string>): string {
  const names = spans.map(
    ({ id, start, end, mark, status, place }) => `${id} ${start} ${end} ${mark} ${status} ${place} ${active.has(id)}`,
  )
  return [...names, ...tones.map(({ tone, start, end }) => `${tone} ${start} ${end}`)].join(';')
}

function attributesOf(piece: Piece, isActive: boolean): Record<string, string> {
  return {
    nodeName: 'mark',
    ...markAttributes(piece, isActive),
    'aria-describedby': labelIdOf(piece.span.id),
    'aria-details': detailsIdOf(piece.span.id),
  }
}
