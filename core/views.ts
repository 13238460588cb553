// What pages are handed: core records gathered for one screen. Types only; `server/` gathers, `components/` shows.
import type { Asker } from './access'
import type { Annotation, AnnotationVersion, Claim, Review } from './annotation.schema'
import type { Article, Block, Edition, LookedAt, Revision } from './article.schema'
import type { Evidence, Source } from './evidence.schema'
import type { Event } from './event.schema'
import type { Project } from './person.schema'
import type { Sentence } from './sentence'
import type { Mark, Role, Stage, Status } from './words'

/** A person as colleagues see them. */
export type Colleague = { id: string; name: string; handle: string; role: Role | null; isAdmin: boolean }

/** What the bar over every page says: who is here, where, and what waits for them. */
export type Frame = {
  me: { id: string; name: string; handle: string; isAdmin: boolean }
  /** The admin who views as `me`. */
  via: { name: string } | null
  project: { id: string; name: string } | null
  /** Annotations of the project that wait for `me`. */
  waiting: number
}

/** What changes while people work on an article; kept up with by `ArticleChanges`. */
export type ArticleMarks = {
  /** The newest event of the project when this was read; what came after is asked for by it. Null: nothing ever happened. */
  cursor: string | null
  blocks: Block[]
  /** Every annotation of the present revision that is not withdrawn, drafts too, in the order of the text. */
  annotations: Annotation[]
  /** Reviews of those annotations, oldest first, of every version. */
  reviews: Review[]
  lookedAt: LookedAt[]
  /** The project's evidence, sources and claims, so that any can be used again. */
  evidence: Evidence[]
  sources: Source[]
  claims: Claim[]
  people: Colleague[]
}

/** What happened to an article's marks since an event: the records as they are now, deleted ones too. */
export type ArticleChanges = {
  /** Ask with this next time. */
  cursor: string | null
  /** Too long ago, or an event that is not known: everything must be read again; the rest is empty. */
  isReset: boolean
  annotations: Annotation[]
  reviews: Review[]
  blocks: Block[]
  /** Sentences whose mark somebody set or took away, and those of them that bear it now. */
  looks: Pick<LookedAt, 'personId' | 'start' | 'end'>[]
  lookedAt: LookedAt[]
  evidence: Evidence[]
  sources: Source[]
  claims: Claim[]
  /** Everybody, when somebody joined or left; else null. */
  people: Colleague[] | null
}

/** The article page: the text, and what stands on it. */
export type Workbench = ArticleMarks & {
  project: Project
  article: Article
  revision: Revision
  /** As the server splits the text: a browser's own segmenter may differ, and coverage goes by these. */
  sentences: Sentence[]
  editions: Edition[]
  asker: Asker
}

/**
 * What the article page is sent. Its text stands in the page's markup; the reader takes it from there, or, where the text
 * or what stands on it is long (`part` is null), from `/api/articles/[article]/revisions/[revision]/text` and
 * `/api/articles/[article]/annotations`.
 */
export type ReaderPage = Pick<Workbench, 'project' | 'article' | 'editions' | 'asker'> & {
  revision: Omit<Revision, 'text'>
  part: (ArticleMarks & { sentences: PackedSentences; textSum: number }) | null
}

/** Blocks of a long article whose text stands in the page's markup: two sections of the editor's. */
export const FIRST_BLOCKS = 50

/** As `core/sentence-pack.ts` packs them. */
export type PackedSentences = readonly number[]

/** What never changes of a revision in a language. */
export type RevisionText = { text: string; sentences: PackedSentences }

/** An annotation's whole history, newest version first. */
export type AnnotationHistory = {
  annotation: Annotation
  versions: AnnotationVersion[]
  reviews: Review[]
  events: Event[]
}

/** An article in a list: where it stands. `since`: when it came to this stage. `age` is the page's to compute. */
export type ArticleCard = {
  article: Article
  stage: Stage
  since: string
  holderId: string | null
  byStatus: Record<Status, number>
  byMark: Record<Mark, number>
  /** Checkable sentences, and how many were looked at or annotated by anybody, at any status. */
  sentences: { checkable: number; covered: number }
  /** Published and not withdrawn, newest first. */
  edition: Edition | null
}

/** A project in the list of projects. */
export type ProjectCard = { project: Project; role: Role | null; articles: number; waiting: number }

/** The project's first page. */
export type ProjectHome = {
  project: Project
  asker: Asker
  articles: ArticleCard[]
  people: Colleague[]
  /** How many annotations wait for this person: to review, or to answer. */
  waiting: number
  /** The newest 30 events, newest first. */
  events: Event[]
}

/** Why an annotation waits for somebody. */
export type QueueReason = 'review' | 'answer-request' | 'answer-dispute' | 'judge-again' | 'settle'

/** What waits for one person in a project, by article. */
export type Queue = {
  project: Project
  asker: Asker
  articles: {
    article: Article
    /** The text around each anchor is cut from the revision by the server: 120 UTF-16 units of either side. */
    items: { annotation: Annotation; reasons: QueueReason[]; before: string; after: string }[]
  }[]
  reviews: Review[]
  evidence: Evidence[]
  sources: Source[]
  claims: Claim[]
  people: Colleague[]
}

/** The project's claims, each with the annotations that share it in any article. */
export type ClaimsView = {
  project: Project
  asker: Asker
  claims: {
    claim: Claim
    /** Of present revisions, not withdrawn, drafts and rejected ones left out; newest article first. */
    uses: { annotation: Annotation; article: Article }[]
  }[]
}

/** The project's sources with what leans on them. */
export type SourcesView = {
  project: Project
  asker: Asker
  sources: SourceStanding[]
}

/** What leans on a source: submitted and accepted annotations of present revisions in whose chain it stands. */
export type SourceStanding = {
  source: Source
  annotations: number
  /** Distinct claims among them; an annotation without a claim is its own. */
  claims: number
  byMark: Record<Mark, number>
  /** Of these annotations, how many chains end in an unnamed source. */
  endsUnnamed: number
  /** Evidence in whose chain it stands. */
  evidence: number
}

/** A project's settings. `others`: people who are not members, for who may add them. */
export type ProjectSettings = { project: Project; asker: Asker; members: SettingsPerson[]; others: SettingsPerson[] }

/** A colleague with the version of their membership, which a change of it names; 0: not a member. */
export type SettingsPerson = Colleague & { memberVersion: number }
