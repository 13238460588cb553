// How each kind of record is sent: its addresses, and what of a record is its body.
import { contentAlone } from '@/core/annotation-content'
import type { AnnotationContent, Claim } from '@/core/annotation.schema'
import type { Evidence, EvidenceFacts, Source } from '@/core/evidence.schema'
import type { Dismissal } from '@/core/suggestion.schema'
import { asProblem, send } from '../api'
import type { OutboxPort, RecordKind, Stored } from './outbox'

export type SourceFacts = Pick<Source, 'kind' | 'name' | 'belongsToId' | 'url'>
export type ClaimFacts = Pick<Claim, 'statement' | 'asserts'>

const COLLECTIONS = {
  evidence: 'evidence',
  source: 'sources',
  claim: 'claims',
  annotation: 'annotations',
  dismissal: 'dismissals',
} as const

/** Sends to the server's API for one article of a project. */
export function serverPort(projectId: string, articleId: string): OutboxPort {
  return {
    create({ kind, id, body }) {
      if (kind === 'annotation') {
        return send<Stored>('POST', `/api/articles/${articleId}/annotations`, { body: { id, content: body } })
      }
      const place = kind === 'dismissal' ? `articles/${articleId}` : `projects/${projectId}`
      return send<Stored>('POST', `/api/${place}/${COLLECTIONS[kind]}`, {
        body: { id, ...(body as object) },
      })
    },
    change({ kind, id, body }, version) {
      const sent = kind === 'annotation' ? { content: body } : body
      return send<Stored>('PATCH', `/api/${COLLECTIONS[kind]}/${id}`, { body: sent, version })
    },
    withdraw({ kind, id, isWithdrawn }, version) {
      return send<Stored>('PUT', `/api/${COLLECTIONS[kind]}/${id}/standing`, {
        body: { withdrawn: isWithdrawn },
        version,
      })
    },
    bodyOf,
    asProblem,
  }
}

/** The body of a record as the server gave it. */
export function bodyOf(kind: RecordKind, record: Stored): unknown {
  return BODIES[kind](record as never)
}

const BODIES = {
  annotation: contentAlone as (record: AnnotationContent) => AnnotationContent,
  evidence: evidenceFacts,
  source: ({ kind, name, belongsToId, url }: Source): SourceFacts => ({ kind, name, belongsToId, url }),
  claim: ({ statement, asserts }: Claim): ClaimFacts => ({ statement, asserts }),
  dismissal: ({ start, end, asserts }: Dismissal) => ({ start, end, asserts }),
} satisfies Record<RecordKind, (record: never) => unknown>

/** The facts of a piece of evidence without the record around them. */
export function evidenceFacts(record: Evidence): EvidenceFacts {
  const { kind, title, url, place, publishedOn, excerpt, chain, copyOfId, derivesFromArticleId } = record
  const { inquiry, isPublishable } = record
  return {
    kind,
    title,
    url,
    place,
    publishedOn,
    excerpt,
    chain,
    record: record.record,
    copyOfId,
    derivesFromArticleId,
    inquiry,
    isPublishable,
  }
}
