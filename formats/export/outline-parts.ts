// What an outline is made of. Formats dress these pieces; they add no words of their own.
import type { Saying } from '@/core/report-sayings'
import type { ReportQuote } from '@/core/report-claim.schema'
import type { Mark } from '@/core/words'
import { type ExportWords, say } from '../words'

/** A run of text; `mark` dresses it as that verdict; `href` as a link, which a format opens only if it is http or https. */
export type Inline = { text: string; href?: string; mark?: Mark; isStrong?: boolean }

/** A piece of a section. */
export type Piece =
  | { kind: 'paragraph'; inlines: Inline[]; tone?: 'lead' | 'note' }
  | { kind: 'list'; items: Inline[][] }
  | { kind: 'table'; head: string[]; rows: Inline[][][] }
  | { kind: 'facts'; rows: [string, Inline[]][] }
  | { kind: 'quote'; before: string; exact: string; after: string }
  | { kind: 'excerpt'; text: string }
  /** For formats that show pictures; says nothing that the words do not. */
  | { kind: 'chart'; svg: string; caption?: string }

/** A section with its own ones; `mark`: it is about a verdict. */
export type Section = { heading: string; mark?: Mark; pieces: Piece[]; sections: Section[] }

/** The whole document. */
export type Outline = { label: string; title: string; status: string; sections: Section[]; foot: string }

/** A text without dress. */
export const plain = (text: string): Inline[] => [{ text }]
/** A paragraph of one text. */
export const paragraph = (text: string, tone?: 'lead' | 'note'): Piece => ({
  kind: 'paragraph',
  inlines: plain(text),
  ...(tone && { tone }),
})

/** A paragraph for each saying. */
export function said(words: ExportWords, sayings: readonly Saying[], tone?: 'lead' | 'note'): Piece[] {
  return sayings.map((saying) => paragraph(say(words, saying), tone))
}

/** A quoted place with its context. */
export function quotePiece({ prefix, exact, suffix }: ReportQuote): Piece {
  return { kind: 'quote', before: prefix, exact, after: suffix }
}
