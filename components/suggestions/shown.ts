// Whether suggestions are shown in the text, as this person likes it in this browser.
const KEY = 'tenkyo.suggestions'

/** Shown unless they were hidden here. */
export function areShown(storage: Storage | null): boolean {
  return storage?.getItem(KEY) !== 'hidden'
}

/** Remembers it, where the browser lets. */
export function keepShown(storage: Storage | null, isShown: boolean): void {
  try {
    storage?.setItem(KEY, isShown ? 'shown' : 'hidden')
  } catch (error) {
    // A full storage: it holds for this page alone.
    if (!(error instanceof DOMException)) throw error
  }
}
