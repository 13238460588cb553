import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block, LookedAt } from '@/core/article.schema'
import { mergedOffers, offerAt, type Offer, offerKey, openOffers } from '@/core/offer'
import { sentencesOf } from '@/core/sentence'
import type { Dismissal } from '@/core/suggestion.schema'
import { SECTION_SIZE } from '@/editor/block-shape'
import { blockAt } from '@/editor/positions'
import { AnnotationSet } from '../reader/annotation-set'
import { newAnnotation, newContent } from '../reader/content-changes'
import { spansIn } from '../reader/shown-spans'
import { keptAsSaved } from '../reader/state'
import { createOpenBySection } from './open-by-section'

const LINES = Array.from({ length: SECTION_SIZE * 2 + 3 }, (_, i) => `𠮷${i}番目の文。か\u3099👨‍👩‍👧‍👦つづく文。`)
const TEXT = LINES.join('\n')
let from = 0
const BLOCKS = LINES.map((line, ordinal): Block => {
  const kind = 'paragraph' as const
  const block = { revisionId: 'r', ordinal, kind, guessed: kind, start: from, end: from + line.length, version: 1 }
  from = block.end + 1
  return block
})
const SENTENCES = sentencesOf(TEXT, BLOCKS)
const HERE = { projectId: 'p', articleId: 'a', revisionId: 'r', authorId: 'me', time: '' }

function offer(start: number, end: number, kind: Offer['from']): Offer {
  const rest = { isForecast: false, chain: [], endsUnnamed: false, because: [], words: '' }
  return { ...rest, start, end, asserts: 'content', from: kind }
}
const CUES = SENTENCES.map(({ start, end }) => offer(start, end, 'cues'))

const sentence = fc.nat(SENTENCES.length - 1)
const place = fc.record({ at: fc.nat(TEXT.length - 200), length: fc.integer({ min: 1, max: 180 }) })
const step = fc.oneof(
  fc.record({ id: fc.nat(5), mark: place }),
  fc.record({ without: fc.nat(5) }),
  fc.record({ look: sentence, by: fc.constantFrom('me', 'you') }),
  fc.record({ dismiss: sentence }),
  fc.record({ found: sentence }),
  fc.record({ recommended: fc.array(place, { maxLength: 3 }) }),
)

it('leaves after each change what all of it, gone through at once, leaves', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let kept = AnnotationSet.of(BLOCKS, [])
      let lookedAt: LookedAt[] = []
      let dismissals = new Map<string, Dismissal>()
      let recommended: Offer[] = []
      const found = new Set<number>()
      const offering = createOpenBySection(TEXT, kept.bounds, 'me')
      let before: readonly (readonly Offer[])[] = []
      for (const one of steps) {
        if ('mark' in one) {
          const span = { start: one.mark.at, end: one.mark.at + one.mark.length }
          kept = kept.with(keptAsSaved(newAnnotation(`${one.id}`, newContent(TEXT, span, 'sourced', []), HERE)))
        } else if ('without' in one) kept = kept.without(`${one.without}`)
        else if ('look' in one) {
          const { start, end } = SENTENCES[one.look] ?? { start: 0, end: 1 }
          lookedAt = [...lookedAt, { revisionId: 'r', personId: one.by, start, end, createdAt: '' }]
        } else if ('dismiss' in one) {
          const { start, end } = SENTENCES[one.dismiss] ?? { start: 0, end: 1 }
          const row = { id: `${start}`, start, end, asserts: 'content', withdrawnAt: null } as unknown as Dismissal
          dismissals = new Map(dismissals).set(row.id, row)
        } else if ('found' in one) {
          found.add(one.found)
          offering.find(one.found, CUES.slice(one.found, one.found + 1))
        } else {
          recommended = mergedOffers(
            [],
            one.recommended.map(({ at, length }) => offer(at, at + length, 'recommender')),
          )
          offering.recommend(recommended)
        }
        const whole = openOffers(
          TEXT,
          mergedOffers(
            recommended,
            CUES.filter((_, i) => found.has(i)),
          ),
          {
            answers: spansIn([...kept.values()]),
            lookedAt: lookedAt.filter(({ personId }) => personId === 'me'),
            dismissed: new Set([...dismissals.values()].map(offerKey)),
          },
        )
        const open = offering.open({ kept, lookedAt, dismissals })
        expect(open.all).toEqual(whole)
        expect(open.beginning.flat()).toEqual(whole)
        kept.bounds.forEach((section, at) => {
          const touching = whole.filter(
            (one) => blockAt(kept.bounds, one.start) === at || (one.start < section.start && one.end > section.start),
          )
          expect(open.touching[at]?.filter(({ end }) => end !== section.start)).toEqual(touching)
          for (const head of [section.start, section.start + 7, section.end]) {
            expect(offerAt(open.touching[at] ?? [], head)).toBe(offerAt(open.all, head))
          }
          const isAsBefore =
            touching.length === before[at]?.length && touching.every((one, i) => one === before[at]?.[i])
          if (isAsBefore) expect(open.touching[at]).toBe(before[at])
        })
        before = open.touching
        expect(offering.open({ kept, lookedAt, dismissals })).toBe(open)
      }
    }),
    { numRuns: 60 },
  )
})
