import { Transform as Original } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { schema } from './schema'
import { Transform } from './still-text'

const block = (ordinal: number, text: string) =>
  schema.node('block', { ordinal }, text === '' ? [] : [schema.text(text)])
const doc = schema.node('doc', null, [
  schema.node('section', { index: 0, size: 2 }, [block(0, '題名 𠮷'), block(1, 'か\u3099 👨‍👩‍👧‍👦')]),
  schema.node('section', { index: 1, size: 1 }, [block(2, ''), block(3, '終わり')]),
])

test('another kind of a block gives the document that prosemirror-transform gives', () => {
  const positions: number[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'block') positions.push(position)
  })
  expect(positions).toHaveLength(4)
  for (const position of positions) {
    const expected = new Original(doc).setNodeAttribute(position, 'kind', 'quote').doc
    const changed = new Transform(doc).setNodeAttribute(position, 'kind', 'quote')
    expect(changed.doc.eq(expected)).toBe(true)
    expect(changed.doc.eq(doc)).toBe(false)
    expect(changed.docChanged).toBe(true)
    expect(changed.before).toBe(doc)
  }
})

test('what would change the text is noted, and changes nothing', () => {
  for (const name of [
    'replace',
    'replaceWith',
    'replaceRange',
    'replaceRangeWith',
    'delete',
    'deleteRange',
    'addMark',
    'removeMark',
  ] as const) {
    const transform = new Transform(doc)
    expect(transform.docChanged).toBe(false)
    expect(transform[name]()).toBe(transform)
    expect(transform.docChanged, name).toBe(true)
    expect(transform.doc).toBe(doc)
    expect(transform.mapping.slice().map(7)).toBe(7)
  }
})

test('the rest of the text comes after what stands, as prosemirror-transform puts it there', () => {
  const rest = [schema.node('section', { index: 2, size: 3 }, [block(4, '残り'), block(5, '')])]
  const end = doc.content.size
  const expected = new Original(doc).insert(end, rest).doc
  const changed = new Transform(doc).insert(end, rest)
  expect(changed.doc.eq(expected)).toBe(true)
  expect(changed.docChanged).toBe(true)
  expect(changed.doc.firstChild).toBe(doc.firstChild)
})

test('nodes put anywhere else are noted, and change nothing', () => {
  const section = schema.node('section', { index: 2, size: 0 }, [block(4, '')])
  for (const at of [0, doc.firstChild?.nodeSize ?? 0]) {
    const transform = new Transform(doc).insert(at, section)
    expect(transform.docChanged).toBe(true)
    expect(transform.doc).toBe(doc)
  }
})

test('there is no node where there is none', () => {
  expect(() => new Transform(doc).setNodeAttribute(doc.content.size, 'kind', 'quote')).toThrow(RangeError)
})
