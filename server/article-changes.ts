// What happened to an article's marks since an event, so that an open page keeps up without reading everything again.
// The log says what changed; the records are read as they are now, so that asking twice does no harm.
import type { LookedAt } from '@/core/article.schema'
import type { Event } from '@/core/event.schema'
import type { SubjectKind } from '@/core/event'
import type { ArticleChanges } from '@/core/views'
import { findAnnotations, findReviews } from '@/db/annotations'
import { findBlocks, listLookedAtBy } from '@/db/articles'
import type { Read } from '@/db/client'
import { lastEventId, listEventsAfter } from '@/db/events'
import { knownClaims, knownEvidence, knownSources } from '@/db/sources'
import { colleaguesIn } from './articles'
import { reading } from './database'
import { articleIn } from './found'

/** After so many events of the project reading everything is less. */
const LIMIT = 1000

type Look = ArticleChanges['looks'][number]

/** The changes after the event `after`; without one, or an unknown one, everything is to be read again. */
export async function articleChanges(
  projectId: string,
  articleId: string,
  after: string | null,
): Promise<ArticleChanges> {
  const db = reading()
  const { revisionId } = await articleIn(db, projectId, articleId)
  const events = after === null ? undefined : await listEventsAfter(db, projectId, after, LIMIT)
  if (events === undefined || events.length === LIMIT) {
    return { ...NOTHING, cursor: await lastEventId(db, projectId), isReset: true }
  }
  if (events.length === 0) return { ...NOTHING, cursor: after }
  const here = events.filter((event) => event.articleId === articleId)
  const looks = looksOf(here, revisionId)
  return {
    cursor: events.at(-1)?.id ?? after,
    isReset: false,
    annotations: await findAnnotations(db, revisionId, subjectsOf(here, 'annotation')),
    reviews: await findReviews(db, subjectsOf(here, 'review')),
    blocks: await findBlocks(db, revisionId, ordinalsOf(here, revisionId)),
    looks,
    lookedAt: await presentLooks(db, revisionId, looks),
    evidence: await knownEvidence(db, projectId, subjectsOf(events, 'evidence')),
    sources: await knownSources(db, projectId, subjectsOf(events, 'source')),
    claims: await knownClaims(db, projectId, subjectsOf(events, 'claim')),
    people: events.some((event) => event.subjectKind === 'member') ? await colleaguesIn(db, projectId, []) : null,
  }
}

const NOTHING: ArticleChanges = {
  cursor: null,
  isReset: false,
  annotations: [],
  reviews: [],
  blocks: [],
  looks: [],
  lookedAt: [],
  evidence: [],
  sources: [],
  claims: [],
  people: null,
}

function subjectsOf(events: readonly Event[], kind: SubjectKind): string[] {
  return [...new Set(events.filter((event) => event.subjectKind === kind).map((event) => event.subjectId))]
}

function ordinalsOf(events: readonly Event[], revisionId: string): number[] {
  const prefix = `${revisionId}/`
  return subjectsOf(events, 'block').flatMap((id) => (id.startsWith(prefix) ? Number(id.slice(prefix.length)) : []))
}

/** The sentences that events of looking at and away name, each once per person. */
function looksOf(events: readonly Event[], revisionId: string): Look[] {
  const looks = new Map<string, Look>()
  for (const { subjectKind, subjectId, actorId, after } of events) {
    if (subjectKind !== 'sentence' || subjectId !== revisionId || actorId === null) continue
    const { ranges = [] } = (after ?? {}) as { ranges?: { start: number; end: number }[] }
    for (const { start, end } of ranges) {
      const look = { personId: actorId, start, end }
      looks.set(keyOf(look), look)
    }
  }
  return [...looks.values()]
}

async function presentLooks(db: Read, revisionId: string, looks: readonly Look[]): Promise<LookedAt[]> {
  const asked = new Set(looks.map(keyOf))
  const rows = await listLookedAtBy(db, revisionId, [...new Set(looks.map(({ personId }) => personId))])
  return rows.filter((row) => asked.has(keyOf(row)))
}

function keyOf({ personId, start, end }: Look): string {
  return `${personId} ${start}-${end}`
}
