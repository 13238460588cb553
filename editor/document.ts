// From an article's text and blocks to the editor's document, and to the same thing as markup for the server.
import type { Node } from 'prosemirror-model'
import type { BlockKind } from '../core/words'
import { BLOCK_TAGS, SECTION_SIZE, blockAttributes, sectionAttributes } from './block-shape'
import { schema } from './schema'

/** What the document needs of a block: UTF-16, half-open, into the text. */
export type TextBlock = { ordinal: number; kind: BlockKind; start: number; end: number }

/**
 * The document of a text. `blocks` are all blocks of the revision in order: the first starts at 0, each next one `\n`
 * after the one before. Throws a RangeError otherwise, because every position would be wrong.
 */
export function articleDocument(text: string, blocks: readonly TextBlock[]): Node {
  checkBlocks(text, blocks)
  const sections = sectionsOf(blocks).map((section, index) =>
    schema.node(
      'section',
      { index },
      section.map((block) => {
        const content = text.slice(block.start, block.end)
        return schema.node(
          'block',
          { kind: block.kind, ordinal: block.ordinal },
          content === '' ? [] : [schema.text(content)],
        )
      }),
    ),
  )
  return schema.node(
    'doc',
    null,
    sections.length > 0 ? sections : [schema.node('section', null, [schema.node('block')])],
  )
}

/** The same document as HTML, for the page before any script has run. */
export function articleMarkup(text: string, blocks: readonly TextBlock[]): string {
  return sectionsOf(blocks)
    .map((section, index) => {
      const inner = section.map((block) => {
        const tag = BLOCK_TAGS[block.kind]
        const content = escaped(text.slice(block.start, block.end)) || '<br>'
        return `<${tag}${attributes(blockAttributes(block.kind, block.ordinal))}>${content}</${tag}>`
      })
      return `<div${attributes(sectionAttributes(index))}>${inner.join('')}</div>`
    })
    .join('')
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
