// The document: sections of blocks of plain text. Annotations are no part of it; they are drawn over it (highlights.ts).
import { Schema } from 'prosemirror-model'
import { type BlockKind, BLOCK_KINDS } from '../core/words'
import { BLOCK_TAGS, blockAttributes, sectionAttributes } from './block-shape'

function kindOf(value: unknown): BlockKind {
  return BLOCK_KINDS.find((kind) => kind === value) ?? 'paragraph'
}

const patterns = new Map<BlockKind, HTMLElement>()

/** An element of a kind, to be copied: a long article has thousands, and setting each attribute of each takes longer. */
function patternOf(kind: BlockKind): HTMLElement {
  const known = patterns.get(kind)
  if (known !== undefined) return known
  const made = document.createElement(BLOCK_TAGS[kind])
  for (const [name, value] of Object.entries(blockAttributes(kind, 0))) made.setAttribute(name, value)
  patterns.set(kind, made)
  return made
}

/** doc > section+ > block+ > text. A block carries its kind and its place in the revision. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: {
      content: 'block+',
      attrs: { index: { default: 0, validate: 'number' }, size: { default: 0, validate: 'number' } },
      toDOM: (node) => ['div', sectionAttributes(Number(node.attrs.index), Number(node.attrs.size)), 0],
    },
    block: {
      content: 'text*',
      marks: '',
      attrs: { kind: { default: 'paragraph', validate: 'string' }, ordinal: { default: 0, validate: 'number' } },
      toDOM: (node) => {
        const dom = document.importNode(patternOf(kindOf(node.attrs.kind)))
        dom.setAttribute('data-ordinal', String(node.attrs.ordinal))
        return { dom, contentDOM: dom }
      },
    },
    text: {},
  },
})
