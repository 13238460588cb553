// The filter in the page's address: a link shows what its sender saw. Nothing is loaded anew.
import { filterOfQuery, type Filter, queryWith } from './filter'
import type { ReaderState } from './state'
import type { Store } from './store'

/** Keeps the filter, and the address that says it. */
export function setFilter(store: Store<ReaderState>, filter: Filter): void {
  store.set({ filter })
  const query = queryWith(new URLSearchParams(location.search), filter).toString()
  history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`)
}

/** The filter of the address the page was opened at. */
export function filterOfAddress(): Filter {
  return filterOfQuery(new URLSearchParams(location.search))
}
