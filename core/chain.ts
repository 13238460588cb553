// Chains of sources within one claim: who leans on whom, and where it ends. Who leans on whom is a matter of the claim,
// so a chain given short is continued only by the other chains handed in (design §4, Independence).
import type { Source } from './evidence.schema'

type Chain = readonly string[]
type SourcesById = ReadonlyMap<string, Source>

/** Where a chain ends. Two roots with one `key` are one root. */
export type Root = {
  /** The owner of the last named source, or UNNAMED. */
  key: string
  /** The last named source; null where the whole chain is unnamed. */
  sourceId: string | null
  endsUnnamed: boolean
}

/** The one key of every root of a claim that ends unnamed: nobody can show that two of them are not the same. */
export const UNNAMED = 'unnamed'

/** The id of the outermost owner of a source by `belongs to`; its own where it has none. A ring of owners ends where it closes. */
export function ownerOf(sourceId: string, sourcesById: SourcesById): string {
  const seen = new Set<string>()
  let id = sourceId
  while (!seen.has(id)) {
    seen.add(id)
    id = sourcesById.get(id)?.belongsToId ?? id
  }
  // In a ring every member must get the same owner: the smallest id of the ring, not the first one met again.
  return ringOf(id, sourcesById).reduce((least, member) => (member < least ? member : least))
}

function ringOf(id: string, sourcesById: SourcesById): string[] {
  const ring = [id]
  for (let next = sourcesById.get(id)?.belongsToId; next && next !== id; next = sourcesById.get(next)?.belongsToId) {
    ring.push(next)
  }
  return ring
}

/**
 * What the last source of a chain leans on, by the other chains of the claim: every way from there to an end.
 * `reached` holds all sources on the way, those of the chain included.
 */
export function traceChain(chain: Chain, claimChains: readonly Chain[], sourcesById: SourcesById) {
  const roots = new Map<string, Root>()
  const reached = new Set(chain)
  const last = chain.at(-1)
  if (last === undefined) return { roots: [] as Root[], reached }
  const isNamed = (id: string) => sourcesById.get(id)?.kind !== 'anonymous'
  const next = followersOf(claimChains)

  const walk = [{ id: last, named: chain.findLast(isNamed) ?? null }]
  const walked = new Set<string>()
  for (let at = walk.pop(); at !== undefined; at = walk.pop()) {
    const step = `${at.id} ${at.named}`
    if (walked.has(step)) continue
    walked.add(step)
    reached.add(at.id)
    const followers = next.get(at.id)
    if (followers) {
      for (const id of followers) walk.push({ id, named: isNamed(id) ? id : at.named })
      continue
    }
    const endsUnnamed = !isNamed(at.id)
    const key = endsUnnamed || at.named === null ? UNNAMED : ownerOf(at.named, sourcesById)
    roots.set(`${key} ${at.named}`, { key, sourceId: at.named, endsUnnamed })
  }
  return { roots: [...roots.values()], reached }
}

function followersOf(chains: readonly Chain[]): Map<string, Set<string>> {
  const followers = new Map<string, Set<string>>()
  for (const chain of chains) {
    chain.forEach((id, i) => {
      const follower = chain[i + 1]
      if (follower === undefined || follower === id) return
      followers.set(id, (followers.get(id) ?? new Set()).add(follower))
    })
  }
  return followers
}
