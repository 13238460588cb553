// The shape of the demo project: what each demo file states, with keys instead of ids and quotes instead of offsets.
// `load.ts` turns keys into ids and quotes into anchors.
import type {
  Assertion,
  BlockKind,
  EvidenceKind,
  Flag,
  Ground,
  Mark,
  RecordKind,
  Role,
  SourceKind,
  Stage,
  Stance,
  Status,
  Weight,
} from '@/core/words'
import type { ClaimKey } from './demo-claims'
import type { PersonKey } from './demo-people'
import type { SourceKey } from './demo-sources'

/** A person of the demo. `role` is theirs in the main project; null: not a member. */
export type DemoPerson = { handle: string; name: string; isAdmin: boolean; role: Role | null }

/** A project beside the main one, or the main one itself. */
export type DemoProject = {
  name: string
  description: string
  guidelines: string
  members: { person: PersonKey; role: Role }[]
}

/** `belongsTo` is the key of the owner, which stands earlier in the list. */
export type DemoSource = { kind: SourceKind; name: string; belongsTo?: string; url?: string }

/** A statement that annotations share. */
export type DemoClaim = { statement: string; asserts: Assertion; by: PersonKey }

/** Evidence of one article's demo file; `copyOf` is the key of evidence that stands earlier. */
export type DemoEvidence = {
  key: string
  kind: EvidenceKind
  title: string
  url?: string
  place?: string
  publishedOn?: string
  /** A short passage in the original's words, or its gist in ours marked（要旨）. */
  excerpt: string
  chain: SourceKey[]
  record?: RecordKind
  copyOf?: string
  /** It is the original, a copy or a translation of the article it stands with. */
  derivesFromArticle?: boolean
  inquiry?: { asked: string; askedOn: string; means: string; answer: string | null; deadline: string | null }
  isProtected?: boolean
  by: PersonKey
}

/** A place of the article: the `occurrence`-th (from 1) place of these words that counts, boilerplate left out. */
export type DemoPlace = { quote: string; occurrence?: number }

/** What happens to an annotation after its author drafted it, in order. */
export type DemoStep =
  | { do: 'submit' }
  | { do: 'approve'; by: PersonKey; words?: string }
  | { do: 'request-changes'; by: PersonKey; words: string }
  | { do: 'dispute'; by: PersonKey; words: string; proposes: Mark }
  /** Ends the open request or dispute: whoever raised it, or a lead. */
  | { do: 'close'; by: PersonKey }
  /** A new 稿 by the author. */
  | { do: 'revise'; content: Partial<DemoContent> }
  | { do: 'reject'; by: PersonKey; words: string }
  | { do: 'withdraw' }
  /** The article's edition stands between what comes before and what comes after. */
  | { do: 'after-edition' }

/** What a reviewer states of a place. */
export type DemoContent = DemoPlace & {
  mark: Mark
  asserts?: Assertion
  grounds?: Ground[]
  flags?: { flag: Flag; words: string }[]
  weight: Weight
  chain?: SourceKey[]
  namedSource?: SourceKey
  /** On an attribution: the key of the annotation of what was said, which stands earlier in the list. */
  content?: string
  claim?: ClaimKey
  evidence?: [key: string, stance: Stance][]
  second?: DemoPlace
  note?: string
}

export type DemoAnnotation = DemoContent & {
  key: string
  by: PersonKey
  steps: DemoStep[]
  /** Where the steps lead. */
  ends: Status | 'withdrawn'
}

export type DemoArticle = {
  key: string
  /** File under `seeds/articles/`. */
  file: string
  facts: { title: string; outlet: string; author: string; publishedOn: string; url: string | null }
  importedBy: PersonKey
  holder: PersonKey | null
  /** Days from the day of loading. */
  dueInDays: number | null
  /** Blocks whose kind a person sets by hand, found by the start of their text. */
  kinds: { starts: string; occurrence?: number; kind: BlockKind }[]
  evidence: DemoEvidence[]
  annotations: DemoAnnotation[]
  /** Sentences read with nothing to check in them, by words of theirs. */
  lookedAt: { by: PersonKey; sentences: DemoPlace[] }[]
  /** Published once by this lead, where it was. */
  publishedBy: PersonKey | null
  stage: Stage
}
