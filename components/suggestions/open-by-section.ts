// The suggestions nothing answers yet, reckoned by section of the text: only where something changed.
import { mergedOffers, type Offer, offerKey, openOffers } from '@/core/offer'
import type { LookedAt } from '@/core/article.schema'
import type { Dismissal } from '@/core/suggestion.schema'
import { blockAt } from '@/editor/positions'
import { bySection, theSame } from '../reader/by-section'
import { remembered } from '../reader/remembered'
import { type ShownSpans, spansOf } from '../reader/shown-spans'
import type { ReaderState } from '../reader/state'

type Extent = { start: number; end: number }
type Rows<T> = readonly T[]
/** What is open in a section, and the lists it follows from. */
type Known = { from: readonly unknown[]; open: Rows<Offer> }
/** What is open, in order of the text: all of it, and by section that which begins in one and that which touches one. */
export type Open = { all: Rows<Offer>; beginning: Rows<Rows<Offer>>; touching: Rows<Rows<Offer>> }

/** Over one text; `bounds`: its sections (AnnotationSet.bounds). `personId`: whose looks and dismissals count. */
export function createOpenBySection(text: string, bounds: readonly Extent[], personId: string) {
  /** What was found by cues, by section and piece; what was recommended, by section; both together. */
  const found = bounds.map(() => new Map<number, Rows<Offer>>())
  let recommended: Rows<Rows<Offer>> = []
  const all: Rows<Offer>[] = bounds.map(() => [])
  const known = new Map<number, Known>()
  const looked = bySection<LookedAt>()
  const dismissed = bySection<Dismissal>()
  const mine = remembered((rows: Rows<LookedAt>) => rows.filter((row) => row.personId === personId))
  const standing = remembered((rows: ReaderState['dismissals']) =>
    [...rows.values()].filter(({ withdrawnAt }) => withdrawnAt === null),
  )
  let open: Open = { all: [], beginning: [], touching: [] }

  function merge(at: number): void {
    const cues = [...(found[at] ?? [])].sort(([a], [b]) => a - b).flatMap(([, offers]) => offers)
    all[at] = mergedOffers(recommended[at] ?? [], cues)
  }

  /** Those of a section that are open, gone through again only if something they follow from is another. */
  function openIn(at: number, answers: ShownSpans, looks: Rows<Rows<LookedAt>>, gone: Rows<Dismissal>): Rows<Offer> {
    const offers = all[at] ?? []
    const from = [offers, gone, ...looks, ...answers]
    const last = known.get(at)
    if (last?.from.length === from.length && last.from.every((list, i) => list === from[i])) return last.open
    const once = new Map(answers.flatMap((spans) => spans.map((span) => [span.id, span])))
    const dismissedHere = new Set(gone.map(offerKey))
    const now = openOffers(text, offers, {
      answers: [...once.values()],
      lookedAt: looks.flat(),
      dismissed: dismissedHere,
    })
    const open = theSame(last?.open, now)
    known.set(at, { from, open })
    return open
  }

  /** Of what is by section, that which may answer what begins in one: a recommended suggestion may reach into the next ones. */
  function reached<T>(at: number, sections: Rows<T>): Rows<T> {
    const past = (all[at] ?? []).reduce((most, { end }) => Math.max(most, end), 0)
    return sections.slice(at, Math.max(at, blockAt(bounds, Math.max(0, past - 1))) + 1)
  }

  return {
    /** Takes what the cues of one piece of the text gave (`piece` orders the pieces of a section). */
    find(piece: number, offers: Rows<Offer>): void {
      const [first] = offers
      if (first === undefined) return
      const at = blockAt(bounds, first.start)
      found[at]?.set(piece, offers)
      merge(at)
    },
    /** Takes what was recommended, in place of what was before. */
    recommend(offers: Rows<Offer>): void {
      recommended = bySection<Offer>()(offers, bounds)
      bounds.forEach((_, at) => merge(at))
    },
    /** All that nothing answers; the same value, and the same list of a section, while it holds the same. */
    open({ kept, lookedAt, dismissals }: Pick<ReaderState, 'kept' | 'lookedAt' | 'dismissals'>): Open {
      const spans = spansOf(kept)
      const [looks, gone] = [looked(mine(lookedAt), bounds), dismissed(standing(dismissals), bounds)]
      const now = bounds.map((_, at) => openIn(at, reached(at, spans), reached(at, looks), gone[at] ?? []))
      const { beginning } = open
      if (now.length !== beginning.length || now.some((list, at) => list !== beginning[at])) {
        // What cues find ends within its sentence.
        const touching = recommended.length === 0 ? now : touchingEach(now, bounds, open.touching)
        open = { all: ([] as Offer[]).concat(...now), beginning: now, touching }
      }
      return open
    },
  }
}

/** By section, what touches it: its own list, unless something of the ones before reaches into it. */
function touchingEach(
  lists: Rows<Rows<Offer>>,
  bounds: readonly Extent[],
  before: Rows<Rows<Offer>>,
): Rows<Rows<Offer>> {
  let reaching: Offer[] = []
  return lists.map((list, at) => {
    const now = reaching.length === 0 ? list : [...reaching, ...list]
    const past = bounds[at]?.end ?? 0
    reaching = now.filter(({ end }) => end > past)
    return theSame(before[at], now)
  })
}
