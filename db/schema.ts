// Every table once, for both databases. Rows are the core types of the same name; secrets stand in tables of their own
// that no core type contains (credentials, signInLinks, originals, eventSalts, recommenderSecrets).
import type { Anchor, AnnotationContent, EvidenceUse } from '../core/annotation.schema'
import type { EventAction, SubjectKind } from '../core/event'
import type { Evidence } from '../core/evidence.schema'
import type { Policy } from '../core/person.schema'
import type {
  Assertion,
  BlockKind,
  EditionKind,
  EvidenceKind,
  Ground,
  Judgement,
  Locale,
  Mark,
  RecordKind,
  Role,
  SourceKind,
  Status,
  Weight,
} from '../core/words'
import type { Revision } from '../core/article.schema'
import { bool, bytes, index, int, json, primaryKey, table, txt, uniqueIndex } from './columns'

export const streams = table('streams', {
  /** A project's id, or `site`. */
  id: txt('id').primaryKey(),
  /** Number of the last event. */
  counter: int('counter').notNull(),
  /** Hash of the last event, hex. */
  head: txt('head').notNull(),
})

export const events = table(
  'events',
  {
    id: txt('id').primaryKey(),
    stream: txt('stream')
      .notNull()
      .references(() => streams.id),
    number: int('number').notNull(),
    actorId: txt('actor_id'),
    viaId: txt('via_id'),
    action: txt('action').$type<EventAction>().notNull(),
    subjectKind: txt('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: txt('subject_id').notNull(),
    articleId: txt('article_id'),
    before: json<unknown>('before'),
    after: json<unknown>('after'),
    at: txt('at').notNull(),
    /** SHA-256 of salt and canonical payload, hex. Stays when the payload is withdrawn. */
    digest: txt('digest').notNull(),
    hash: txt('hash').notNull(),
  },
  (t) => [
    uniqueIndex('events_stream_number').on(t.stream, t.number),
    index('events_subject').on(t.subjectKind, t.subjectId),
    index('events_article').on(t.articleId),
  ],
)

export const eventSalts = table('event_salts', {
  eventId: txt('event_id')
    .primaryKey()
    .references(() => events.id),
  salt: txt('salt').notNull(),
})

export const people = table(
  'people',
  {
    id: txt('id').primaryKey(),
    handle: txt('handle').notNull(),
    name: txt('name').notNull(),
    locale: txt('locale').$type<Locale>(),
    isAdmin: bool('is_admin').notNull(),
    isDemo: bool('is_demo').notNull(),
    disabledAt: txt('disabled_at'),
    createdAt: txt('created_at').notNull(),
    version: int('version').notNull(),
  },
  (t) => [uniqueIndex('people_handle').on(t.handle)],
)

export const credentials = table('credentials', {
  personId: txt('person_id')
    .primaryKey()
    .references(() => people.id),
  /** argon2id; null: signs in by link only. */
  passwordHash: txt('password_hash'),
  /** A session names the epoch it began in; raising it ends every session. */
  sessionEpoch: int('session_epoch').notNull(),
})

export const signInLinks = table('sign_in_links', {
  /** SHA-256 of the token, hex. */
  tokenHash: txt('token_hash').primaryKey(),
  personId: txt('person_id')
    .notNull()
    .references(() => people.id),
  createdAt: txt('created_at').notNull(),
  expiresAt: txt('expires_at').notNull(),
  usedAt: txt('used_at'),
})

export const projects = table('projects', {
  id: txt('id').primaryKey(),
  name: txt('name').notNull(),
  description: txt('description').notNull(),
  guidelines: txt('guidelines').notNull(),
  policy: json<Policy>('policy').notNull(),
  isDemo: bool('is_demo').notNull(),
  createdAt: txt('created_at').notNull(),
  version: int('version').notNull(),
})

export const members = table(
  'members',
  {
    projectId: txt('project_id')
      .notNull()
      .references(() => projects.id),
    personId: txt('person_id')
      .notNull()
      .references(() => people.id),
    role: txt('role').$type<Role>().notNull(),
    version: int('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.personId] }), index('members_person').on(t.personId)],
)

export const articles = table(
  'articles',
  {
    id: txt('id').primaryKey(),
    projectId: txt('project_id')
      .notNull()
      .references(() => projects.id),
    revisionId: txt('revision_id').notNull(),
    title: txt('title').notNull(),
    outlet: txt('outlet').notNull(),
    author: txt('author').notNull(),
    publishedOn: txt('published_on'),
    url: txt('url'),
    language: txt('language').notNull(),
    holderId: txt('holder_id').references(() => people.id),
    dueOn: txt('due_on'),
    createdBy: txt('created_by').notNull(),
    createdAt: txt('created_at').notNull(),
    version: int('version').notNull(),
  },
  (t) => [index('articles_project').on(t.projectId)],
)

export const revisions = table(
  'revisions',
  {
    id: txt('id').primaryKey(),
    articleId: txt('article_id')
      .notNull()
      .references(() => articles.id),
    number: int('number').notNull(),
    text: txt('text').notNull(),
    sha256: txt('sha256').notNull(),
    originalSha256: txt('original_sha256').notNull(),
    decoded: json<Revision['decoded']>('decoded').notNull(),
    createdBy: txt('created_by').notNull(),
    createdAt: txt('created_at').notNull(),
  },
  (t) => [uniqueIndex('revisions_article_number').on(t.articleId, t.number)],
)

/** The bytes as they came, once per revision. */
export const originals = table('originals', {
  revisionId: txt('revision_id')
    .primaryKey()
    .references(() => revisions.id),
  bytes: bytes('bytes').notNull(),
})

export const blocks = table(
  'blocks',
  {
    revisionId: txt('revision_id')
      .notNull()
      .references(() => revisions.id),
    ordinal: int('ordinal').notNull(),
    kind: txt('kind').$type<BlockKind>().notNull(),
    guessed: txt('guessed').$type<BlockKind>().notNull(),
    start: int('start').notNull(),
    end: int('end').notNull(),
    version: int('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.ordinal] })],
)

export const lookedAt = table(
  'looked_at',
  {
    revisionId: txt('revision_id')
      .notNull()
      .references(() => revisions.id),
    personId: txt('person_id')
      .notNull()
      .references(() => people.id),
    start: int('start').notNull(),
    end: int('end').notNull(),
    createdAt: txt('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.personId, t.start, t.end] })],
)

export const sources = table(
  'sources',
  {
    id: txt('id').primaryKey(),
    projectId: txt('project_id')
      .notNull()
      .references(() => projects.id),
    kind: txt('kind').$type<SourceKind>().notNull(),
    name: txt('name').notNull(),
    belongsToId: txt('belongs_to_id'),
    url: txt('url'),
    createdBy: txt('created_by').notNull(),
    createdAt: txt('created_at').notNull(),
    version: int('version').notNull(),
  },
  (t) => [index('sources_project').on(t.projectId)],
)

export const evidence = table(
  'evidence',
  {
    id: txt('id').primaryKey(),
    projectId: txt('project_id')
      .notNull()
      .references(() => projects.id),
    kind: txt('kind').$type<EvidenceKind>().notNull(),
    title: txt('title').notNull(),
    url: txt('url'),
    place: txt('place').notNull(),
    publishedOn: txt('published_on'),
    excerpt: txt('excerpt').notNull(),
    chain: json<string[]>('chain').notNull(),
    record: txt('record').$type<RecordKind>(),
    copyOfId: txt('copy_of_id'),
    derivesFromArticleId: txt('derives_from_article_id'),
    inquiry: json<Evidence['inquiry']>('inquiry'),
    isPublishable: bool('is_publishable').notNull(),
    createdBy: txt('created_by').notNull(),
    createdAt: txt('created_at').notNull(),
    version: int('version').notNull(),
  },
  (t) => [index('evidence_project').on(t.projectId)],
)

export const claims = table(
  'claims',
  {
    id: txt('id').primaryKey(),
    projectId: txt('project_id')
      .notNull()
      .references(() => projects.id),
    statement: txt('statement').notNull(),
    asserts: txt('asserts').$type<Assertion>().notNull(),
    createdBy: txt('created_by').notNull(),
    createdAt: txt('created_at').notNull(),
    version: int('version').notNull(),
  },
  (t) => [index('claims_project').on(t.projectId)],
)

export const annotations = table(
  'annotations',
  {
    id: txt('id').primaryKey(),
    projectId: txt('project_id')
      .notNull()
      .references(() => projects.id),
    articleId: txt('article_id')
      .notNull()
      .references(() => articles.id),
    revisionId: txt('revision_id')
      .notNull()
      .references(() => revisions.id),
    authorId: txt('author_id')
      .notNull()
      .references(() => people.id),
    status: txt('status').$type<Status>().notNull(),
    versionNumber: int('version_number').notNull(),
    acceptedVersionNumber: int('accepted_version_number'),
    anchor: json<Anchor>('anchor').notNull(),
    mark: txt('mark').$type<Mark>().notNull(),
    asserts: txt('asserts').$type<Assertion>().notNull(),
    grounds: json<Ground[]>('grounds').notNull(),
    flags: json<AnnotationContent['flags']>('flags').notNull(),
    weight: txt('weight').$type<Weight>().notNull(),
    chain: json<string[]>('chain').notNull(),
    namedSourceId: txt('named_source_id'),
    contentAnnotationId: txt('content_annotation_id'),
    claimId: txt('claim_id').references(() => claims.id),
    evidence: json<EvidenceUse[]>('evidence').notNull(),
    secondAnchor: json<Anchor>('second_anchor'),
    note: txt('note').notNull(),
    createdAt: txt('created_at').notNull(),
    updatedAt: txt('updated_at').notNull(),
    submittedAt: txt('submitted_at'),
    withdrawnAt: txt('withdrawn_at'),
    version: int('version').notNull(),
  },
  (t) => [
    index('annotations_article').on(t.articleId),
    index('annotations_project_status').on(t.projectId, t.status),
    index('annotations_claim').on(t.claimId),
  ],
)

export const annotationVersions = table(
  'annotation_versions',
  {
    annotationId: txt('annotation_id')
      .notNull()
      .references(() => annotations.id),
    versionNumber: int('version_number').notNull(),
    content: json<AnnotationContent>('content').notNull(),
    createdBy: txt('created_by').notNull(),
    createdAt: txt('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.annotationId, t.versionNumber] })],
)

export const reviews = table(
  'reviews',
  {
    id: txt('id').primaryKey(),
    annotationId: txt('annotation_id')
      .notNull()
      .references(() => annotations.id),
    versionNumber: int('version_number').notNull(),
    reviewerId: txt('reviewer_id')
      .notNull()
      .references(() => people.id),
    judgement: txt('judgement').$type<Judgement>().notNull(),
    words: txt('words').notNull(),
    proposedMark: txt('proposed_mark').$type<Mark>(),
    createdAt: txt('created_at').notNull(),
    closedAt: txt('closed_at'),
    closedBy: txt('closed_by'),
    version: int('version').notNull(),
  },
  (t) => [index('reviews_annotation').on(t.annotationId)],
)

export const editions = table(
  'editions',
  {
    id: txt('id').primaryKey(),
    projectId: txt('project_id')
      .notNull()
      .references(() => projects.id),
    articleId: txt('article_id')
      .notNull()
      .references(() => articles.id),
    revisionId: txt('revision_id')
      .notNull()
      .references(() => revisions.id),
    number: int('number').notNull(),
    kind: txt('kind').$type<EditionKind>().notNull(),
    words: txt('words').notNull(),
    sha256: txt('sha256').notNull(),
    /** The frozen report as canonical JSON text: what the hash was taken of, to the letter. */
    canonical: txt('canonical').notNull(),
    publishedBy: txt('published_by').notNull(),
    publishedAt: txt('published_at').notNull(),
    withdrawnAt: txt('withdrawn_at'),
    withdrawnWords: txt('withdrawn_words').notNull(),
  },
  (t) => [uniqueIndex('editions_article_number').on(t.articleId, t.number)],
)

/** Suggestions a person put away; the suggestions themselves are found anew each time. */
export const dismissals = table(
  'dismissals',
  {
    id: txt('id').primaryKey(),
    projectId: txt('project_id')
      .notNull()
      .references(() => projects.id),
    articleId: txt('article_id')
      .notNull()
      .references(() => articles.id),
    revisionId: txt('revision_id')
      .notNull()
      .references(() => revisions.id),
    personId: txt('person_id')
      .notNull()
      .references(() => people.id),
    start: int('start').notNull(),
    end: int('end').notNull(),
    asserts: txt('asserts').$type<Assertion>().notNull(),
    createdAt: txt('created_at').notNull(),
    withdrawnAt: txt('withdrawn_at'),
    version: int('version').notNull(),
  },
  (t) => [index('dismissals_revision_person').on(t.revisionId, t.personId)],
)

export const recommenders = table('recommenders', {
  projectId: txt('project_id')
    .primaryKey()
    .references(() => projects.id),
  url: txt('url'),
  version: int('version').notNull(),
})

/** What a recommender is shown to trust the question. Never read but to ask it. */
export const recommenderSecrets = table('recommender_secrets', {
  projectId: txt('project_id')
    .primaryKey()
    .references(() => recommenders.projectId),
  secret: txt('secret').notNull(),
})
