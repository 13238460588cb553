// Which annotations are shown, as a value: it stands in the state and travels in the page's address. What passes it is
// told by `passing.ts`.
import { ALL_GROUNDS, type Ground, type Mark, MARKS, type Status, STATUSES } from '@/core/words'

/** Of each kind any of the chosen ones, and of all kinds together; a kind with none chosen lets everything pass. */
export type Filter = {
  marks: readonly Mark[]
  statuses: readonly Status[]
  /** Ids of who wrote it. */
  people: readonly string[]
  grounds: readonly Ground[]
  /** Ids of sources: in the chain, named as the one who said it, or in the chain of its evidence. */
  sources: readonly string[]
  /** Words somewhere in the quote, the note, the claim, or what its evidence is called. Width, case and kana form aside. */
  words: string
}

/** Everything is shown. */
export const NO_FILTER: Filter = { marks: [], statuses: [], people: [], grounds: [], sources: [], words: '' }

/** How many choices are set; 0: everything is shown. */
export function choicesIn({ marks, statuses, people, grounds, sources, words }: Filter): number {
  return (
    marks.length + statuses.length + people.length + grounds.length + sources.length + (words.trim() === '' ? 0 : 1)
  )
}

/** The lists of a filter, by their name in the address. */
const LISTS = { mark: 'marks', status: 'statuses', by: 'people', ground: 'grounds', source: 'sources' } as const
const WORDS = 'q'
/** Longer words are cut: an address has an end. */
const LONGEST = 200

const CLOSED: Record<'marks' | 'statuses' | 'grounds', readonly string[]> = {
  marks: MARKS,
  statuses: STATUSES,
  grounds: ALL_GROUNDS,
}

/** The filter an address asks for (`?mark=sourced,contradicted&q=…`). What no filter knows is left out. */
export function filterOfQuery(query: URLSearchParams): Filter {
  const filter: Record<string, unknown> = { ...NO_FILTER, words: (query.get(WORDS) ?? '').slice(0, LONGEST) }
  for (const [name, list] of Object.entries(LISTS)) {
    const values = [...new Set((query.get(name) ?? '').split(',').filter((value) => value !== ''))]
    const closed = list in CLOSED ? CLOSED[list as keyof typeof CLOSED] : null
    filter[list] = closed === null ? values : closed.filter((value) => values.includes(value))
  }
  return filter as Filter
}

/** The query of the address with this filter in it; what else stood there stays. */
export function queryWith(query: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [name, list] of Object.entries(LISTS)) {
    if (filter[list].length === 0) next.delete(name)
    else next.set(name, filter[list].join(','))
  }
  const words = filter.words.slice(0, LONGEST)
  if (words.trim() === '') next.delete(WORDS)
  else next.set(WORDS, words)
  return next
}
