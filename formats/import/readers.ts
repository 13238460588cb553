// The list of readers, one per file format. A reader turns the bytes of a file into text and blocks.
import { readPlainText } from './plain-text'
import type { ReadText } from './read-text'

type Reader = {
  id: string
  /** Whether the reader takes files of this name; null: pasted text. */
  accepts(fileName: string | null): boolean
  read(bytes: Uint8Array): ReadText
}

const READERS: readonly Reader[] = [{ id: 'plain-text', accepts: () => true, read: readPlainText }]

/** Reads the bytes with the first reader that takes the file. */
export function readArticle(bytes: Uint8Array, fileName: string | null): ReadText {
  const reader = READERS.find((one) => one.accepts(fileName))
  if (reader === undefined) throw new RangeError('the plain-text reader takes every file')
  return reader.read(bytes)
}
