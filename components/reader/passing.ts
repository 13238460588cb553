// Whether an annotation passes a filter.
import { foldWords } from '@/core/find'
import type { Filter } from './filter'
import type { Kept, ReaderState } from './state'

/** The records an annotation's filter looks into. */
type FilterRecords = Pick<ReaderState, 'evidence' | 'sources' | 'claims'>

/** Whether annotations pass a filter, as a function to be asked of many. */
export function passing(
  filter: Filter,
  evidence: ReaderState['evidence'],
  sourcesById: ReaderState['sources'],
  claims: ReaderState['claims'],
): (one: Kept) => boolean {
  const records = { evidence, sources: sourcesById, claims }
  const { marks, statuses, people, grounds, sources } = filter
  const words = foldWords(filter.words.trim())
  return (one) => {
    const { authorId, status } = one.annotation
    const content = one.draft ?? one.annotation
    if (marks.length > 0 && !marks.includes(content.mark)) return false
    if (statuses.length > 0 && !statuses.includes(status)) return false
    if (people.length > 0 && !people.includes(authorId)) return false
    if (grounds.length > 0 && !content.grounds.some((ground) => grounds.includes(ground))) return false
    if (sources.length > 0 && !sourcesOf(one, records).some((id) => sources.includes(id))) return false
    return words === '' || wordsOf(one, records).includes(words)
  }
}

function sourcesOf(one: Kept, { evidence }: FilterRecords): string[] {
  const { chain, namedSourceId, evidence: uses } = one.draft ?? one.annotation
  const behind = uses.flatMap(({ evidenceId }) => evidence.get(evidenceId)?.chain ?? [])
  return namedSourceId === null ? [...chain, ...behind] : [namedSourceId, ...chain, ...behind]
}

/** The folded quote and note of each content, which are long and change only together with it. */
const ownWords = new WeakMap<object, string>()

function wordsOf(one: Kept, records: FilterRecords): string {
  const content = one.draft ?? one.annotation
  let own = ownWords.get(content)
  if (own === undefined) {
    own = foldWords(`${content.anchor.exact}\n${content.note}`)
    ownWords.set(content, own)
  }
  const claim = content.claimId === null ? '' : (records.claims.get(content.claimId)?.statement ?? '')
  const titles = content.evidence.map(({ evidenceId }) => records.evidence.get(evidenceId)?.title ?? '')
  const names = sourcesOf(one, records).map((id) => records.sources.get(id)?.name ?? '')
  const others = [claim, ...titles, ...names].join('\n')
  return others === '' ? own : `${own}\n${foldWords(others)}`
}
