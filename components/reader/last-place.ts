// Where a person was in an article when they left it, kept in this browser: the caret, and the text at the window's top.

/** `caret`: the caret's offset. `top`: a text offset near the window's upper edge, `at`: where its line stood, in pixels. */
export type Place = { caret: number; top: number; at: number }

/** Places of this many articles are kept, the ones left last. */
const MOST = 200

type Kept = Record<string, Place>

function nameOf(personId: string): string {
  return `tenkyo.places.${personId}`
}

/** Where this person left a revision; null when they never were there. */
export function lastPlace(storage: Storage | null, personId: string, revisionId: string): Place | null {
  return read(storage, personId)[revisionId] ?? null
}

/** Keeps where this person is in a revision. */
export function keepLastPlace(storage: Storage | null, personId: string, revisionId: string, place: Place): void {
  const { [revisionId]: _, ...others } = read(storage, personId)
  const rest = Object.entries(others).slice(-(MOST - 1))
  try {
    storage?.setItem(nameOf(personId), JSON.stringify(Object.fromEntries([...rest, [revisionId, place]])))
  } catch (error) {
    // A full browser forgets the place; nothing typed hangs on it.
    if (!(error instanceof DOMException)) throw error
  }
}

function read(storage: Storage | null, personId: string): Kept {
  const item = storage?.getItem(nameOf(personId)) ?? null
  if (item === null) return {}
  try {
    return JSON.parse(item) as Kept
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
