// Records for tests: each function makes one with sensible values, of which a case names only what it is about.
import { describeAnchor } from './anchor'
import type { Annotation, AnnotationContent, Review } from './annotation.schema'
import type { Evidence, Source } from './evidence.schema'
import type { ReportInput } from './report-input'
import { sentencesOf } from './sentence'
import type { BlockKind, Judgement, SourceKind } from './words'

const T0 = '2024-07-01T00:00:00.000Z'

export function source(id: string, facts: Partial<Source> = {}): Source {
  const kind: SourceKind = facts.kind ?? 'outlet'
  return {
    id,
    projectId: 'p',
    kind,
    name: id,
    belongsToId: null,
    url: null,
    createdBy: 'a',
    createdAt: T0,
    version: 1,
    ...facts,
  }
}

/** Evidence with a chain of source ids. */
export function evidence(id: string, chain: string[], facts: Partial<Evidence> = {}): Evidence {
  return {
    id,
    projectId: 'p',
    kind: 'web',
    title: `Title of ${id}`,
    url: `https://example.org/${id}`,
    place: '',
    publishedOn: '2024-06-30',
    excerpt: '',
    chain,
    record: null,
    copyOfId: null,
    derivesFromArticleId: null,
    inquiry: null,
    isPublishable: true,
    createdBy: 'a',
    createdAt: T0,
    version: 1,
    ...facts,
  }
}

export function content(facts: Partial<AnnotationContent> = {}): AnnotationContent {
  return {
    anchor: { start: 0, end: 1, exact: 'x', prefix: '', suffix: '' },
    mark: 'unverifiable',
    asserts: 'content',
    grounds: ['no-record'],
    flags: [],
    weight: 'supporting',
    chain: [],
    namedSourceId: null,
    contentAnnotationId: null,
    claimId: null,
    evidence: [],
    secondAnchor: null,
    note: '',
    ...facts,
  }
}

/** An accepted annotation of revision `r` by `ann`. */
export function annotation(id: string, facts: Partial<Annotation> = {}): Annotation {
  return {
    ...content(),
    id,
    projectId: 'p',
    articleId: 'art',
    revisionId: 'r',
    authorId: 'ann',
    status: 'accepted',
    versionNumber: 1,
    acceptedVersionNumber: facts.status === undefined || facts.status === 'accepted' ? 1 : null,
    createdAt: T0,
    updatedAt: T0,
    submittedAt: T0,
    withdrawnAt: null,
    version: 1,
    ...facts,
  }
}

export function review(reviewerId: string, judgement: Judgement, facts: Partial<Review> = {}): Review {
  return {
    id: `${reviewerId}-${judgement}-${facts.createdAt ?? T0}`,
    annotationId: 'x',
    versionNumber: 1,
    reviewerId,
    judgement,
    words: '',
    proposedMark: null,
    createdAt: T0,
    closedAt: null,
    closedBy: null,
    version: 1,
    ...facts,
  }
}

/** The anchor of the first place where `exact` stands in a text. */
export function anchorAt(text: string, exact: string): Annotation['anchor'] {
  const start = text.indexOf(exact)
  if (start < 0) throw new RangeError(`"${exact}" is not in the text`)
  return describeAnchor(text, start, start + exact.length)
}

/** The input of a report over an article of these blocks, with nothing on it but what `facts` says. */
export function reportInput(
  texts: readonly (readonly [BlockKind, string])[],
  facts: Partial<ReportInput> = {},
): ReportInput {
  const text = texts.map(([, block]) => block).join('\n')
  let start = 0
  const blocks = texts.map(([kind, block], ordinal) => {
    const from = start
    start += block.length + 1
    return { revisionId: 'r', ordinal, kind, guessed: kind, start: from, end: from + block.length, version: 1 }
  })
  return {
    at: '2024-07-03T00:00:00.000Z',
    audience: 'members',
    project: { name: 'Demo' },
    article: {
      id: 'art',
      projectId: 'p',
      revisionId: 'r',
      title: '題名',
      outlet: 'ブログ',
      author: '筆者',
      publishedOn: '2022-11-27',
      url: 'https://example.org/article',
      language: 'ja',
      holderId: null,
      dueOn: null,
      createdBy: 'ann',
      createdAt: T0,
      version: 1,
    },
    revision: {
      id: 'r',
      articleId: 'art',
      number: 1,
      text,
      sha256: 'a'.repeat(64),
      originalSha256: 'b'.repeat(64),
      decoded: { encoding: 'utf-8', bom: false, replaced: 0, lineEnds: 'lf' },
      createdBy: 'ann',
      createdAt: T0,
    },
    blocks,
    sentences: sentencesOf(text, blocks),
    annotations: [],
    versions: [],
    reviews: [],
    evidence: [],
    sources: [],
    claims: [],
    elsewhere: [],
    people: [
      { id: 'ann', name: '青木' },
      { id: 'ben', name: '馬場' },
      { id: 'chi', name: '千葉' },
    ],
    lookedAt: [],
    editions: [],
    edition: null,
    ...facts,
  }
}
