// How many independent voices stand on one side of a claim (design §4, Independence). Works on ids; the report names them.
import type { EvidenceUse } from './annotation.schema'
import { ownerOf, type Root, traceChain, UNNAMED } from './chain'
import type { Evidence, Source } from './evidence.schema'
import type { Between, VoiceStanding } from './report-claim.schema'

/** One side (stance) of a claim in one article, and what may continue its chains. */
export type ClaimSide = {
  article: { id: string; outlet: string; author: string }
  /** The chains of the article's annotations of the claim: who the article leans on. Empty: it says it itself. */
  articleChains: readonly (readonly string[])[]
  /** Further chains of the same claim: of annotations in other articles and of their evidence. */
  otherChains: readonly (readonly string[])[]
  uses: readonly EvidenceUse[]
  stance: 'supports' | 'refutes'
}

export type SideRecords = {
  evidenceById: ReadonlyMap<string, Evidence>
  sourcesById: ReadonlyMap<string, Source>
}

export type Voices = {
  /** Distinct publishers of the evidence, records apart. */
  outlets: number
  /** Distinct roots, the article's own among them. */
  roots: Between
  /** Roots that are not the article's own: the voices it did not already lean on. */
  independent: Between
  records: number
  circular: number
  untraced: number
  /** Every root once. Its sources and outlets are those that evidence which may be published leads to. */
  rootList: { sourceIds: string[]; endsUnnamed: boolean; isArticles: boolean; outletIds: string[] }[]
  /** Each evidence item of the stance by id. */
  standings: Map<string, VoiceStanding>
}

/** `isTold`: the item whose chain leads to the roots may be named in a report. */
type Group = { items: Evidence[]; standing: VoiceStanding; roots: Root[]; isTold: boolean }

/**
 * Counts the voices. Items of one syndicated content are one; records stand apart; circular and untraced items count 0.
 * The count is the greatest one-to-one pairing of roots with items (two roots named in a single item are one voice).
 * It is a range where an "ends unnamed" root stands beside named ones: whoever is unnamed may be one of those, so
 * `atLeast` leaves that root out.
 */
export function voicesOf(side: ClaimSide, records: SideRecords): Voices {
  const { evidenceById, sourcesById } = records
  const all = side.uses.flatMap((use) => evidenceById.get(use.evidenceId) ?? [])
  const chains = [...side.articleChains, ...side.otherChains, ...all.flatMap((item) => chainsOf(item, evidenceById))]
  const articleKeys = articleRootKeys(side, chains, sourcesById)
  const chosen = new Set(side.uses.filter((use) => use.stance === side.stance).map((use) => use.evidenceId))
  const items = [...new Map(all.filter((item) => chosen.has(item.id)).map((item) => [item.id, item])).values()]

  // Leaning on the article's outlet, or on whoever carried a copy of the article, is leaning on the article.
  const own = outletIds(side, sourcesById, [side.article.outlet])
  for (const { derivesFromArticleId, chain } of all) {
    if (derivesFromArticleId === side.article.id && chain[0] !== undefined) own.add(chain[0])
  }
  const groups = groupCopies(items, evidenceById).map((group) => judge(group, side, chains, articleKeys, own, records))
  const heard = groups.filter(({ standing }) => standing === 'voice' || standing === 'same-root')
  const count = (standing: VoiceStanding) => groups.filter((group) => group.standing === standing).length
  const said = groups.filter(({ standing }) => standing !== 'record').flatMap((group) => group.items)
  return {
    outlets: new Set(said.map((item) => item.chain[0] ?? item.id)).size,
    roots: countRoots(heard.map(({ roots }) => keysOf(roots))),
    independent: countRoots(heard.map(({ roots }) => keysOf(roots).filter((key) => !articleKeys.has(key)))),
    records: count('record'),
    circular: count('circular'),
    untraced: count('untraced'),
    rootList: listRoots(heard, articleKeys),
    standings: new Map(
      groups.flatMap((group) =>
        group.items.map((item, i): [string, VoiceStanding] => [item.id, i === 0 ? group.standing : 'copy']),
      ),
    ),
  }
}

/** The chain of an item and, where it is a copy, that its publisher leans on whoever the original's chain names. */
function chainsOf(item: Evidence, evidenceById: SideRecords['evidenceById']): string[][] {
  const original = evidenceById.get(originalOf(item, evidenceById))
  const publisher = item.chain[0]
  if (original === undefined || publisher === undefined || original.chain.includes(publisher)) return [item.chain]
  return [item.chain, [publisher, ...original.chain]]
}

const keysOf = (roots: Root[]) => [...new Set(roots.map((root) => root.key))]

/** Sources that are the article's outlet, by name: sources and articles are joined by nothing else. */
function outletIds(side: ClaimSide, sourcesById: SideRecords['sourcesById'], names: string[]): Set<string> {
  const wanted = new Set(names.map((name) => name.trim()).filter((name) => name !== ''))
  return new Set([...sourcesById.values()].filter((source) => wanted.has(source.name.trim())).map(({ id }) => id))
}

/** The article's own roots: where its chains end, or its outlet and author where it leans on nobody. */
function articleRootKeys(
  side: ClaimSide,
  chains: readonly (readonly string[])[],
  sourcesById: SideRecords['sourcesById'],
) {
  const keys = side.articleChains.flatMap((chain) => traceChain(chain, chains, sourcesById).roots.map(({ key }) => key))
  if (side.articleChains.every((chain) => chain.length === 0)) {
    for (const id of outletIds(side, sourcesById, [side.article.outlet, side.article.author])) {
      keys.push(ownerOf(id, sourcesById))
    }
  }
  return new Set(keys)
}

/** Items of one content together, the original (or the record) first. */
function groupCopies(items: Evidence[], evidenceById: SideRecords['evidenceById']): Evidence[][] {
  const groups = new Map<string, Evidence[]>()
  for (const item of items) {
    const original = originalOf(item, evidenceById)
    groups.set(original, [...(groups.get(original) ?? []), item])
  }
  const rank = (item: Evidence) => (item.record ? 0 : item.copyOfId === null ? 1 : 2)
  return [...groups.values()].map((group) => group.toSorted((a, b) => rank(a) - rank(b)))
}

function originalOf(item: Evidence, evidenceById: SideRecords['evidenceById']): string {
  const path = [item.id]
  for (let next = item.copyOfId; next !== null; next = evidenceById.get(next)?.copyOfId ?? null) {
    // Two items named as copies of each other are one content all the same.
    if (path.includes(next)) return path.slice(path.indexOf(next)).toSorted()[0] as string
    path.push(next)
  }
  return path.at(-1) as string
}

function judge(
  items: Evidence[],
  side: ClaimSide,
  chains: readonly (readonly string[])[],
  articleKeys: Set<string>,
  own: Set<string>,
  { sourcesById }: SideRecords,
): Group {
  if (items.some((item) => item.record !== null)) return { items, standing: 'record', roots: [], isTold: false }
  const traces = items.map((item) => ({ item, ...traceChain(item.chain, chains, sourcesById) }))
  const isCircular = traces.some(
    ({ item, reached }) =>
      item.derivesFromArticleId === side.article.id ||
      // Such an outlet as the publisher of another piece is no circle; leaning on it for this claim is.
      [...reached].some((id) => own.has(id) && id !== item.chain[0]),
  )
  if (isCircular) return { items, standing: 'circular', roots: [], isTold: false }
  // The original comes first: where a copy was traced otherwise, the original's chain holds.
  const traced = traces.find((trace) => trace.roots.length > 0)
  if (traced === undefined) return { items, standing: 'untraced', roots: [], isTold: false }
  const { item, roots } = traced
  const standing = roots.every(({ key }) => articleKeys.has(key)) ? 'same-root' : 'voice'
  return { items, standing, roots, isTold: item.isPublishable }
}

function countRoots(keysByItem: string[][]): Between {
  const atMost = greatestMatching(keysByItem)
  const hasUnnamed = keysByItem.some((keys) => keys.includes(UNNAMED))
  if (!hasUnnamed || atMost < 2) return { atLeast: atMost, atMost }
  const named = greatestMatching(keysByItem.map((keys) => keys.filter((key) => key !== UNNAMED)))
  return { atLeast: Math.max(1, named), atMost }
}

/** Size of the greatest one-to-one pairing of items with their keys, by augmenting paths (Kuhn). */
export function greatestMatching(keysByItem: readonly (readonly string[])[]): number {
  const itemOf = new Map<string, number>()
  const pair = (item: number, tried: Set<string>): boolean => {
    for (const key of keysByItem[item] ?? []) {
      if (tried.has(key)) continue
      tried.add(key)
      const holder = itemOf.get(key)
      if (holder === undefined || pair(holder, tried)) {
        itemOf.set(key, item)
        return true
      }
    }
    return false
  }
  return keysByItem.filter((_, item) => pair(item, new Set())).length
}

function listRoots(heard: Group[], articleKeys: Set<string>): Voices['rootList'] {
  const byKey = new Map<string, { sources: Set<string>; outlets: Set<string>; root: Root }>()
  for (const { items, roots, isTold } of heard) {
    const publishers = items.flatMap(({ isPublishable, chain }) => (isPublishable ? chain.slice(0, 1) : []))
    for (const root of roots) {
      const entry = byKey.get(root.key) ?? { sources: new Set(), outlets: new Set(), root }
      if (isTold && root.sourceId !== null) entry.sources.add(root.sourceId)
      for (const publisher of publishers) entry.outlets.add(publisher)
      byKey.set(root.key, entry)
    }
  }
  return [...byKey.values()].map(({ sources, outlets, root }) => ({
    sourceIds: [...sources],
    endsUnnamed: root.key === UNNAMED,
    isArticles: articleKeys.has(root.key),
    outletIds: [...outlets],
  }))
}
