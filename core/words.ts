// The closed word lists of the field. Plain values only: the browser imports this file, so no zod here
// (the schemas over these lists stand in the *.schema.ts files).

/** What a piece of a revision is. `boilerplate` and `separator` are kept and shown, never counted. */
export const BLOCK_KINDS = ['title', 'heading', 'paragraph', 'quote', 'caption', 'separator', 'boilerplate'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** The three verdicts. Nothing else is a verdict. */
export const VERDICTS = ['sourced', 'unverifiable', 'contradicted'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What a reviewer puts on a span: a verdict, or that the span is not checkable. */
export const MARKS = [...VERDICTS, 'set-aside'] as const
export type Mark = (typeof MARKS)[number]

/** What an annotation is about: that it is so, or that a source said or published it. */
export const ASSERTIONS = ['content', 'attribution'] as const
export type Assertion = (typeof ASSERTIONS)[number]

/** Why a verdict was given; the first ground of an annotation leads. A set-aside has none. */
export const GROUNDS = {
  sourced: ['primary-source', 'official-record', 'data', 'independent-reports'],
  unverifiable: [
    'anonymous-source',
    'single-source',
    'conflicting-evidence',
    'no-record',
    'unreachable',
    'secret',
    'ambiguous',
  ],
  contradicted: ['primary-source', 'official-record', 'data', 'independent-reports', 'later-event', 'internal'],
} as const satisfies Record<Verdict, readonly string[]>
export type Ground = (typeof GROUNDS)[Verdict][number]

/** Every ground once, in the order of the verdicts. */
export const ALL_GROUNDS = [...new Set<Ground>(Object.values(GROUNDS).flat())]

/** The grounds that may stand under a mark, in the order they are offered. */
export function groundsOf(mark: Mark): readonly Ground[] {
  return mark === 'set-aside' ? [] : GROUNDS[mark]
}

export const FLAGS = ['misleads', 'partly', 'outdated'] as const
export type Flag = (typeof FLAGS)[number]

export const WEIGHTS = ['central', 'supporting', 'incidental'] as const
export type Weight = (typeof WEIGHTS)[number]
/** How much of the article rests on a claim of this weight. A central claim is one unit of the index (÷ 3). */
export const WEIGHT_POINTS: Record<Weight, number> = { central: 3, supporting: 2, incidental: 1 }

export const STATUSES = ['draft', 'submitted', 'accepted', 'rejected', 'superseded'] as const
export type Status = (typeof STATUSES)[number]

export const SOURCE_KINDS = ['outlet', 'agency', 'person', 'official', 'document', 'anonymous'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const EVIDENCE_KINDS = ['web', 'document', 'book', 'broadcast', 'inquiry', 'observation'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const STANCES = ['supports', 'refutes', 'context'] as const
export type Stance = (typeof STANCES)[number]

/** What makes evidence a record: made by whoever did, measured, recorded or registered the thing. */
export const RECORD_KINDS = ['primary-source', 'official-record', 'data'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export const JUDGEMENTS = ['approve', 'request-changes', 'dispute'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

/** Stages of an article, derived from its record (`core/stage.ts`), never stored. */
export const STAGES = ['intake', 'assigned', 'coding', 'in-review', 'at-the-desk', 'published', 'needs-update'] as const
export type Stage = (typeof STAGES)[number]

export const ROLES = ['lead', 'reviewer', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Why an edition was published: the first, 訂正 (fact or verdict), 修正 (typing), 追記 (later evidence). */
export const EDITION_KINDS = ['first', 'correction', 'fix', 'update'] as const
export type EditionKind = (typeof EDITION_KINDS)[number]

export const LOCALES = ['en', 'ja'] as const
export type Locale = (typeof LOCALES)[number]

/** The stance evidence needs to carry a verdict; null where none is needed. */
export function stanceFor(mark: Mark): Stance | null {
  return mark === 'sourced' ? 'supports' : mark === 'contradicted' ? 'refutes' : null
}
