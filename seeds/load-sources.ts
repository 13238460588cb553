// Makes the demo's sources, claims and evidence, each by the person who would have. Ids are known beforehand and writes
// of a project keep their order, so all are handed over at once and share their commits.
import type { EvidenceFacts } from '@/core/evidence.schema'
import { createClaim, createEvidence, createSource } from '@/server/sources'
import { newId } from '@/server/stamp'
import { CLAIMS } from './demo-claims'
import type { DemoClaim, DemoEvidence, DemoSource } from './demo-shape'
import { SOURCES } from './demo-sources'
import type { Cast } from './load-people'

/** Ids by the keys of the demo data. */
export type Ids = { sources: Map<string, string>; claims: Map<string, string>; evidence: Map<string, string> }

/** Makes every source and claim of the project. */
export async function loadSourcesAndClaims(cast: Cast, projectId: string): Promise<Ids> {
  const sources = Object.entries<DemoSource>(SOURCES)
  const claims = Object.entries<DemoClaim>(CLAIMS)
  const ids: Ids = { sources: idsFor(sources), claims: idsFor(claims), evidence: new Map() }
  await Promise.all(
    sources.map(([key, { kind, name, belongsTo, url = null }]) => {
      const belongsToId = belongsTo === undefined ? null : idOf(ids.sources, belongsTo)
      return createSource(cast.mitamura, projectId, { id: idOf(ids.sources, key), kind, name, belongsToId, url })
    }),
  )
  await Promise.all(
    claims.map(([key, { statement, asserts, by }]) =>
      createClaim(cast[by], projectId, { id: idOf(ids.claims, key), statement, asserts }),
    ),
  )
  return ids
}

/** Makes the evidence of one article's demo file, and adds its ids to the others. */
export async function loadEvidence(
  cast: Cast,
  projectId: string,
  articleId: string,
  ids: Ids,
  items: readonly DemoEvidence[],
): Promise<void> {
  for (const [key, id] of idsFor(items.map((item) => [item.key, item]))) ids.evidence.set(key, id)
  await Promise.all(
    items.map((item) => {
      const facts: EvidenceFacts = {
        kind: item.kind,
        title: item.title,
        url: item.url ?? null,
        place: item.place ?? '',
        publishedOn: item.publishedOn ?? null,
        excerpt: item.excerpt,
        chain: item.chain.map((key) => idOf(ids.sources, key)),
        record: item.record ?? null,
        copyOfId: item.copyOf === undefined ? null : idOf(ids.evidence, item.copyOf),
        derivesFromArticleId: item.derivesFromArticle ? articleId : null,
        inquiry: item.inquiry ?? null,
        isPublishable: !item.isProtected,
      }
      return createEvidence(cast[item.by], projectId, { id: idOf(ids.evidence, item.key), ...facts })
    }),
  )
}

/** The id made for a key. A key that stands nowhere is a mistake of the demo data. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new RangeError(`the demo has no ${key}`)
  return id
}

function idsFor(entries: readonly (readonly [string, unknown])[]): Map<string, string> {
  return new Map(entries.map(([key]) => [key, newId()]))
}
