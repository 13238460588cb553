// Japanese phrases (文節) by BudouX, loaded when words are first asked for: its model is no part of the page's script.
import type { PhraseCutter } from '../core/word'

/** The cutter of a language; null where none is needed. Rejects when it cannot be loaded. */
export async function loadPhrases(language: string): Promise<PhraseCutter | null> {
  if (!/^ja\b/.test(language)) return null
  const { Parser, jaModel } = await import('budoux')
  const parser = new Parser(jaModel)
  return (piece) => parser.parse(piece)
}
