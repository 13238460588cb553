// The document: sections of blocks of plain text. Annotations are no part of it; they are drawn over it (highlights.ts).
import { Schema } from 'prosemirror-model'
import { type BlockKind, BLOCK_KINDS } from '../core/words'
import { BLOCK_TAGS, blockAttributes, sectionAttributes } from './block-shape'

function kindOf(value: unknown): BlockKind {
  return BLOCK_KINDS.find((kind) => kind === value) ?? 'paragraph'
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
        const kind = kindOf(node.attrs.kind)
        return [BLOCK_TAGS[kind], blockAttributes(kind, Number(node.attrs.ordinal)), 0]
      },
    },
    text: {},
  },
})
