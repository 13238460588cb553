// The plugin that draws spans as <mark> elements over the text. Only sections near the viewport are drawn, and a change
// redraws only the blocks it touches.
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { SECTION_SIZE } from './block-shape'
import { blockAt, positionOf } from './positions'
import { type LayeredSpan, type Span, layered, piecesOf } from './span'

type Extent = { start: number; end: number }
/** Sections drawn, first and last, both included. */
export type Window = { first: number; last: number }
type Change = { spans?: readonly Span[]; active?: readonly string[]; window?: Window }

type Highlights = {
  spansByBlock: ReadonlyMap<number, LayeredSpan[]>
  active: ReadonlySet<string>
  window: Window
  drawn: DecorationSet
}

const key = new PluginKey<Highlights>('highlights')

/** Tells the plugin what changed: the spans (all of them), which are active (focused or hovered), which sections show. */
export function changeHighlights(transaction: Transaction, change: Change): Transaction {
  return transaction.setMeta(key, change).setMeta('addToHistory', false)
}

/** The id of the element that says in words what a mark is (kept outside the text, so that it is never copied). */
export function labelIdOf(annotationId: string): string {
  return `mark-${annotationId}`
}

/** Draws over a text of these blocks. */
export function highlights(blocks: readonly Extent[]): Plugin<Highlights> {
  return new Plugin<Highlights>({
    key,
    state: {
      init: () => ({
        spansByBlock: new Map(),
        active: new Set(),
        window: { first: 0, last: 3 },
        drawn: DecorationSet.empty,
      }),
      apply(transaction, before) {
        const drawn = transaction.docChanged ? before.drawn.map(transaction.mapping, transaction.doc) : before.drawn
        const change = transaction.getMeta(key) as Change | undefined
        if (change === undefined) return drawn === before.drawn ? before : { ...before, drawn }
        const after = {
          spansByBlock: change.spans ? byBlock(blocks, layered(change.spans)) : before.spansByBlock,
          active: change.active ? new Set(change.active) : before.active,
          window: change.window ?? before.window,
        }
        const redrawn = changedBlocks(before, after, blocks.length)
        return { ...after, drawn: redrawn.reduce((set, block) => redraw(set, transaction.doc, block, after), drawn) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  })

  function redraw(set: DecorationSet, doc: Node, index: number, now: Omit<Highlights, 'drawn'>): DecorationSet {
    const block = blocks[index]
    if (block === undefined) return set
    const from = positionOf(blocks, block.start)
    const to = positionOf(blocks, block.end)
    const cleared = set.remove(set.find(from, to).filter((one) => one.from >= from && one.to <= to))
    if (!isShown(now.window, index)) return cleared
    const pieces = piecesOf(now.spansByBlock.get(index) ?? [], block.start, block.end)
    return cleared.add(
      doc,
      pieces.map(({ start, end, span, isFirst }) =>
        Decoration.inline(
          positionOf(blocks, start),
          positionOf(blocks, end),
          attributesOf(span, isFirst, now.active.has(span.id)),
        ),
      ),
    )
  }
}

function isShown(window: Window, block: number): boolean {
  const section = Math.floor(block / SECTION_SIZE)
  return section >= window.first && section <= window.last
}

function byBlock(blocks: readonly Extent[], spans: LayeredSpan[]): Map<number, LayeredSpan[]> {
  const index = new Map<number, LayeredSpan[]>()
  for (const span of spans) {
    const last = blockAt(blocks, span.end - 1)
    for (let block = blockAt(blocks, span.start); block <= last; block++) {
      const there = index.get(block)
      if (there) there.push(span)
      else index.set(block, [span])
    }
  }
  return index
}

type Shown = Omit<Highlights, 'drawn'>

/** The blocks whose drawing differs: other spans, one of them active or no longer, or newly in or out of sight. */
function changedBlocks(before: Shown, after: Shown, count: number): number[] {
  const touched = new Set([...before.spansByBlock.keys(), ...after.spansByBlock.keys()])
  return [...touched].filter((block) => {
    if (block >= count) return false
    const was = isShown(before.window, block)
    if (was !== isShown(after.window, block)) return true
    return was && lookOf(before, block) !== lookOf(after, block)
  })
}

function lookOf({ spansByBlock, active }: Shown, block: number): string {
  const spans = spansByBlock.get(block) ?? []
  return spans
    .map(
      (span) => `${span.id} ${span.start} ${span.end} ${span.mark} ${span.status} ${span.layer} ${active.has(span.id)}`,
    )
    .join(';')
}

function attributesOf(span: LayeredSpan, isFirst: boolean, isActive: boolean) {
  const names = ['span', `span-${span.mark}`, `span-${span.status}`, `layer-${span.layer}`]
  if (span.place === 'second') names.push('span-second')
  if (isFirst) names.push('span-first')
  if (isActive) names.push('span-active')
  return {
    nodeName: 'mark',
    class: names.join(' '),
    'data-id': span.id,
    'aria-describedby': labelIdOf(span.id),
  }
}
