// Opening and closing what looks over the text: find, filter, the list of unmarked sentences, comfort.
import type { ReaderState, Tool } from './state'
import type { Store } from './store'

/** Opens find, or goes back into it where it stands open. */
export function openFind(store: Store<ReaderState>): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-find] input')
  if (store.get().tool === 'find' && field !== null) {
    field.focus()
    field.select()
  } else store.set({ tool: 'find' })
  return true
}

/** Opens a tool, or closes it where it stands open. */
export function switchTool(store: Store<ReaderState>, tool: Tool): boolean {
  store.set({ tool: store.get().tool === tool ? null : tool })
  return true
}
