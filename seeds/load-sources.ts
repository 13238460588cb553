// Makes the demo's sources, claims and evidence, each by the person who would have.
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
  const ids: Ids = { sources: new Map(), claims: new Map(), evidence: new Map() }
  for (const [key, source] of Object.entries<DemoSource>(SOURCES)) {
    const { kind, name, belongsTo, url } = source
    const belongsToId = belongsTo === undefined ? null : idOf(ids.sources, belongsTo)
    const made = await createSource(cast.mitamura, projectId, {
      id: newId(),
      kind,
      name,
      belongsToId,
      url: url ?? null,
    })
    ids.sources.set(key, made.id)
  }
  for (const [key, { statement, asserts, by }] of Object.entries<DemoClaim>(CLAIMS)) {
    const made = await createClaim(cast[by], projectId, { id: newId(), statement, asserts })
    ids.claims.set(key, made.id)
  }
  return ids
}

/** Makes the evidence of one article's demo file. */
export async function loadEvidence(
  cast: Cast,
  projectId: string,
  articleId: string,
  ids: Ids,
  items: readonly DemoEvidence[],
): Promise<void> {
  for (const item of items) {
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
    const made = await createEvidence(cast[item.by], projectId, { id: newId(), ...facts })
    ids.evidence.set(item.key, made.id)
  }
}

/** The id made for a key. A key that stands nowhere, or later, is a mistake of the demo data. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new RangeError(`the demo has no ${key} yet`)
  return id
}
