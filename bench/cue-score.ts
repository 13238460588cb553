// Precision and recall of found cues against marked ones, per type.
import { CUE_TYPES, type CueType } from '../core/cues'
import type { Cue } from '../core/cues'
import type { GoldCue, GoldText } from './cue-gold'

/** Counts of one type. `matched`: same type, overlap at least half of the union, one to one; `exact`: the same span. */
export type CueScore = { type: CueType; marked: number; found: number; matched: number; exact: number }

/** Who is cited: of the matched attributions, how often both, or neither, name the same span (by half of the union). */
export type CitedScore = { compared: number; right: number }

type Span = { start: number; end: number }

/** Overlap over union of two spans. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** One-to-one pairs of one type, the greatest overlap first, none under half. */
export function pairs(marked: readonly GoldCue[], found: readonly Cue[]): [GoldCue, Cue][] {
  const candidates = marked
    .flatMap((gold) => found.map((cue) => ({ gold, cue, share: gold.type === cue.type ? overlap(gold, cue) : 0 })))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
  const taken = new Set<GoldCue | Cue>()
  return candidates.flatMap(({ gold, cue }): [GoldCue, Cue][] => {
    if (taken.has(gold) || taken.has(cue)) return []
    taken.add(gold).add(cue)
    return [[gold, cue]]
  })
}

/** The scores of all types over several texts. */
export function scoreCues(texts: readonly { gold: GoldText; found: readonly Cue[] }[]): {
  types: CueScore[]
  cited: CitedScore
} {
  const matched = texts.flatMap(({ gold, found }) => pairs(gold.cues, found))
  const types = CUE_TYPES.map((type): CueScore => {
    const own = matched.filter(([gold]) => gold.type === type)
    return {
      type,
      marked: texts.reduce((sum, { gold }) => sum + gold.cues.filter((cue) => cue.type === type).length, 0),
      found: texts.reduce((sum, { found }) => sum + found.filter((cue) => cue.type === type).length, 0),
      matched: own.length,
      exact: own.filter(([gold, cue]) => gold.start === cue.start && gold.end === cue.end).length,
    }
  })
  const said = matched.filter(([gold]) => gold.type === 'attribution')
  const right = said.filter(([gold, cue]) =>
    gold.cited === null || cue.cited === null ? gold.cited === cue.cited : overlap(gold.cited, cue.cited) >= 0.5,
  )
  return { types, cited: { compared: said.length, right: right.length } }
}
