import * as fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import { DecorationSet } from 'prosemirror-view'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SECTION_SIZE } from './block-shape'
import { articleDocument, type TextBlock } from './document'
import { changeHighlights, type HighlightChange, highlights } from './highlights'
import { offsetOf } from './positions'
import type { Span } from './span'

type Extent = { start: number; end: number }

const LINES = ['𠮷野氏は述べた。', '👨‍👩‍👧‍👦の家族', 'か\u3099ぎの話', 'ＮＡＴＯ諸国']
/** Two sections and some blocks more. */
const TEXT = Array.from({ length: 2 * SECTION_SIZE + 4 }, (_, i) => LINES[i % LINES.length]).join('\n')
const BLOCKS = blocksOf(TEXT)

function blocksOf(text: string): TextBlock[] {
  let start = 0
  return text.split('\n').map((line, ordinal) => {
    const block: TextBlock = { ordinal, start, end: start + line.length, kind: 'paragraph' }
    start = block.end + 1
    return block
  })
}

function sectionsOf(blocks: readonly TextBlock[]): Extent[] {
  const starts = blocks.filter(({ ordinal }) => ordinal % SECTION_SIZE === 0)
  return starts.map(({ ordinal, start }) => ({
    start,
    end: blocks[Math.min(ordinal + SECTION_SIZE, blocks.length) - 1]?.end ?? start,
  }))
}

function stateWith(first: HighlightChange): EditorState {
  return EditorState.create({ doc: articleDocument(TEXT, BLOCKS), plugins: [highlights(BLOCKS, first)] })
}

/** What ProseMirror keeps of the attributes of a decoration. */
const inside = z.object({
  type: z.object({ attrs: z.object({ 'data-id': z.string().optional(), class: z.string() }) }),
})

type Drawn = { start: number; end: number; what: string }

/** What is drawn: the offsets of each decoration, and the annotation it is of, and its class. */
function drawnIn(state: EditorState): Drawn[] {
  const drawn = state.plugins[0]?.props.decorations?.call(state.plugins[0], state)
  if (!(drawn instanceof DecorationSet)) throw new Error('no decorations')
  return drawn
    .find()
    .map((decoration) => {
      const [start, end] = [offsetOf(BLOCKS, decoration.from), offsetOf(BLOCKS, decoration.to)]
      const { 'data-id': id, class: name } = inside.parse(decoration).type.attrs
      return { start, end, what: id === undefined ? name : `${id} ${name}` }
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.what.localeCompare(b.what))
}

const someRange = fc
  .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }))
const someRanges = fc.array(someRange, { maxLength: 8 })
const SECTIONS = sectionsOf(BLOCKS)
/** The ranges that touch each section. */
const touchingEach = (ranges: readonly Extent[]) =>
  SECTIONS.map((section) => ranges.filter(({ start, end }) => start < section.end && end > section.start))
/** Sections keep lists from change to change, as they do where only some of them are changed. */
const POOL = [
  [],
  [{ start: 3, end: 40 }],
  [
    { start: 20, end: (SECTIONS[0]?.end ?? 0) + 5 },
    { start: 90, end: 95 },
  ],
].map(touchingEach)
const someTone = fc.oneof(
  someRanges.map(touchingEach),
  fc.tuple(...SECTIONS.map((_, at) => fc.constantFrom(...POOL.map((lists) => lists[at] ?? [])))),
)
const spanOf = (range: { start: number; end: number }, i: number): Span => ({
  id: `a${i}`,
  ...range,
  mark: 'sourced',
  status: 'draft',
  place: 'own',
})
const someSpans = fc.array(someRange, { maxLength: 6 }).map((ranges) => ranges.map(spanOf))
/** Most spans are the same from change to change, as they are where one annotation of many is changed. */
const KEPT = [0, 4, 11, 200, 330].map((start, i) => spanOf({ start, end: start + 20 }, 10 + i))
const someFewer = fc.subarray(KEPT)
const someSections = fc
  .tuple(fc.nat(2), fc.nat(2), fc.oneof(someSpans, someFewer))
  .map(([a, b, spans]) => new Map([Math.min(a, b), Math.max(a, b)].map((section) => [section, spans])))
const someChange: fc.Arbitrary<HighlightChange> = fc.oneof(
  someSections.map((sections) => ({ sections })),
  fc.constantFrom([], ['a0'], ['a1', 'a2', 'a11']).map((active) => ({ active })),
  fc.option(someRange, { nil: null }).map((range) => ({
    extra: range && { ...spanOf(range, 1), place: 'second' as const },
  })),
  fc.record({ looked: someTone, suggested: someTone }, { requiredKeys: [] }).map((tones) => ({ tones })),
)

describe('what is drawn over the text', () => {
  it('is the same after changes as if it had been drawn so from the first', () => {
    fc.assert(
      fc.property(fc.array(someChange, { minLength: 1, maxLength: 8 }), (changes) => {
        const first = stateWith({})
        const changed = changes.reduce((state, change) => state.apply(changeHighlights(state.tr, change)), first)
        const tones = Object.assign({}, ...changes.map((change) => change.tones))
        expect(drawnIn(changed)).toEqual(drawnIn(stateWith({ ...Object.assign({}, ...changes), tones })))
      }),
    )
  })

  it('gives a tone to all that is asked for, but not under marks nor in sections out of sight', () => {
    fc.assert(
      fc.property(someSections, someRanges, (sections, ranges) => {
        const drawn = drawnIn(stateWith({ sections, tones: { suggested: touchingEach(ranges) } }))
        const holds = (list: readonly { start: number; end: number }[], at: number) =>
          list.some(({ start, end }) => start <= at && at < end)
        BLOCKS.forEach(({ start, end, ordinal }) => {
          const spans = sections.get(Math.floor(ordinal / SECTION_SIZE))
          const toned = drawn.filter(({ what }) => what === 'tone-suggested')
          for (let at = start; at < end; at++) {
            const isToned = spans !== undefined && holds(ranges, at) && !holds(spans, at)
            expect(holds(toned, at), `at ${at}`).toBe(isToned)
          }
        })
      }),
      { numRuns: 30 },
    )
  })
})
