// From an article's text and blocks to the editor's document, and to the same thing as markup for the server.
import { Fragment, type Node } from 'prosemirror-model'
import type { BlockKind } from '../core/words'
import { BLOCK_TAGS, SECTION_SIZE, blockAttributes, sectionAttributes } from './block-shape'
import { schema } from './schema'
import { layered, markAttributes, type Piece, piecesOf, type Span } from './span'

/** What the document needs of a block: UTF-16, half-open, into the text. */
export type TextBlock = { ordinal: number; kind: BlockKind; start: number; end: number }

/**
 * The document of a text, or of its first `sections`. `blocks` are all blocks of the revision in order: the first starts at
 * 0, each next one `\n` after the one before. Throws a RangeError otherwise, because every position would be wrong.
 */
export function articleDocument(text: string, blocks: readonly TextBlock[], sections = Infinity): Node {
  checkBlocks(text, blocks)
  const { doc, section, block } = schema.nodes
  return doc.create(
    null,
    blocks.length > 0 ? sectionNodes(text, blocks, 0, sections) : [section.create(null, [block.create()])],
  )
}

/** What comes after the first `sections` of that document. */
export function articleRest(text: string, blocks: readonly TextBlock[], sections: number): Fragment {
  return Fragment.from(sectionNodes(text, blocks, sections))
}

function sectionNodes(text: string, blocks: readonly TextBlock[], from: number, to = Infinity): Node[] {
  const { section, block } = schema.nodes
  const leafOf = ({ kind, ordinal, start, end }: TextBlock) =>
    block.create({ kind, ordinal }, start === end ? null : schema.text(text.slice(start, end)))
  return sectionsOf(blocks)
    .slice(from, to)
    .map((inside, at) => section.create({ index: from + at, size: sizeOf(inside) }, inside.map(leafOf)))
}

/**
 * The same document as HTML with its marks, for the page before any script has run. `blocks` may be the first of a longer
 * text.
 */
export function articleMarkup(text: string, blocks: readonly TextBlock[], spans: readonly Span[]): string {
  return sectionsOf(blocks)
    .map((section, index) => {
      const inner = section.map((block) => {
        const tag = BLOCK_TAGS[block.kind]
        const content = markedText(text, block, spans) || '<br>'
        return `<${tag}${attributes(blockAttributes(block.kind, block.ordinal))}>${content}</${tag}>`
      })
      return `<div${attributes(sectionAttributes(index, sizeOf(section)))}>${inner.join('')}</div>`
    })
    .join('')
}

/** The text of a block, escaped, each piece inside the marks that lie over it. */
function markedText(text: string, { start, end }: TextBlock, spans: readonly Span[]): string {
  const over = spans.filter((span) => span.start < end && span.end > start)
  let html = ''
  let at = start
  for (const pieces of piecesByPlace(piecesOf(layered(over), start, end))) {
    const [first] = pieces
    if (first === undefined) continue
    const marked = pieces.reduceRight(
      (inner, piece) => `<mark${attributes(markAttributes(piece))}>${inner}</mark>`,
      escaped(text.slice(first.start, first.end)),
    )
    html += escaped(text.slice(at, first.start)) + marked
    at = first.end
  }
  return html + escaped(text.slice(at, end))
}

function piecesByPlace(pieces: readonly Piece[]): Piece[][] {
  const places: Piece[][] = []
  for (const piece of pieces) {
    const last = places.at(-1)
    if (last?.[0]?.start === piece.start) last.push(piece)
    else places.push([piece])
  }
  return places
}

function sizeOf(section: readonly TextBlock[]): number {
  return section.reduce((sum, { start, end }) => sum + end - start, 0)
}

function sectionsOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const sections: TextBlock[][] = []
  for (let from = 0; from < blocks.length; from += SECTION_SIZE) sections.push(blocks.slice(from, from + SECTION_SIZE))
  return sections
}

function checkBlocks(text: string, blocks: readonly TextBlock[]): void {
  let expected = 0
  for (const { start, end } of blocks) {
    if (start !== expected || end < start)
      throw new RangeError(`A block at ${start}–${end} should start at ${expected}.`)
    expected = end + 1
  }
  if (blocks.length > 0 && expected !== text.length + 1) {
    throw new RangeError(`The blocks end at ${expected - 1}, the text at ${text.length}.`)
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}
