// Keys that belong to an input method.

/** What an input method makes of a key it takes. */
const TAKEN = 229

/**
 * Whether an input method has this key. Safari ends a composition before the key that ends it goes down, so of that key
 * only the code tells.
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === TAKEN
}
